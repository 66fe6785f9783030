-- @title     DROP TABLE IF EXISTS nope, a drops a on the servers and is a syntax error on SQLite
-- @id        ddl.table.drop.several
-- @category  ddl
-- @why       a clean-up that lists all tables behind IF EXISTS does not parse on SQLite, and the tables stay
-- @see       https://sqlite.org/lang_droptable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/drop-table.html
-- @see       https://mariadb.com/kb/en/drop-table/
-- @see       https://www.postgresql.org/docs/current/sql-droptable.html

CREATE TABLE a (x INTEGER);
CREATE TABLE b (x INTEGER);

-- @step drop
DROP TABLE IF EXISTS nope, a;
-- => sqlite
-- |  error syntax_error
-- => postgres, mysql, mariadb
-- |  ok

-- @step read
SELECT COUNT(*) AS n FROM a;
-- => sqlite
-- |  n integer
-- |  0
-- => postgres, mysql, mariadb
-- |  error undefined_table

-- @portable drop
DROP TABLE IF EXISTS nope;
DROP TABLE IF EXISTS b;
-- => *
-- |  ok
