-- @title     A bound NaN is NULL on SQLite, a number on PostgreSQL, and refused by MySQL and MariaDB in VALUES
-- @id        numeric.bind.nan
-- @category  numeric
-- @why       a measured NaN stops an INSERT on MySQL and MariaDB and is NULL on SQLite; by INSERT … SELECT it is NULL on MySQL and 0 on MariaDB
-- @see       https://sqlite.org/c3ref/bind_blob.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/floating-point-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT

CREATE TABLE t (id INTEGER PRIMARY KEY, a DOUBLE PRECISION);

-- @step insert
-- @bind 1, nan
-- @bind 2, inf
-- @bind 3, -inf
INSERT INTO t VALUES (?, ?);
-- => mysql, mariadb
-- |  error numeric_value_out_of_range
-- => mysql:non-strict
-- |  ok 1 row; warning numeric_value_out_of_range
-- => sqlite, postgres
-- |  ok 1 row

-- @step insert-select
-- @bind 4, nan
-- @bind 5, inf
-- @bind 6, -inf
-- @sql postgres
INSERT INTO t SELECT id, v FROM (SELECT CAST(? AS INTEGER) AS id, CAST(? AS DOUBLE PRECISION) AS v) x;
-- @sql *
INSERT INTO t SELECT id, v FROM (SELECT ? AS id, ? AS v) x;
-- => *
-- |  ok 1 row

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => mysql
-- |  id integer | a double
-- |  4          | NULL
-- |  5          | 1.7976931348623157e+308
-- |  6          | -1.7976931348623157e+308
-- => mysql:non-strict
-- |  id integer | a double
-- |  1          | NULL
-- |  2          | 1.7976931348623157e+308
-- |  3          | -1.7976931348623157e+308
-- |  4          | NULL
-- |  5          | 1.7976931348623157e+308
-- |  6          | -1.7976931348623157e+308
-- => sqlite
-- |  id integer | a double
-- |  1          | NULL
-- |  2          | inf
-- |  3          | -inf
-- |  4          | NULL
-- |  5          | inf
-- |  6          | -inf
-- => mariadb
-- |  id integer | a double
-- |  4          | 0.0
-- |  5          | 1.7976931348623157e+308
-- |  6          | -1.7976931348623157e+308
-- => postgres
-- |  id integer | a double
-- |  1          | nan
-- |  2          | inf
-- |  3          | -inf
-- |  4          | nan
-- |  5          | inf
-- |  6          | -inf

-- @step find
-- @bind nan
-- @bind inf
SELECT id FROM t WHERE a = ? ORDER BY id;
-- => sqlite
-- |  bind | outcome
-- |  nan  | [id integer]
-- |  inf  | [id integer] (2) (5)
-- => mariadb, mysql
-- |  id integer
-- => postgres
-- |  bind | outcome
-- |  nan  | [id integer] (1) (4)
-- |  inf  | [id integer] (2) (5)

-- @step above
-- @bind nan
-- @bind inf
-- @bind -inf
SELECT CASE WHEN 1e300 < ? THEN 1 ELSE 0 END AS v;
-- => sqlite, mariadb, mysql
-- |  bind | outcome
-- |  nan  | [v integer] (0)
-- |  inf  | [v integer] (1)
-- |  -inf | [v integer] (0)
-- => postgres
-- |  bind | outcome
-- |  nan  | [v integer] (1)
-- |  inf  | [v integer] (1)
-- |  -inf | [v integer] (0)
