-- @title     TRUNCATE of a referenced table is refused by the servers; TRUNCATE … CASCADE runs on PostgreSQL
-- @id        ddl.truncate.referenced
-- @category  ddl
-- @why       the servers refuse TRUNCATE even when no child has a row, unless PostgreSQL is told CASCADE; DELETE looks at the rows
-- @see       https://dev.mysql.com/doc/refman/8.4/en/truncate-table.html
-- @see       https://www.postgresql.org/docs/current/sql-truncate.html
-- @see       https://sqlite.org/foreignkeys.html

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id));
INSERT INTO parent VALUES (1), (2);

-- @step truncate
TRUNCATE TABLE parent;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  error feature_not_supported

-- @step truncate-cascade
TRUNCATE TABLE parent CASCADE;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step delete
DELETE FROM parent WHERE id > 0;
-- => sqlite, mariadb, mysql
-- |  ok 2 rows
-- => postgres
-- |  ok 0 rows

-- @portable truncate
DELETE FROM child;
DELETE FROM parent;
SELECT COUNT(*) AS n FROM parent;
-- => *
-- |  n integer
-- |  0
