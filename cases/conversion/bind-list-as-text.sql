-- @title     IN (?) with a bound '1,2,3' finds 1 on MySQL and MariaDB, nothing on SQLite and fails on PostgreSQL
-- @id        conversion.bind.list-as-text
-- @category  conversion
-- @why       ids joined by commas and bound as one value show the first row only on MySQL and MariaDB, with a warning at most; a DELETE on MariaDB takes one row of two
-- @see       https://sqlite.org/datatype3.html#type_conversions_prior_to_comparison
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://mariadb.com/kb/en/type-conversion/
-- @see       https://www.postgresql.org/docs/current/functions-comparisons.html#FUNCTIONS-COMPARISONS-IN-SCALAR

CREATE TABLE t (id INTEGER PRIMARY KEY, code VARCHAR(10));
INSERT INTO t VALUES (1, '1'), (2, '2'), (3, '3');
CREATE TABLE done (id INTEGER PRIMARY KEY);
INSERT INTO done VALUES (1), (2), (3);

-- @step number
-- @bind '1,2,3'
-- @bind '2'
-- @bind ''
SELECT id FROM t WHERE id IN (?) ORDER BY id;
-- => sqlite
-- |  bind    | outcome
-- |  '1,2,3' | [id integer]
-- |  '2'     | [id integer] (2)
-- |  ''      | [id integer]
-- => postgres
-- |  bind    | outcome
-- |  '1,2,3' | error invalid_text_representation
-- |  '2'     | [id integer] (2)
-- |  ''      | error invalid_text_representation
-- => mysql
-- |  bind    | outcome
-- |  '1,2,3' | [id integer] (1); warning value_converted; warning value_converted
-- |  '2'     | [id integer] (2)
-- |  ''      | [id integer]; warning value_converted
-- => mariadb
-- |  bind    | outcome
-- |  '1,2,3' | [id integer] (1); warning value_converted
-- |  '2'     | [id integer] (2)
-- |  ''      | [id integer]

-- @step text
-- @bind '1,2,3'
-- @bind '2'
SELECT id FROM t WHERE code IN (?) ORDER BY id;
-- => *
-- |  bind    | outcome
-- |  '1,2,3' | [id integer]
-- |  '2'     | [id integer] (2)

-- @step delete
-- @bind '2,3'
DELETE FROM done WHERE id IN (?);
-- => sqlite
-- |  ok 0 rows
-- => postgres, mysql
-- |  error invalid_text_representation
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted; warning value_converted; warning value_converted
-- => mariadb
-- |  ok 1 row; warning value_converted

-- @step left
SELECT id FROM done ORDER BY id;
-- => sqlite, postgres, mysql
-- |  id integer
-- |  1
-- |  2
-- |  3
-- => mysql:non-strict, mariadb
-- |  id integer
-- |  1
-- |  3

-- The list with a comma before and behind, and in it the id between two commas; where the application can take the list apart, a ? for each id.
-- @portable number
-- @bind '1,2,3'
-- @bind '2'
-- @bind ''
-- @sql mysql, mariadb
SELECT id FROM t WHERE CONCAT(',', REPLACE(?, ' ', ''), ',') LIKE CONCAT('%,', id, ',%') ORDER BY id;
-- @sql *
SELECT id FROM t WHERE ',' || REPLACE(CAST(? AS TEXT), ' ', '') || ',' LIKE '%,' || CAST(id AS TEXT) || ',%' ORDER BY id;
-- => *
-- |  bind    | outcome
-- |  '1,2,3' | [id integer] (1) (2) (3)
-- |  '2'     | [id integer] (2)
-- |  ''      | [id integer]

-- @portable delete
-- @bind '2,3'
-- @sql mysql, mariadb
DELETE FROM t WHERE CONCAT(',', REPLACE(?, ' ', ''), ',') LIKE CONCAT('%,', id, ',%');
-- @sql *
DELETE FROM t WHERE ',' || REPLACE(CAST(? AS TEXT), ' ', '') || ',' LIKE '%,' || CAST(id AS TEXT) || ',%';
-- => *
-- |  ok 2 rows

-- @portable left
SELECT id FROM t ORDER BY id;
-- => *
-- |  id integer
-- |  1
