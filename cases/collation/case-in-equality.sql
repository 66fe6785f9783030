-- @title     'a' = 'A' holds on MySQL and MariaDB only
-- @id        collation.equality.case
-- @category  collation
-- @why       logins and coupon codes match in any case on MySQL and MariaDB and only exactly elsewhere
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://dev.mysql.com/doc/refman/8.4/en/case-sensitivity.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (id INTEGER, a VARCHAR(20));
INSERT INTO t VALUES (1, 'Anna'), (2, 'anna'), (3, 'ANNA');
CREATE TABLE coupon (id INTEGER PRIMARY KEY, code VARCHAR(20), used INTEGER);
INSERT INTO coupon VALUES (1, 'Spring', 0), (2, 'spring', 0), (3, 'autumn', 0);
CREATE TABLE voucher (id INTEGER PRIMARY KEY, code VARCHAR(20), used INTEGER);
INSERT INTO voucher VALUES (1, 'Spring', 0), (2, 'spring', 0), (3, 'autumn', 0);
CREATE TABLE alias (a VARCHAR(20));
INSERT INTO alias VALUES ('anna');

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

-- @step count
SELECT COUNT(*) AS n FROM coupon WHERE code = 'spring';
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mariadb, mysql
-- |  n integer
-- |  2

-- @step two-columns
SELECT COUNT(*) AS n FROM t JOIN coupon ON t.id = coupon.id WHERE t.a = 'anna' AND coupon.code = 'spring';
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mysql, mariadb
-- |  n integer
-- |  2

-- @step login
SELECT COUNT(*) AS n FROM t WHERE a = 'anna' AND id > 0;
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mysql, mariadb
-- |  n integer
-- |  3

-- @step update
UPDATE coupon SET used = 1 WHERE code = 'spring';
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  ok 2 rows

-- @step delete
DELETE FROM coupon WHERE code = 'spring';
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  ok 2 rows

-- @step join
SELECT t.id FROM t JOIN alias ON t.a = alias.a ORDER BY t.id;
-- => sqlite, postgres
-- |  id integer
-- |  2
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  2
-- |  3

-- @step in-list
SELECT id FROM t WHERE a IN ('anna', 'otto') ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  2
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  2
-- |  3

-- LOWER folds A to Z only on SQLite, and MySQL and MariaDB take é for e besides: what is rewritten with it holds for letters without accents.
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

-- @portable in-list
SELECT id FROM t WHERE LOWER(a) IN ('anna', 'otto') ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2
-- |  3

-- @portable join
SELECT t.id FROM t JOIN alias ON LOWER(t.a) = LOWER(alias.a) ORDER BY t.id;
-- => *
-- |  id integer
-- |  1
-- |  2
-- |  3

-- @portable count
SELECT COUNT(*) AS n FROM voucher WHERE LOWER(code) = 'spring';
-- => *
-- |  n integer
-- |  2

-- @portable two-columns
SELECT COUNT(*) AS n FROM t JOIN voucher ON t.id = voucher.id WHERE LOWER(t.a) = 'anna' AND LOWER(voucher.code) = 'spring';
-- => *
-- |  n integer
-- |  2

-- @portable login
SELECT COUNT(*) AS n FROM t WHERE LOWER(a) = 'anna' AND id > 0;
-- => *
-- |  n integer
-- |  3

-- @portable update
UPDATE voucher SET used = 1 WHERE LOWER(code) = 'spring';
-- => *
-- |  ok 2 rows

-- @portable delete
DELETE FROM voucher WHERE LOWER(code) = 'spring';
-- => *
-- |  ok 2 rows
