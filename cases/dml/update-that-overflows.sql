-- @title     An UPDATE of which one row overflows is undone whole on the servers and passes on SQLite
-- @id        dml.update.overflow
-- @category  dml
-- @why       a rise for all rows of which one no longer fits changes none on the servers; SQLite stores a number that they refuse
-- @see       https://sqlite.org/datatype3.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/integer-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a SMALLINT);
INSERT INTO t VALUES (1, 1), (2, 32767), (3, 3);

-- @step update
UPDATE t SET a = a + 1;
-- => mysql, mariadb, postgres
-- |  error numeric_value_out_of_range
-- => mysql:non-strict
-- |  ok 2 rows; warning numeric_value_out_of_range
-- => sqlite
-- |  ok 3 rows

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => mysql, mariadb, postgres
-- |  id integer | a integer
-- |  1          | 1
-- |  2          | 32767
-- |  3          | 3
-- => mysql:non-strict
-- |  id integer | a integer
-- |  1          | 2
-- |  2          | 32767
-- |  3          | 4
-- => sqlite
-- |  id integer | a integer
-- |  1          | 2
-- |  2          | 32768
-- |  3          | 4

-- @portable update
CREATE TABLE u (id INTEGER PRIMARY KEY, a SMALLINT CHECK (a BETWEEN -32768 AND 32767));
INSERT INTO u VALUES (1, 1), (2, 32767), (3, 3);
UPDATE u SET a = a + 1 WHERE a < 32767;
SELECT id, a FROM u ORDER BY id;
-- => *
-- |  id integer | a integer
-- |  1          | 2
-- |  2          | 32767
-- |  3          | 4
