-- @title     A value added to an ENUM in a transaction is unusable in it on PostgreSQL; MySQL and MariaDB commit
-- @id        ddl.enum.extend
-- @category  ddl
-- @why       a migration that adds a value and uses it at once fails on PostgreSQL; on MySQL and MariaDB the value stays after a rollback
-- @see       https://www.postgresql.org/docs/current/sql-altertype.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/enum.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
-- @see       https://mariadb.com/kb/en/enum/

-- @sql postgres
CREATE TYPE size AS ENUM ('small', 'large');
CREATE TABLE t (id INTEGER PRIMARY KEY, s size);
-- @sql mysql, mariadb
CREATE TABLE t (id INTEGER PRIMARY KEY, s ENUM('small', 'large'));
-- @sql sqlite
CREATE TABLE t (id INTEGER PRIMARY KEY, s TEXT CHECK (s IN ('small', 'large')));
-- @end
INSERT INTO t VALUES (1, 'small'), (2, 'large');

-- @step too-early
INSERT INTO t VALUES (3, 'medium');
-- => sqlite
-- |  error check_violation; transaction none
-- => mariadb, postgres, mysql
-- |  error invalid_text_representation; transaction none
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted; transaction none

-- @step extend
-- @sql postgres
ALTER TYPE size ADD VALUE 'medium' BEFORE 'large';
-- @sql mysql, mariadb
ALTER TABLE t MODIFY COLUMN s ENUM('small', 'medium', 'large');
-- @sql sqlite none
-- @end
-- => *
-- |  ok; transaction none

-- @step insert
INSERT INTO t VALUES (4, 'medium');
-- => sqlite
-- |  error check_violation; transaction none
-- => mariadb, postgres, mysql
-- |  ok 1 row; transaction none

-- @step order
SELECT id, s FROM t WHERE id <> 3 ORDER BY s;
-- => sqlite
-- |  id integer | s text
-- |  2          | 'large'
-- |  1          | 'small'
-- |  ; transaction none
-- => mariadb, mysql
-- |  id integer | s text
-- |  1          | 'small'
-- |  4          | 'medium'
-- |  2          | 'large'
-- |  ; transaction none
-- => postgres
-- |  id integer | s other(size)
-- |  1          | 'small'
-- |  4          | 'medium'
-- |  2          | 'large'
-- |  ; transaction none

-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open

-- @step extend-in-transaction
-- @sql postgres
ALTER TYPE size ADD VALUE 'huge';
-- @sql mysql, mariadb
ALTER TABLE t MODIFY COLUMN s ENUM('small', 'medium', 'large', 'huge');
-- @sql sqlite none
-- @end
-- => mariadb, mysql
-- |  ok; transaction none
-- => postgres
-- |  ok; transaction open

-- @step use-in-transaction
INSERT INTO t VALUES (5, 'huge');
-- => sqlite
-- |  error check_violation; transaction open
-- => mariadb, mysql
-- |  ok 1 row; transaction none
-- => postgres
-- |  error unsafe_new_enum_value_usage; transaction aborted

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @step use-after-rollback
INSERT INTO t VALUES (6, 'huge');
-- => sqlite
-- |  error check_violation; transaction none
-- => mariadb, mysql
-- |  ok 1 row; transaction none
-- => postgres
-- |  error invalid_text_representation; transaction none

-- @step take-away
-- @sql postgres
ALTER TYPE size DROP VALUE 'small';
-- @sql mysql, mariadb
ALTER TABLE t MODIFY COLUMN s ENUM('medium', 'large', 'huge', 'giant');
-- @sql sqlite none
-- @end
-- => mariadb, mysql
-- |  error invalid_text_representation; transaction none
-- => postgres<17
-- |  error syntax_error; transaction none
-- => postgres>=17
-- |  error feature_not_supported; transaction none
-- => mysql:non-strict
-- |  ok; warning value_converted; transaction none

-- @step take-away-unused
-- @sql postgres
ALTER TYPE size DROP VALUE 'giant';
-- @sql mysql, mariadb
ALTER TABLE t MODIFY COLUMN s ENUM('small', 'medium', 'large', 'huge', 'giant');
ALTER TABLE t MODIFY COLUMN s ENUM('small', 'medium', 'large', 'huge');
-- @sql sqlite none
-- @end
-- => mariadb, mysql
-- |  ok; transaction none
-- => postgres<17
-- |  error syntax_error; transaction none
-- => postgres>=17
-- |  error feature_not_supported; transaction none

-- The values stand in a table, and a new one is a row.
-- @portable insert
CREATE TABLE sizes (s VARCHAR(10) PRIMARY KEY, place INTEGER);
INSERT INTO sizes VALUES ('small', 1), ('large', 3);
INSERT INTO sizes VALUES ('medium', 2);
SELECT s FROM sizes ORDER BY place;
-- => *
-- |  s text
-- |  'small'
-- |  'medium'
-- |  'large'
-- |  ; transaction none
