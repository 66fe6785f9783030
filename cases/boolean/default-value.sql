-- @title     A BOOLEAN column with DEFAULT FALSE
-- @id        boolean.default
-- @category  boolean
-- @why       DEFAULT in VALUES is not understood by SQLite
-- @see       https://sqlite.org/lang_insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html

CREATE TABLE t (id INTEGER, a BOOL DEFAULT FALSE, b BOOLEAN DEFAULT TRUE);

-- @step omitted
INSERT INTO t (id) VALUES (1);

-- @step default-keyword
INSERT INTO t VALUES (2, DEFAULT, DEFAULT);

-- @step default-values
INSERT INTO t DEFAULT VALUES;

-- @step empty-lists
INSERT INTO t () VALUES ();

-- @step read
SELECT a, b, COUNT(*) AS n FROM t GROUP BY a, b;

-- @portable default-keyword
INSERT INTO t (id) VALUES (2);
