-- @title     In a column declared NOT NULL, '0000-00-00' IS NULL and IS NOT NULL both hold on MySQL and MariaDB
-- @id        datetime.zero.is-null
-- @category  datetime
-- @why       '0000-00-00' in a NOT NULL column is among the rows without a date and those with one on MySQL and MariaDB: it is counted twice
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_is-null
-- @see       https://mariadb.com/kb/en/is-null/
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype

CREATE TABLE t (id INTEGER PRIMARY KEY, d DATE NOT NULL);
-- @sql mysql, mariadb
SET SESSION sql_mode = '';
-- @sql sqlite, postgres none
-- @end

-- @step insert
INSERT INTO t VALUES (1, '0000-00-00');
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error datetime_field_overflow

-- @step is-null
SELECT id FROM t WHERE d IS NULL;
-- => sqlite, postgres
-- |  id integer
-- => mariadb, mysql
-- |  id integer
-- |  1

-- @step nullable
-- @sql postgres none
-- @sql *
CREATE TABLE v (id INTEGER PRIMARY KEY, d DATE);
INSERT INTO v VALUES (1, '0000-00-00');
SELECT id FROM v WHERE d IS NULL;
-- => sqlite, mysql, mariadb
-- |  id integer

-- @step is-not-null
SELECT id FROM t WHERE d IS NOT NULL;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  1
-- => postgres
-- |  id integer

-- @step coalesce
SELECT COALESCE(d, '1970-01-01') AS d FROM t;
-- => sqlite, mariadb, mysql
-- |  d text
-- |  '0000-00-00'
-- => postgres
-- |  d date

-- @step year
-- @sql mysql, mariadb
SELECT YEAR(d) AS y FROM t;
-- @sql sqlite
SELECT strftime('%Y', d) AS y FROM t;
-- @sql postgres
SELECT EXTRACT(YEAR FROM d) AS y FROM t;
-- => sqlite
-- |  y null
-- |  NULL
-- => mariadb, mysql
-- |  y integer
-- |  0
-- => postgres
-- |  y decimal

-- @portable is-null
CREATE TABLE u (id INTEGER PRIMARY KEY, d DATE);
INSERT INTO u VALUES (1, NULL);
SELECT id FROM u WHERE d IS NULL;
-- => *
-- |  id integer
-- |  1

-- @portable is-not-null
SELECT id FROM u WHERE d IS NOT NULL;
-- => *
-- |  id integer

-- @portable coalesce
SELECT COALESCE(TRIM(CAST(d AS CHAR(10))), '1970-01-01') AS d FROM u;
-- => *
-- |  d text
-- |  '1970-01-01'
