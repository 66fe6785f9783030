-- @title     ROUND(1250, -2) stays 1250 on SQLite and is 1300 elsewhere
-- @id        numeric.round.negative
-- @category  numeric
-- @why       a report in hundreds by ROUND(n, -2) shows every digit on SQLite, without an error
-- @see       https://sqlite.org/lang_corefunc.html#round
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_round
-- @see       https://www.postgresql.org/docs/current/functions-math.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1250), (1249), (-1250);

-- @step literal
SELECT ROUND(1250, -2) AS v;
-- => sqlite
-- |  v double
-- |  1250.0
-- => postgres
-- |  v decimal
-- |  1300
-- => mariadb, mysql
-- |  v integer
-- |  1300

-- @step column
SELECT a, ROUND(a, -2) AS v FROM t ORDER BY a;
-- => sqlite
-- |  a integer | v double
-- |  -1250     | -1250.0
-- |  1249      | 1249.0
-- |  1250      | 1250.0
-- => postgres
-- |  a integer | v decimal
-- |  -1250     | -1300
-- |  1249      | 1200
-- |  1250      | 1300
-- => mariadb, mysql
-- |  a integer | v integer
-- |  -1250     | -1300
-- |  1249      | 1200
-- |  1250      | 1300

-- @portable literal
SELECT ROUND(1250 / 100.0) * 100 AS v;
-- => *
-- |  v
-- |  decimal:1300

-- @portable column
SELECT a, ROUND(a / 100.0) * 100 AS v FROM t ORDER BY a;
-- => *
-- |  a integer | v
-- |  -1250     | decimal:-1300
-- |  1249      | decimal:1200
-- |  1250      | decimal:1300
