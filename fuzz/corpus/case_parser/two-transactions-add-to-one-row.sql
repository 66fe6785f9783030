-- @title Two transactions add to one row
-- @interleave all limit 40
CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);
-- @history w(x=0)
INSERT INTO t VALUES (1, 0);
-- @session A
-- @step read
-- @history r(x)
SELECT n FROM t WHERE id = 1;
-- @step write
-- @history w(x=1)
UPDATE t SET n = 1 WHERE id = 1;
-- @session B
-- @step read
-- @history r(x)
SELECT n FROM t WHERE id = 1;
-- @step write
-- @history w(x=2)
UPDATE t SET n = 2 WHERE id = 1;
