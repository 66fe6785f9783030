-- @title     '9007199254740993' = 9007199254740992 holds on MySQL only
-- @id        conversion.compare.bignumber
-- @category  conversion
-- @why       MySQL compares text and number as doubles, so neighbouring identifiers become equal
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://sqlite.org/datatype3.html#comparison_expressions
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html
-- @see       https://mariadb.com/kb/en/type-conversion/

CREATE TABLE t (a VARCHAR(20) NOT NULL PRIMARY KEY);
INSERT INTO t VALUES ('9007199254740992'), ('9007199254740993');

-- @step literal
SELECT '9007199254740993' = 9007199254740992 AS same;
-- => sqlite, mariadb
-- |  same integer
-- |  0
-- => postgres
-- |  same bool
-- |  false
-- => mysql
-- |  same integer
-- |  1

-- @step column
SELECT a FROM t WHERE a = 9007199254740993 ORDER BY a;
-- => sqlite, mariadb
-- |  a text
-- |  '9007199254740993'
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  a text
-- |  '9007199254740992'
-- |  '9007199254740993'

-- @portable literal
SELECT CASE WHEN '9007199254740993' = '9007199254740992' THEN 1 ELSE 0 END AS same;
-- => *
-- |  same integer
-- |  0

-- @portable column
SELECT a FROM t WHERE a = '9007199254740993' ORDER BY a;
-- => *
-- |  a text
-- |  '9007199254740993'
