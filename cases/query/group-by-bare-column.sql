-- @title     A column that is neither grouped nor aggregated is refused by MySQL and PostgreSQL only
-- @id        query.group.bare
-- @category  query
-- @why       a report shows beside its groups the value of a row that nobody chose on SQLite and MariaDB; PostgreSQL and MySQL refuse it
-- @see       https://sqlite.org/quirks.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/group-by-handling.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-GROUPBY
-- @see       https://mariadb.com/kb/en/sql-mode/

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 10), (1, 20), (2, 30);
CREATE TABLE sale (id INTEGER PRIMARY KEY, region VARCHAR(10), seller VARCHAR(10), amount INTEGER);
INSERT INTO sale VALUES (1, 'north', 'ann', 5), (2, 'north', 'ann', 6), (3, 'south', 'bea', 7);
CREATE TABLE shop (name VARCHAR(10), region VARCHAR(10));
INSERT INTO shop VALUES ('A', 'north'), ('B', 'south');

-- @step bare
SELECT a, b > 0 AS some_value FROM t GROUP BY a ORDER BY a;
-- => sqlite, mariadb, mysql:non-strict
-- |  a integer | some_value integer
-- |  1         | 1
-- |  2         | 1
-- => postgres, mysql
-- |  error grouping_error

-- The same query with the mode that MariaDB lacks by default, and MySQL without it.
-- @step other-mode
-- @sql mariadb
SET SESSION sql_mode = CONCAT(@@sql_mode, ',ONLY_FULL_GROUP_BY');
SELECT a, b > 0 AS some_value FROM t GROUP BY a ORDER BY a;
-- @sql mysql
SET SESSION sql_mode = REPLACE(@@sql_mode, 'ONLY_FULL_GROUP_BY', '');
SELECT a, b > 0 AS some_value FROM t GROUP BY a ORDER BY a;
-- @sql sqlite, postgres none
-- => mariadb, mysql:ansi
-- |  error grouping_error
-- => mysql
-- |  a integer | some_value integer
-- |  1         | 1
-- |  2         | 1

-- @step beside-a-sum
SELECT region, seller, SUM(amount) AS total FROM sale GROUP BY region ORDER BY region;
-- => sqlite
-- |  region text | seller text | total integer
-- |  'north'     | 'ann'       | 11
-- |  'south'     | 'bea'       | 7
-- => mariadb, postgres, mysql:ansi
-- |  error grouping_error
-- => mysql
-- |  region text | seller text | total decimal
-- |  'north'     | 'ann'       | 11
-- |  'south'     | 'bea'       | 7

-- @step without-a-sum
SELECT seller, region FROM sale GROUP BY seller ORDER BY seller;
-- => sqlite, mysql
-- |  seller text | region text
-- |  'ann'       | 'north'
-- |  'bea'       | 'south'
-- => mariadb, postgres, mysql:ansi
-- |  error grouping_error

-- @step sorted-by
SELECT region, COUNT(*) AS n FROM sale GROUP BY region ORDER BY amount;
-- => sqlite, mariadb, mysql
-- |  region text | n integer
-- |  'north'     | 2
-- |  'south'     | 1
-- => postgres, mysql:ansi
-- |  error grouping_error

-- @step joined
SELECT shop.name, sale.seller, COUNT(*) AS n FROM shop LEFT JOIN sale ON sale.region = shop.region GROUP BY shop.name HAVING COUNT(*) > 1 ORDER BY shop.name;
-- => sqlite, mysql
-- |  name text | seller text | n integer
-- |  'A'       | 'ann'       | 2
-- => mariadb, postgres, mysql:ansi
-- |  error grouping_error

-- @step whole-row
SELECT * FROM sale GROUP BY region ORDER BY region;
-- => sqlite, mysql
-- |  id integer | region text | seller text | amount integer
-- |  1          | 'north'     | 'ann'       | 5
-- |  3          | 'south'     | 'bea'       | 7
-- => mariadb, postgres, mysql:ansi
-- |  error grouping_error

-- @portable bare
SELECT a, MIN(CASE WHEN b > 0 THEN 1 WHEN NOT (b > 0) THEN 0 END) AS some_value FROM t GROUP BY a ORDER BY a;
-- => *
-- |  a integer | some_value integer
-- |  1         | 1
-- |  2         | 1

-- @portable beside-a-sum
SELECT region, MAX(seller) AS seller, SUM(amount) AS total FROM sale GROUP BY region ORDER BY region;
-- => *
-- |  region text | seller text | total
-- |  'north'     | 'ann'       | 11
-- |  'south'     | 'bea'       | 7

-- @portable without-a-sum
SELECT DISTINCT seller, region FROM sale ORDER BY seller;
-- => *
-- |  seller text | region text
-- |  'ann'       | 'north'
-- |  'bea'       | 'south'

-- @portable sorted-by
SELECT region, COUNT(*) AS n FROM sale GROUP BY region ORDER BY MIN(amount);
-- => *
-- |  region text | n integer
-- |  'north'     | 2
-- |  'south'     | 1

-- @portable joined
SELECT shop.name, MAX(sale.seller) AS seller, COUNT(*) AS n FROM shop LEFT JOIN sale ON sale.region = shop.region GROUP BY shop.name HAVING COUNT(*) > 1 ORDER BY shop.name;
-- => *
-- |  name text | seller text | n integer
-- |  'A'       | 'ann'       | 2
