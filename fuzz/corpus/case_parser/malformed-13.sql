-- @step quote
SELECT 'it''s;
-- => *
-- |  ok
