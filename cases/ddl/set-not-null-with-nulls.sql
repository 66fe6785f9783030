-- @title     NOT NULL for a column that holds NULLs is refused by the servers; MySQL without strict mode writes 0
-- @id        ddl.alter.setnotnull.nulls
-- @category  ddl
-- @why       MariaDB reports data truncated, MySQL an invalid use of NULL, PostgreSQL a NOT NULL violation: a handler for one misses the others
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://sqlite.org/lang_altertable.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, NULL);

-- @step alter
-- @sql mysql, mariadb
ALTER TABLE t MODIFY COLUMN a INTEGER NOT NULL;
-- @sql postgres
ALTER TABLE t ALTER COLUMN a SET NOT NULL;
-- @sql sqlite none
-- => mariadb
-- |  error invalid_text_representation; warning null_value_not_allowed
-- => postgres
-- |  error not_null_violation
-- => mysql
-- |  error null_value_not_allowed
-- => mysql:non-strict
-- |  ok; warning value_converted

-- @step read
SELECT id, a FROM t;
-- => sqlite
-- |  id integer | a null
-- |  1          | NULL
-- => mariadb, postgres, mysql
-- |  id integer | a integer
-- |  1          | NULL
-- => mysql:non-strict
-- |  id integer | a integer
-- |  1          | 0

-- Once the NULLs are filled nothing is left to be refused or changed.
-- @portable alter
CREATE TABLE u (id INTEGER PRIMARY KEY, a INTEGER NOT NULL);
INSERT INTO u SELECT id, COALESCE(a, 0) FROM t;
SELECT id, a FROM u;
-- => *
-- |  id integer | a integer
-- |  1          | 0
