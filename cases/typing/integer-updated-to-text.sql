-- @title     An INTEGER updated to 'unknown' is stored by SQLite and refused elsewhere
-- @id        typing.integer.update
-- @category  typing
-- @why       on SQLite the row becomes a text that sums count as 0 and that is above every number
-- @see       https://sqlite.org/datatype3.html#type_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict
-- @see       https://www.postgresql.org/docs/current/sql-update.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 10), (2, 20);

-- @step update
UPDATE t SET a = 'unknown' WHERE id = 2;
-- => mysql, postgres, mariadb
-- |  error invalid_text_representation
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted
-- => sqlite
-- |  ok 1 row

-- @step total
SELECT SUM(a) AS total FROM t;
-- => mysql, mariadb
-- |  total decimal
-- |  30
-- => mysql:non-strict
-- |  total decimal
-- |  10
-- => sqlite
-- |  total double
-- |  10.0
-- => postgres
-- |  total integer
-- |  30

-- @step above
SELECT id FROM t WHERE a > 15 ORDER BY id;
-- => mysql:non-strict
-- |  id integer
-- => *
-- |  id integer
-- |  2

-- @portable update
CREATE TABLE u (id INTEGER PRIMARY KEY, a INTEGER, note VARCHAR(20));
INSERT INTO u VALUES (1, 10, NULL), (2, 20, NULL);
UPDATE u SET a = NULL, note = 'unknown' WHERE id = 2;
SELECT id, a, note FROM u ORDER BY id;
-- => *
-- |  id integer | a integer | note text
-- |  1          | 10        | NULL
-- |  2          | NULL      | 'unknown'
