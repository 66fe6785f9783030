-- @title     ADD CONSTRAINT is refused by SQLite, which from 3.53 takes a CHECK and no UNIQUE or foreign key
-- @id        ddl.alter.addconstraint
-- @category  ddl
-- @why       a later migration that adds a UNIQUE constraint or a foreign key stops on SQLite, where the table has to be made anew
-- @see       https://sqlite.org/lang_altertable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://mariadb.com/kb/en/alter-table/
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @each constraint = UNIQUE (a), CHECK (a > 0), FOREIGN KEY (a) REFERENCES parent (id), PRIMARY KEY (a)

CREATE TABLE parent (id INTEGER PRIMARY KEY);
INSERT INTO parent VALUES (1);
CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 1);

-- @step named
ALTER TABLE t ADD CONSTRAINT rule ${constraint};
-- => sqlite
-- |  error syntax_error
-- => sqlite>=3.53
-- |  constraint                             | outcome
-- |  UNIQUE (a)                             | error syntax_error
-- |  CHECK (a > 0)                          | ok
-- |  FOREIGN KEY (a) REFERENCES parent (id) | error syntax_error
-- |  PRIMARY KEY (a)                        | error syntax_error
-- => mariadb
-- |  constraint                             | outcome
-- |  UNIQUE (a)                             | ok
-- |  CHECK (a > 0)                          | ok
-- |  FOREIGN KEY (a) REFERENCES parent (id) | ok
-- |  PRIMARY KEY (a)                        | ok; warning invalid_name
-- => postgres, mysql
-- |  ok

-- @step drop
-- @after named
ALTER TABLE t DROP CONSTRAINT rule;
-- => sqlite
-- |  constraint    | outcome
-- |  CHECK (a > 0) | ok
-- => mariadb, mysql
-- |  constraint                             | outcome
-- |  UNIQUE (a)                             | ok
-- |  CHECK (a > 0)                          | ok
-- |  FOREIGN KEY (a) REFERENCES parent (id) | ok
-- |  PRIMARY KEY (a)                        | error undefined_object
-- => postgres
-- |  ok

-- @step unnamed
ALTER TABLE t ADD ${constraint};
-- => sqlite
-- |  error syntax_error
-- => sqlite>=3.53
-- |  constraint                             | outcome
-- |  UNIQUE (a)                             | error syntax_error
-- |  CHECK (a > 0)                          | ok
-- |  FOREIGN KEY (a) REFERENCES parent (id) | error syntax_error
-- |  PRIMARY KEY (a)                        | error syntax_error
-- => mariadb, mysql
-- |  constraint                             | outcome
-- |  UNIQUE (a)                             | ok
-- |  CHECK (a > 0)                          | ok
-- |  FOREIGN KEY (a) REFERENCES parent (id) | ok
-- |  PRIMARY KEY (a)                        | error invalid_table_definition
-- => postgres
-- |  ok
