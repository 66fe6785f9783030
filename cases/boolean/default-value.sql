-- @title     DEFAULT in a list of values is refused by SQLite, DEFAULT VALUES by MySQL and MariaDB
-- @id        boolean.default
-- @category  boolean
-- @why       an INSERT with DEFAULT in VALUES runs on the servers and is a syntax error in the tests on SQLite; DEFAULT VALUES stops on MySQL and MariaDB
-- @see       https://sqlite.org/lang_insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html

CREATE TABLE t (id INTEGER, a BOOL DEFAULT FALSE, b BOOLEAN DEFAULT TRUE);

-- @step omitted
INSERT INTO t (id) VALUES (1);
-- => *
-- |  ok 1 row

-- @step default-keyword
INSERT INTO t VALUES (2, DEFAULT, DEFAULT);
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok 1 row

-- @step default-values
INSERT INTO t DEFAULT VALUES;
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error syntax_error

-- @step empty-lists
INSERT INTO t () VALUES ();
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row

-- @step read
SELECT a, b, COUNT(*) AS n FROM t GROUP BY a, b;
-- => sqlite
-- |  a integer | b integer | n integer
-- |  0         | 1         | 2
-- => mariadb, mysql
-- |  a integer | b integer | n integer
-- |  0         | 1         | 3
-- => postgres
-- |  a bool | b bool | n integer
-- |  false  | true   | 3

-- @portable default-keyword
INSERT INTO t (id) VALUES (2);
-- => *
-- |  ok 1 row

-- @portable read
CREATE TABLE u (id INTEGER, a BOOL DEFAULT FALSE, b BOOLEAN DEFAULT TRUE);
INSERT INTO u (id) VALUES (1);
INSERT INTO u (id) VALUES (2);
INSERT INTO u (id) VALUES (NULL);
SELECT a, b, COUNT(*) AS n FROM u GROUP BY a, b;
-- => *
-- |  a | b | n integer
-- |  0 | 1 | 3
