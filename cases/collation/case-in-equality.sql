-- @title     Comparing strings that differ in case
-- @id        collation.equality.case
-- @category  collation
-- @why       logins and coupon codes match in any case on MySQL and only exactly elsewhere
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://dev.mysql.com/doc/refman/8.4/en/case-sensitivity.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (id INTEGER, a VARCHAR(20));
INSERT INTO t VALUES (1, 'Anna'), (2, 'anna'), (3, 'ANNA');

-- @step literals
SELECT 'a' = 'A' AS same;
-- => sqlite
-- |  same integer
-- |  0
-- => mariadb, mysql
-- |  same integer
-- |  1
-- => postgres
-- |  same bool
-- |  false

-- @step column
SELECT id FROM t WHERE a = 'anna' ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  2
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  2
-- |  3

-- @step not-equal
SELECT id FROM t WHERE a <> 'anna' ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  1
-- |  3
-- => mariadb, mysql
-- |  id integer

-- @portable column
SELECT id FROM t WHERE LOWER(a) = 'anna' ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2
-- |  3

-- @portable literals
SELECT CASE WHEN LOWER('a') = LOWER('A') THEN 1 ELSE 0 END AS same;
-- => *
-- |  same integer
-- |  1

-- @portable not-equal
SELECT id FROM t WHERE LOWER(a) <> 'anna' ORDER BY id;
-- => *
-- |  id integer
