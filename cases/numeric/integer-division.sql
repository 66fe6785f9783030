-- @title     7 / 2 is 3 on SQLite and PostgreSQL and 3.5 on MySQL and MariaDB
-- @id        numeric.division.integer
-- @category  numeric
-- @why       averages and shares computed in SQL change by a fraction when moving to MySQL
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/arithmetic-functions.html#operator_divide
-- @see       https://mariadb.com/kb/en/division-operator/
-- @see       https://www.postgresql.org/docs/current/functions-math.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (7, 2), (-7, 2), (5, 11);
CREATE TABLE stock (id INTEGER PRIMARY KEY, cents INTEGER);
INSERT INTO stock VALUES (1, 1999), (2, 250);

-- @step columns
SELECT a, b, a / b AS q FROM t ORDER BY a;
-- => sqlite, postgres
-- |  a integer | b integer | q integer
-- |  -7        | 2         | -3
-- |  5         | 11        | 0
-- |  7         | 2         | 3
-- => mariadb, mysql
-- |  a integer | b integer | q decimal
-- |  -7        | 2         | -3.5000
-- |  5         | 11        | 0.4545
-- |  7         | 2         | 3.5000

-- @step literals
SELECT 5 / 2 AS q;
-- => sqlite, postgres
-- |  q integer
-- |  2
-- => mariadb, mysql
-- |  q decimal
-- |  2.5000

-- @step there-and-back
SELECT 1 / 2 * 2 AS v;
-- => sqlite, postgres
-- |  v integer
-- |  0
-- => mariadb, mysql
-- |  v decimal
-- |  1.0000

-- @step share
SELECT 50 / 100 * 100 AS percent;
-- => sqlite, postgres
-- |  percent integer
-- |  0
-- => mariadb, mysql
-- |  percent decimal
-- |  50.0000

-- @step condition
SELECT a, b FROM t WHERE a / b > 3 ORDER BY a;
-- => sqlite, postgres
-- |  a integer | b integer
-- => mariadb, mysql
-- |  a integer | b integer
-- |  7         | 2

-- @step half
SELECT a FROM t WHERE a / 2 = 3.5;
-- => sqlite, postgres
-- |  a integer
-- => mariadb, mysql
-- |  a integer
-- |  7

-- @step threshold
SELECT a FROM t WHERE a / b >= 0.3 ORDER BY a;
-- => sqlite, postgres
-- |  a integer
-- |  7
-- => mariadb, mysql
-- |  a integer
-- |  5
-- |  7

-- @step mean
SELECT SUM(a) / COUNT(*) AS mean FROM t;
-- => sqlite, postgres
-- |  mean integer
-- |  1
-- => mariadb, mysql
-- |  mean decimal
-- |  1.6667

-- @step percent
SELECT a * 100 / b AS percent FROM t ORDER BY a;
-- => sqlite, postgres
-- |  percent integer
-- |  -350
-- |  45
-- |  350
-- => mariadb, mysql
-- |  percent decimal
-- |  -350.0000
-- |  45.4545
-- |  350.0000

-- @step share-of-rows
SELECT COUNT(CASE WHEN a > 0 THEN 1 END) / COUNT(*) * 100 AS percent FROM t;
-- => sqlite, postgres
-- |  percent integer
-- |  0
-- => mariadb
-- |  percent decimal
-- |  66.6667
-- => mysql
-- |  percent decimal
-- |  66.6700

-- @step mean-of-quotients
SELECT AVG(a / b) AS mean FROM t WHERE a = 7;
-- => sqlite
-- |  mean double
-- |  3.0
-- => mariadb, mysql
-- |  mean decimal
-- |  3.50000000
-- => postgres
-- |  mean decimal
-- |  3.0000000000000000

-- @step halve
UPDATE stock SET cents = cents / 2;
-- => *
-- |  ok 2 rows

-- @step halved
SELECT cents FROM stock ORDER BY id;
-- => sqlite, postgres
-- |  cents integer
-- |  999
-- |  125
-- => mariadb, mysql
-- |  cents integer
-- |  1000
-- |  125

-- To four digits, and NULL where the divisor is 0, which PostgreSQL refuses otherwise. 1.00000000 has MySQL divide to more of them before it rounds: with 1.0 it gives 0.4546 for 5 / 11.
-- @portable columns
SELECT a, b, ROUND(a * 1.00000000 / NULLIF(b, 0), 4) AS q FROM t ORDER BY a;
-- => *
-- |  a integer | b integer | q
-- |  -7        | 2         | -3.5000
-- |  5         | 11        | 0.4545
-- |  7         | 2         | 3.5000

-- @portable literals
SELECT ROUND(5 * 1.00000000 / 2, 4) AS q;
-- => *
-- |  q
-- |  2.5000

-- @portable there-and-back
SELECT ROUND(1 * 2 * 1.00000000 / 2, 4) AS v;
-- => *
-- |  v
-- |  1.0000

-- @portable share
SELECT ROUND(50 * 100.00000000 / 100, 4) AS percent;
-- => *
-- |  percent
-- |  50.0000

-- @portable condition
SELECT a, b FROM t WHERE a * 1.00000000 / NULLIF(b, 0) > 3 ORDER BY a;
-- => *
-- |  a integer | b integer
-- |  7         | 2

-- @portable half
SELECT a FROM t WHERE a * 1.00000000 / 2 = 3.5;
-- => *
-- |  a integer
-- |  7

-- @portable mean
SELECT ROUND(SUM(a) * 1.00000000 / COUNT(*), 4) AS mean FROM t;
-- => *
-- |  mean
-- |  1.6667

-- @portable share-of-rows
SELECT ROUND(COUNT(CASE WHEN a > 0 THEN 1 END) * 100.00000000 / NULLIF(COUNT(*), 0), 4) AS percent FROM t;
-- => *
-- |  percent
-- |  66.6667

-- @portable mean-of-quotients
SELECT ROUND(AVG(a * 1.00000000 / NULLIF(b, 0)), 4) AS mean FROM t WHERE a = 7;
-- => *
-- |  mean
-- |  3.5000

-- @portable halved
CREATE TABLE shelf (id INTEGER PRIMARY KEY, cents INTEGER);
INSERT INTO shelf VALUES (1, 1999), (2, 250);
UPDATE shelf SET cents = (cents - cents % 2) / 2;
SELECT cents FROM shelf ORDER BY id;
-- => *
-- |  cents integer
-- |  999
-- |  125

-- @portable percent
SELECT ROUND(a * 100.00000000 / NULLIF(b, 0), 4) AS percent FROM t ORDER BY a;
-- => *
-- |  percent
-- |  -350.0000
-- |  45.4545
-- |  350.0000

-- @portable threshold
SELECT a FROM t WHERE a * 1.00000000 / NULLIF(b, 0) >= 0.3 ORDER BY a;
-- => *
-- |  a integer
-- |  5
-- |  7
