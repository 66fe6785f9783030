-- @title     ADD CONSTRAINT … CHECK is refused when old rows break it; NOT VALID runs on PostgreSQL only
-- @id        ddl.alter.addconstraint.broken
-- @category  ddl
-- @why       a migration that adds a CHECK stops at the first old row that breaks it, except with NOT VALID on PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://mariadb.com/kb/en/constraint/
-- @each constraint = CHECK (a > 0), UNIQUE (b), CHECK (a > 0) NOT VALID, CHECK (a > 0) NOT ENFORCED

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (-1, 5), (2, 5);

-- @step add
ALTER TABLE t ADD CONSTRAINT rule ${constraint};
-- => sqlite
-- |  error syntax_error
-- => sqlite>=3.53
-- |  constraint                 | outcome
-- |  CHECK (a > 0)              | error integrity_constraint_violation
-- |  UNIQUE (b)                 | error syntax_error
-- |  CHECK (a > 0) NOT VALID    | error syntax_error
-- |  CHECK (a > 0) NOT ENFORCED | error syntax_error
-- => mariadb
-- |  constraint                 | outcome
-- |  CHECK (a > 0)              | error check_violation
-- |  UNIQUE (b)                 | error unique_violation
-- |  CHECK (a > 0) NOT VALID    | error syntax_error
-- |  CHECK (a > 0) NOT ENFORCED | error syntax_error
-- => postgres<18
-- |  constraint                 | outcome
-- |  CHECK (a > 0)              | error check_violation
-- |  UNIQUE (b)                 | error unique_violation
-- |  CHECK (a > 0) NOT VALID    | ok
-- |  CHECK (a > 0) NOT ENFORCED | error syntax_error
-- => postgres>=18
-- |  constraint                 | outcome
-- |  CHECK (a > 0)              | error check_violation
-- |  UNIQUE (b)                 | error unique_violation
-- |  CHECK (a > 0) NOT VALID    | ok
-- |  CHECK (a > 0) NOT ENFORCED | ok
-- => mysql
-- |  constraint                 | outcome
-- |  CHECK (a > 0)              | error check_violation
-- |  UNIQUE (b)                 | error unique_violation
-- |  CHECK (a > 0) NOT VALID    | error syntax_error
-- |  CHECK (a > 0) NOT ENFORCED | ok

-- @step new-bad-row
INSERT INTO t VALUES (-2, 5);
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  constraint                 | outcome
-- |  CHECK (a > 0)              | ok 1 row
-- |  UNIQUE (b)                 | ok 1 row
-- |  CHECK (a > 0) NOT VALID    | error check_violation
-- |  CHECK (a > 0) NOT ENFORCED | ok 1 row

-- @step touch-old-row
UPDATE t SET b = 6 WHERE a = -1;
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  constraint                 | outcome
-- |  CHECK (a > 0)              | ok 1 row
-- |  UNIQUE (b)                 | ok 1 row
-- |  CHECK (a > 0) NOT VALID    | error check_violation
-- |  CHECK (a > 0) NOT ENFORCED | ok 1 row
