-- @title     ADD COLUMN … DEFAULT 7 gives existing rows the 7 at once, on all engines
-- @id        ddl.alter.addcolumn.existing
-- @category  ddl
-- @why       no UPDATE is needed after ADD COLUMN: every row has the value at once
-- @see       https://sqlite.org/lang_altertable.html#altertabaddcol
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @portable-by-nature

CREATE TABLE t (id INTEGER PRIMARY KEY);
INSERT INTO t VALUES (1);
ALTER TABLE t ADD COLUMN b INTEGER DEFAULT 7;

-- @step existing-row
SELECT id, b FROM t;
-- => *
-- |  id integer | b integer
-- |  1          | 7

-- @step rows-with-the-value
UPDATE t SET b = 8 WHERE b = 7;
-- => *
-- |  ok 1 row

-- @step read
SELECT id, b FROM t;
-- => *
-- |  id integer | b integer
-- |  1          | 8
