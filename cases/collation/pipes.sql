-- @title     || joins text on SQLite and PostgreSQL and is OR on MySQL and MariaDB
-- @id        collation.concat.pipes
-- @category  collation
-- @why       a WHERE or UPDATE that joins texts by || compares with 0 or is refused on MySQL and MariaDB, which read it as OR
-- @see       https://dev.mysql.com/doc/refman/8.4/en/logical-operators.html#operator_or
-- @see       https://mariadb.com/kb/en/operator-precedence/
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://www.postgresql.org/docs/current/functions-string.html

CREATE TABLE guests (id INTEGER PRIMARY KEY, first VARCHAR(40), greeting VARCHAR(60));
INSERT INTO guests VALUES (4, 'Ida', NULL);

-- @step texts
SELECT 'a' || 'b' AS v;
-- => mysql
-- |  v integer
-- |  0
-- |  warning deprecated_syntax
-- |  warning value_converted
-- |  warning value_converted
-- => mysql:ansi, sqlite, postgres
-- |  v text
-- |  'ab'
-- => mariadb
-- |  v integer
-- |  0
-- |  warning value_converted
-- |  warning value_converted

-- @step numbers
SELECT 1 || 2 AS v;
-- => mysql
-- |  v integer
-- |  1
-- |  warning deprecated_syntax
-- => mysql:ansi, sqlite
-- |  v text
-- |  '12'
-- => mariadb
-- |  v integer
-- |  1
-- => postgres
-- |  error undefined_function

-- @step in-condition
SELECT COUNT(*) AS n FROM (SELECT 'ab' AS v) q WHERE v = 'a' || 'b';
-- => mysql
-- |  n integer
-- |  0
-- |  warning deprecated_syntax
-- |  warning value_converted
-- => mysql:ansi, sqlite, postgres
-- |  n integer
-- |  1
-- => mariadb
-- |  n integer
-- |  0
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted

-- @step columns
SELECT first || ', hello' AS v FROM guests;
-- => sqlite, postgres, mysql:ansi
-- |  v text
-- |  'Ida, hello'
-- => mysql
-- |  v integer
-- |  0
-- |  warning deprecated_syntax
-- |  warning value_converted
-- |  warning value_converted
-- => mariadb
-- |  v integer
-- |  0
-- |  warning value_converted
-- |  warning value_converted

-- @step in-update
UPDATE guests SET greeting = first || ', hello' WHERE id = 4;
-- => sqlite, postgres, mysql:ansi
-- |  ok 1 row
-- => mysql
-- |  error invalid_text_representation; warning deprecated_syntax
-- => mysql:non-strict
-- |  ok 1 row; warning deprecated_syntax; warning value_converted; warning value_converted
-- => mariadb
-- |  error invalid_text_representation

-- @step stored
SELECT greeting FROM guests;
-- => sqlite, postgres, mysql:ansi
-- |  greeting text
-- |  'Ida, hello'
-- => mariadb, mysql
-- |  greeting text
-- |  NULL
-- => mysql:non-strict
-- |  greeting text
-- |  '0'

-- @step with-mode
-- @sql mysql, mariadb
SET SESSION sql_mode = 'ANSI';
SELECT 'a' || 'b' AS v;
-- @sql *
SELECT 'a' || 'b' AS v;
-- => *
-- |  v text
-- |  'ab'

-- @portable texts
-- @sql mysql, mariadb
SELECT CONCAT('a', 'b') AS v;
-- @sql *
SELECT 'a' || 'b' AS v;
-- => *
-- |  v text
-- |  'ab'

-- @portable columns
-- @sql mysql, mariadb
SELECT CONCAT(first, ', hello') AS v FROM guests;
-- @sql *
SELECT first || ', hello' AS v FROM guests;
-- => *
-- |  v text
-- |  'Ida, hello'

-- @portable numbers
-- @sql mysql, mariadb
SELECT CONCAT(1, 2) AS v;
-- @sql *
SELECT CAST(1 AS TEXT) || CAST(2 AS TEXT) AS v;
-- => *
-- |  v text
-- |  '12'

-- @portable in-condition
-- @sql mysql, mariadb
SELECT COUNT(*) AS n FROM (SELECT 'ab' AS v) q WHERE v = CONCAT('a', 'b');
-- @sql *
SELECT COUNT(*) AS n FROM (SELECT 'ab' AS v) q WHERE v = 'a' || 'b';
-- => *
-- |  n integer
-- |  1

-- @portable stored
-- @sql mysql, mariadb
UPDATE guests SET greeting = CONCAT(first, ', hello') WHERE id = 4;
SELECT greeting FROM guests;
-- @sql *
UPDATE guests SET greeting = first || ', hello' WHERE id = 4;
SELECT greeting FROM guests;
-- => *
-- |  greeting text
-- |  'Ida, hello'
