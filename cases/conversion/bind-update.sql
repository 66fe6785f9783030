-- @title     n = n + ? with a bound 1.5 is rounded by MySQL and MariaDB, kept by SQLite, refused by PostgreSQL
-- @id        conversion.bind.update
-- @category  conversion
-- @why       a counter raised by n = n + ? with 1.5 keeps the fraction on SQLite, loses it on MySQL and stops on PostgreSQL; 'x' adds 0 on SQLite
-- @see       https://sqlite.org/lang_update.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://www.postgresql.org/docs/current/sql-update.html

CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, s VARCHAR(10));
INSERT INTO t VALUES (1, 10, 'a');
CREATE TABLE u (id INTEGER PRIMARY KEY, n INTEGER);
INSERT INTO u VALUES (1, 10);

-- @step add
-- @bind 5
-- @bind '5'
-- @bind 1.5
-- @bind 'x'
UPDATE t SET n = n + ? WHERE id = 1;
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  bind | outcome
-- |  5    | ok 1 row
-- |  '5'  | ok 1 row
-- |  1.5  | error invalid_text_representation
-- |  'x'  | error invalid_text_representation
-- => mysql, mariadb
-- |  bind | outcome
-- |  5    | ok 1 row
-- |  '5'  | ok 1 row
-- |  1.5  | ok 1 row
-- |  'x'  | error invalid_text_representation
-- => mysql:non-strict
-- |  bind | outcome
-- |  5    | ok 1 row
-- |  '5'  | ok 1 row
-- |  1.5  | ok 1 row
-- |  'x'  | ok 0 rows; warning value_converted

-- @step value
SELECT n FROM t;
-- => sqlite
-- |  n double
-- |  21.5
-- => mariadb, mysql
-- |  n integer
-- |  22
-- => postgres
-- |  n integer
-- |  20

-- @step append
-- @bind 'b'
-- @bind 5
-- @sql mysql, mariadb
UPDATE t SET s = CONCAT(s, ?) WHERE id = 1;
-- @sql *
UPDATE t SET s = s || ? WHERE id = 1;
-- => *
-- |  ok 1 row

-- @step text
SELECT s FROM t;
-- => *
-- |  s text
-- |  'ab5'

-- @step by-text-key
-- @bind '1'
-- @bind '1.0'
-- @bind '1x'
UPDATE t SET n = n + 1 WHERE id = ?;
-- => sqlite
-- |  bind  | outcome
-- |  '1'   | ok 1 row
-- |  '1.0' | ok 1 row
-- |  '1x'  | ok 0 rows
-- => postgres
-- |  bind  | outcome
-- |  '1'   | ok 1 row
-- |  '1.0' | error invalid_text_representation
-- |  '1x'  | error invalid_text_representation
-- => mysql, mariadb
-- |  bind  | outcome
-- |  '1'   | ok 1 row
-- |  '1.0' | ok 1 row
-- |  '1x'  | error invalid_text_representation
-- => mysql:non-strict
-- |  bind  | outcome
-- |  '1'   | ok 1 row
-- |  '1.0' | ok 1 row
-- |  '1x'  | ok 1 row; warning value_converted; warning value_converted; warning value_converted

-- Rounded before it is stored. ('x' is no number to add: its check belongs before the statement.)
-- @portable add
-- @bind 5
-- @bind '5'
-- @bind 1.5
UPDATE u SET n = ROUND(n + CAST(? AS DECIMAL(20, 6))) WHERE id = 1;
-- => *
-- |  ok 1 row

-- @portable value
SELECT n FROM u;
-- => *
-- |  n integer
-- |  22
