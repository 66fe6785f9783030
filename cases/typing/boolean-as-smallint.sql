-- @title     A BOOLEAN takes 2 on SQLite, MySQL and MariaDB; a SMALLINT with a CHECK refuses it everywhere
-- @id        typing.boolean.smallint
-- @category  typing
-- @why       a program that writes 2 for a flag is stopped by PostgreSQL only; a SMALLINT with a CHECK stops it everywhere
-- @see       https://sqlite.org/datatype3.html#boolean_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-check-constraints.html
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @each literal = 1, 0, 2

CREATE TABLE t (a BOOLEAN);

-- @step insert
INSERT INTO t VALUES (${literal});
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error datatype_mismatch

-- @step read
-- @after insert
SELECT a FROM t;
-- => *
-- |  literal | outcome
-- |  1       | [a integer] (1)
-- |  0       | [a integer] (0)
-- |  2       | [a integer] (2)

-- @portable insert
CREATE TABLE u (a SMALLINT CHECK (a IN (0, 1)));
INSERT INTO u VALUES (${literal});
-- => *
-- |  literal | outcome
-- |  1       | ok 1 row
-- |  0       | ok 1 row
-- |  2       | error check_violation
