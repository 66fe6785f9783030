-- @title Comparing text without regard to case
CREATE TABLE t (name VARCHAR(20));
INSERT INTO t VALUES ('Ann');

-- @step find
SELECT count(*) AS n FROM t WHERE name = 'ann';
-- => sqlite, postgres
-- |  n integer
-- |  0
-- => mysql, mariadb
-- |  n integer
-- |  1

-- @portable find
SELECT count(*) AS n FROM t WHERE lower(name) = lower('ann');
-- => *
-- |  n integer
-- |  1
