-- @title     A UNION ALL of INTEGER and DECIMAL is 1 on SQLite, 1.00 on MySQL and MariaDB, both on PostgreSQL
-- @id        typing.union.type
-- @category  typing
-- @why       the same key appears as 1 and as 1.00, and a program's comparison misses
-- @see       https://www.postgresql.org/docs/current/typeconv-union-case.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/union.html
-- @see       https://sqlite.org/lang_select.html#compound

CREATE TABLE i (a INTEGER);
CREATE TABLE d (a DECIMAL(6, 2));
INSERT INTO i VALUES (1), (2);
INSERT INTO d VALUES (1.00), (2.50);

-- @step all
SELECT a FROM i UNION ALL SELECT a FROM d ORDER BY 1;
-- => sqlite
-- |  a any
-- |  integer:1
-- |  integer:1
-- |  integer:2
-- |  double:2.5
-- => postgres
-- |  a decimal
-- |  1
-- |  1.00
-- |  2
-- |  2.50
-- => mariadb, mysql
-- |  a decimal
-- |  1.00
-- |  1.00
-- |  2.00
-- |  2.50

-- @step distinct
SELECT a FROM i UNION SELECT a FROM d ORDER BY 1;
-- => sqlite
-- |  a any
-- |  integer:1
-- |  integer:2
-- |  double:2.5
-- => postgres
-- |  a decimal
-- |  1
-- |  2
-- |  2.50
-- => mariadb, mysql
-- |  a decimal
-- |  1.00
-- |  2.00
-- |  2.50

-- @step sum
SELECT SUM(a) AS total FROM (SELECT a FROM i UNION SELECT a FROM d) q;
-- => sqlite
-- |  total double
-- |  5.5
-- => postgres, mariadb, mysql
-- |  total decimal
-- |  5.50
