-- @title     An index on a VARCHAR of more than 768 characters is refused by MySQL only
-- @id        ddl.index.length
-- @category  ddl
-- @why       a migration that indexes a long VARCHAR, such as an address, stops on MySQL, whose keys end at 3072 bytes, or 768 utf8mb4 characters
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-limits.html
-- @see       https://mariadb.com/kb/en/innodb-limitations/
-- @see       https://sqlite.org/limits.html
-- @see       https://www.postgresql.org/docs/current/sql-createindex.html
-- @each length = 191, 255, 768, 769, 4000

CREATE TABLE t (a VARCHAR(${length}));

-- @step index
CREATE INDEX t_a ON t (a);
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  length | outcome
-- |  191    | ok
-- |  255    | ok
-- |  768    | ok
-- |  769    | error program_limit_exceeded
-- |  4000   | error program_limit_exceeded
-- => mysql:non-strict
-- |  length | outcome
-- |  191    | ok
-- |  255    | ok
-- |  768    | ok
-- |  769    | ok; warning program_limit_exceeded
-- |  4000   | ok; warning program_limit_exceeded

-- @step unique
CREATE UNIQUE INDEX t_u ON t (a);
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  length | outcome
-- |  191    | ok
-- |  255    | ok
-- |  768    | ok
-- |  769    | error program_limit_exceeded
-- |  4000   | error program_limit_exceeded
