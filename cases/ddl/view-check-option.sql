-- @title     An INSERT through a view takes rows it does not show, unless WITH CHECK OPTION; SQLite refuses both
-- @id        ddl.view.checkoption
-- @category  ddl
-- @why       without WITH CHECK OPTION a row vanishes from the view as it is written
-- @see       https://dev.mysql.com/doc/refman/8.4/en/view-check-option.html
-- @see       https://www.postgresql.org/docs/current/sql-createview.html
-- @see       https://sqlite.org/lang_createview.html

CREATE TABLE t (id INTEGER PRIMARY KEY, owner INTEGER);
INSERT INTO t VALUES (1, 7);

-- @step create
CREATE VIEW mine AS SELECT id, owner FROM t WHERE owner = 7;
-- => *
-- |  ok

-- @step create-checked
CREATE VIEW checked AS SELECT id, owner FROM t WHERE owner = 7 WITH CHECK OPTION;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step insert-other
INSERT INTO mine VALUES (2, 8);
-- => sqlite
-- |  error object_not_in_prerequisite_state
-- => mariadb, postgres, mysql
-- |  ok 1 row

-- @step insert-other-checked
INSERT INTO checked VALUES (3, 8);
-- => sqlite
-- |  error undefined_table
-- => mariadb, postgres, mysql
-- |  error with_check_option_violation

-- @step move-away
UPDATE mine SET owner = 8 WHERE id = 1;
-- => sqlite
-- |  error object_not_in_prerequisite_state
-- => mariadb, postgres, mysql
-- |  ok 1 row

-- @step seen
SELECT id, owner FROM mine;
-- => sqlite
-- |  id integer | owner integer
-- |  1          | 7
-- => mariadb, postgres, mysql
-- |  id integer | owner integer

-- @step read
SELECT id, owner FROM t ORDER BY id;
-- => sqlite
-- |  id integer | owner integer
-- |  1          | 7
-- => mariadb, postgres, mysql
-- |  id integer | owner integer
-- |  1          | 8
-- |  2          | 8

-- @portable insert-other
CREATE TABLE u (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL CHECK (owner = 7));
INSERT INTO u VALUES (2, 8);
-- => *
-- |  error check_violation
