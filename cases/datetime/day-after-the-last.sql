-- @title     The day after 9999-12-31 is NULL on SQLite, MySQL and MariaDB and 10000-01-01 on PostgreSQL
-- @id        datetime.range.day-after
-- @category  datetime
-- @why       an open end of 9999-12-31, plus a day to make it exclusive, is NULL on SQLite, MySQL and MariaDB: such rows are in no range
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_date-add
-- @see       https://mariadb.com/kb/en/date-and-time-units/
-- @see       https://sqlite.org/lang_datefunc.html

CREATE TABLE t (id INTEGER PRIMARY KEY, until DATE);
INSERT INTO t VALUES (1, '2024-02-28'), (2, '9999-12-31'), (3, NULL);

-- @step next
-- @sql sqlite
SELECT id, DATE(until, '+1 day') AS v FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, until + INTERVAL 1 DAY AS v FROM t ORDER BY id;
-- @sql postgres
SELECT id, until + 1 AS v FROM t ORDER BY id;
-- => sqlite
-- |  id integer | v text
-- |  1          | '2024-02-29'
-- |  2          | NULL
-- |  3          | NULL
-- => postgres
-- |  id integer | v date
-- |  1          | '2024-02-29'
-- |  2          | '10000-01-01'
-- |  3          | NULL
-- => mysql, mariadb
-- |  id integer | v date
-- |  1          | '2024-02-29'
-- |  2          | NULL
-- |  3          | NULL
-- |  warning datetime_field_overflow

-- @step valid
-- @sql sqlite
SELECT id FROM t WHERE '2024-02-28' < DATE(until, '+1 day') ORDER BY id;
-- @sql mysql, mariadb
SELECT id FROM t WHERE '2024-02-28' < until + INTERVAL 1 DAY ORDER BY id;
-- @sql postgres
SELECT id FROM t WHERE '2024-02-28' < until + 1 ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- => postgres
-- |  id integer
-- |  1
-- |  2
-- => mysql, mariadb
-- |  id integer
-- |  1
-- |  warning datetime_field_overflow

-- An open end stays what it is.
-- @portable next
-- @sql sqlite
SELECT id, CASE WHEN until < '9999-12-31' THEN DATE(until, '+1 day') ELSE until END AS v FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, CASE WHEN until < '9999-12-31' THEN until + INTERVAL 1 DAY ELSE until END AS v FROM t ORDER BY id;
-- @sql postgres
SELECT id, CASE WHEN until < '9999-12-31' THEN until + 1 ELSE until END AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v
-- |  1          | '2024-02-29'
-- |  2          | '9999-12-31'
-- |  3          | NULL

-- The end itself is compared.
-- @portable valid
SELECT id FROM t WHERE until >= '2024-02-28' ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2
