-- @title     REPLACE resets the columns that it does not name; PostgreSQL does not know it
-- @id        dml.replace
-- @category  dml
-- @why       saving half of a row by REPLACE sets the columns that are not named back to their defaults, without a word
-- @see       https://dev.mysql.com/doc/refman/8.4/en/replace.html
-- @see       https://sqlite.org/lang_replace.html
-- @see       https://mariadb.com/kb/en/replace/
-- @see       https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT

CREATE TABLE t (k INTEGER PRIMARY KEY, v INTEGER, n INTEGER DEFAULT 7);
INSERT INTO t VALUES (1, 10, 100);

-- @step replace
REPLACE INTO t (k, v) VALUES (1, 20);
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql
-- |  ok 2 rows
-- => postgres
-- |  error syntax_error

-- @step or-replace
INSERT OR REPLACE INTO t (k, v) VALUES (2, 30);
-- => sqlite
-- |  ok 1 row
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step same
REPLACE INTO t (k, v) VALUES (1, 20);
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error syntax_error

-- @step read
SELECT k, v, n FROM t ORDER BY k;
-- => sqlite
-- |  k integer | v integer | n integer
-- |  1         | 20        | 7
-- |  2         | 30        | 7
-- => mariadb, mysql
-- |  k integer | v integer | n integer
-- |  1         | 20        | 7
-- => postgres
-- |  k integer | v integer | n integer
-- |  1         | 10        | 100

-- @step set
REPLACE t SET k = 3, v = 40;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row

-- What REPLACE does, said: the old row goes, if there is one, and a new one comes, with defaults in the columns that are not named.
-- In one transaction. Beside a second session it needs the unique key, and a retry for the one that comes second.
-- @portable replace
CREATE TABLE w (k INTEGER PRIMARY KEY, v INTEGER, n INTEGER DEFAULT 7);
INSERT INTO w VALUES (1, 10, 100);
DELETE FROM w WHERE k = 1;
INSERT INTO w (k, v) VALUES (1, 20);
SELECT k, v, n FROM w;
-- => *
-- |  k integer | v integer | n integer
-- |  1         | 20        | 7

-- @portable read
DELETE FROM w WHERE k = 2;
INSERT INTO w (k, v) VALUES (2, 30);
DELETE FROM w WHERE k = 1;
INSERT INTO w (k, v) VALUES (1, 20);
SELECT k, v, n FROM w ORDER BY k;
-- => *
-- |  k integer | v integer | n integer
-- |  1         | 20        | 7
-- |  2         | 30        | 7
