-- @session A
-- @step hold
SELECT 1;
-- @session B
-- @after hold
SELECT 2;
-- => *
-- |  blocked by A.held until timeout, then ok
