-- @title     DELETE … LIMIT ? runs on MySQL, MariaDB and some builds of SQLite; NULL is no row or an error
-- @id        dml.delete.bindlimit
-- @category  dml
-- @why       a job that deletes in batches of ? rows stops on PostgreSQL; a batch size of NULL deletes nothing on MySQL, without an error
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://sqlite.org/lang_delete.html
-- @see       https://www.postgresql.org/docs/current/sql-delete.html

CREATE TABLE t (id INTEGER PRIMARY KEY);
INSERT INTO t VALUES (1), (2), (3), (4), (5), (6);
CREATE TABLE u (id INTEGER PRIMARY KEY);
INSERT INTO u VALUES (1), (2), (3), (4), (5), (6);

-- @step delete
-- @bind 2
-- @bind '1'
-- @bind NULL
DELETE FROM t ORDER BY id LIMIT ?;
-- => sqlite
-- |  bind | outcome
-- |  2    | ok 2 rows
-- |  '1'  | ok 1 row
-- |  NULL | error datatype_mismatch
-- => sqlite[build=default], postgres
-- |  error syntax_error
-- => mysql, mariadb
-- |  bind | outcome
-- |  2    | ok 2 rows
-- |  '1'  | ok 1 row
-- |  NULL | ok 0 rows

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  3
-- => sqlite[build=default], postgres
-- |  n integer
-- |  6

-- NULL is left out: no engine has to know how many rows that is, and PostgreSQL takes it for all.
-- @portable delete
-- @bind 2
-- @bind '1'
DELETE FROM u WHERE id IN (SELECT id FROM (SELECT id FROM u ORDER BY id LIMIT ?) q);
-- => *
-- |  bind | outcome
-- |  2    | ok 2 rows
-- |  '1'  | ok 1 row

-- @portable count
SELECT COUNT(*) AS n FROM u;
-- => *
-- |  n integer
-- |  3
