-- @title     A prepared SELECT * fails after ADD COLUMN on PostgreSQL and shows the column on MySQL and MariaDB
-- @id        ddl.prepared.changed
-- @category  ddl
-- @why       a migration under running connections: on PostgreSQL a prepared statement fails for good once its columns or types would be others
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/statement-caching.html
-- @see       https://mariadb.com/kb/en/prepare-statement/
-- @see       https://sqlite.org/c3ref/prepare.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 10);

-- @step prepare-star
-- @sql mysql, mariadb
PREPARE star FROM 'SELECT * FROM t';
-- @sql postgres
PREPARE star AS SELECT * FROM t;
-- @sql sqlite none
-- @end
-- => *
-- |  ok

-- @step prepare-names
-- @sql mysql, mariadb
PREPARE names FROM 'SELECT a, b FROM t';
-- @sql postgres
PREPARE names AS SELECT a, b FROM t;
-- @sql sqlite none
-- @end
-- => *
-- |  ok

-- @step star
-- @sql sqlite none
-- @sql *
EXECUTE star;
-- => *
-- |  a integer | b integer
-- |  1         | 10

-- @step names
-- @sql sqlite none
-- @sql *
EXECUTE names;
-- => *
-- |  a integer | b integer
-- |  1         | 10

-- @step add-column
ALTER TABLE t ADD COLUMN c INTEGER DEFAULT 7;
-- => *
-- |  ok

-- @step star-after-add
-- @sql sqlite none
-- @sql *
EXECUTE star;
-- => mariadb, mysql
-- |  a integer | b integer | c integer
-- |  1         | 10        | 7
-- => postgres
-- |  error feature_not_supported

-- @step names-after-add
-- @sql sqlite none
-- @sql *
EXECUTE names;
-- => *
-- |  a integer | b integer
-- |  1         | 10

-- @step change-type
-- @sql mysql, mariadb
ALTER TABLE t MODIFY COLUMN b BIGINT;
-- @sql postgres
ALTER TABLE t ALTER COLUMN b TYPE BIGINT;
-- @sql sqlite none
-- @end
-- => *
-- |  ok

-- @step names-after-change-of-type
-- @sql sqlite none
-- @sql *
EXECUTE names;
-- => mariadb, mysql
-- |  a integer | b integer
-- |  1         | 10
-- => postgres
-- |  error feature_not_supported

-- @step drop-column
ALTER TABLE t DROP COLUMN b;
-- => *
-- |  ok

-- @step names-after-drop
-- @sql sqlite none
-- @sql *
EXECUTE names;
-- => *
-- |  error undefined_column

-- @step new-table
-- @sql *
DROP TABLE t;
CREATE TABLE t (b INTEGER, a INTEGER);
INSERT INTO t VALUES (20, 2);
-- => *
-- |  ok 1 row

-- @step names-of-new-table
-- @sql sqlite none
-- @sql *
EXECUTE names;
-- => *
-- |  a integer | b integer
-- |  2         | 20
