-- @title     ADD COLUMN with a computed DEFAULT is refused by SQLite once the table has rows
-- @id        ddl.alter.addcolumn.default
-- @category  ddl
-- @why       a migration that adds a CURRENT_TIMESTAMP column passes on SQLite with an empty test table and is refused once it has rows
-- @see       https://sqlite.org/lang_altertable.html#altertabaddcol
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @each default = CURRENT_TIMESTAMP, (CURRENT_TIMESTAMP), NULL, '2024-01-02 03:04:05'

CREATE TABLE t (id INTEGER PRIMARY KEY);
INSERT INTO t VALUES (1);
CREATE TABLE blank (id INTEGER PRIMARY KEY);
ALTER TABLE blank ADD COLUMN b TIMESTAMP DEFAULT ${default};

-- @step add
ALTER TABLE t ADD COLUMN b TIMESTAMP DEFAULT ${default};
-- => sqlite
-- |  default               | outcome
-- |  CURRENT_TIMESTAMP     | error feature_not_supported
-- |  (CURRENT_TIMESTAMP)   | error feature_not_supported
-- |  NULL                  | ok
-- |  '2024-01-02 03:04:05' | ok
-- => mariadb, mysql, postgres
-- |  ok

-- @step filled
-- @after add
SELECT COUNT(b) AS filled FROM t;
-- => sqlite
-- |  default               | outcome
-- |  NULL                  | [filled integer] (0)
-- |  '2024-01-02 03:04:05' | [filled integer] (1)
-- => mariadb, mysql, postgres
-- |  default               | outcome
-- |  CURRENT_TIMESTAMP     | [filled integer] (1)
-- |  (CURRENT_TIMESTAMP)   | [filled integer] (1)
-- |  NULL                  | [filled integer] (0)
-- |  '2024-01-02 03:04:05' | [filled integer] (1)

-- @step insert-into-other
INSERT INTO blank (id) VALUES (1);
-- => *
-- |  ok 1 row

-- @step filled-in-other
SELECT COUNT(b) AS filled FROM blank;
-- => *
-- |  default               | outcome
-- |  CURRENT_TIMESTAMP     | [filled integer] (1)
-- |  (CURRENT_TIMESTAMP)   | [filled integer] (1)
-- |  NULL                  | [filled integer] (0)
-- |  '2024-01-02 03:04:05' | [filled integer] (1)
