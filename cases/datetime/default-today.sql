-- @title     A DATE column that defaults to today
-- @id        datetime.now.default-date
-- @category  datetime
-- @why       DEFAULT CURRENT_DATE without parentheses is refused by MySQL, and DEFAULT CURRENT_TIMESTAMP leaves a time of day in SQLite's DATE
-- @see       https://sqlite.org/lang_createtable.html#dfltval
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html
-- @see       https://www.postgresql.org/docs/current/ddl-default.html
-- @each default = CURRENT_DATE, (CURRENT_DATE), CURRENT_TIMESTAMP, (CURRENT_TIMESTAMP), (DATE('now')), (CURDATE())

-- @step create
CREATE TABLE t (id INTEGER PRIMARY KEY, d DATE DEFAULT ${default});
-- => sqlite
-- |  ok
-- => mariadb
-- |  default             | outcome
-- |  CURRENT_DATE        | ok
-- |  (CURRENT_DATE)      | ok
-- |  CURRENT_TIMESTAMP   | ok
-- |  (CURRENT_TIMESTAMP) | ok
-- |  (DATE('now'))       | ok; warning value_converted
-- |  (CURDATE())         | ok
-- => postgres
-- |  default             | outcome
-- |  CURRENT_DATE        | ok
-- |  (CURRENT_DATE)      | ok
-- |  CURRENT_TIMESTAMP   | ok
-- |  (CURRENT_TIMESTAMP) | ok
-- |  (DATE('now'))       | ok
-- |  (CURDATE())         | error undefined_function
-- => mysql
-- |  default             | outcome
-- |  CURRENT_DATE        | error syntax_error
-- |  (CURRENT_DATE)      | ok
-- |  CURRENT_TIMESTAMP   | error invalid_column_definition
-- |  (CURRENT_TIMESTAMP) | ok
-- |  (DATE('now'))       | ok
-- |  (CURDATE())         | ok

-- @step insert
-- @after create
INSERT INTO t (id) VALUES (1);
-- => sqlite
-- |  default             | outcome
-- |  CURRENT_DATE        | ok 1 row
-- |  (CURRENT_DATE)      | ok 1 row
-- |  CURRENT_TIMESTAMP   | ok 1 row
-- |  (CURRENT_TIMESTAMP) | ok 1 row
-- |  (DATE('now'))       | ok 1 row
-- |  (CURDATE())         | error undefined_function
-- => mariadb
-- |  ok 1 row
-- => postgres
-- |  default             | outcome
-- |  CURRENT_DATE        | ok 1 row
-- |  (CURRENT_DATE)      | ok 1 row
-- |  CURRENT_TIMESTAMP   | ok 1 row
-- |  (CURRENT_TIMESTAMP) | ok 1 row
-- |  (DATE('now'))       | ok 1 row
-- => mysql
-- |  default             | outcome
-- |  (CURRENT_DATE)      | ok 1 row
-- |  (CURRENT_TIMESTAMP) | ok 1 row
-- |  (DATE('now'))       | error invalid_datetime_format
-- |  (CURDATE())         | ok 1 row

-- @step length
-- @after create
SELECT LENGTH(TRIM(CAST(d AS CHAR(40)))) AS n FROM t;
-- => sqlite
-- |  default             | outcome
-- |  CURRENT_DATE        | [n integer] (10)
-- |  (CURRENT_DATE)      | [n integer] (10)
-- |  CURRENT_TIMESTAMP   | [n integer] (19)
-- |  (CURRENT_TIMESTAMP) | [n integer] (19)
-- |  (DATE('now'))       | [n integer] (10)
-- |  (CURDATE())         | [n null]
-- => mariadb
-- |  default             | outcome
-- |  CURRENT_DATE        | [n integer] (10)
-- |  (CURRENT_DATE)      | [n integer] (10)
-- |  CURRENT_TIMESTAMP   | [n integer] (10)
-- |  (CURRENT_TIMESTAMP) | [n integer] (10)
-- |  (DATE('now'))       | [n integer] (NULL)
-- |  (CURDATE())         | [n integer] (10)
-- => postgres
-- |  default             | outcome
-- |  CURRENT_DATE        | [n integer] (10)
-- |  (CURRENT_DATE)      | [n integer] (10)
-- |  CURRENT_TIMESTAMP   | [n integer] (10)
-- |  (CURRENT_TIMESTAMP) | [n integer] (10)
-- |  (DATE('now'))       | [n integer] (10)
-- => mysql
-- |  default             | outcome
-- |  (CURRENT_DATE)      | [n integer] (10)
-- |  (CURRENT_TIMESTAMP) | [n integer] (10)
-- |  (DATE('now'))       | [n integer]
-- |  (CURDATE())         | [n integer] (10)

-- @portable create
CREATE TABLE u (id INTEGER PRIMARY KEY, d DATE DEFAULT (CURRENT_DATE));
INSERT INTO u (id) VALUES (1);
SELECT LENGTH(TRIM(CAST(d AS CHAR(40)))) AS n FROM u;
-- => *
-- |  n integer
-- |  10

-- @portable length
SELECT LENGTH(TRIM(CAST(d AS CHAR(40)))) AS n FROM u;
-- => *
-- |  n integer
-- |  10
