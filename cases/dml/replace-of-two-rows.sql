-- @title     REPLACE that meets two rows deletes both; MySQL and MariaDB count 3 rows, SQLite 1
-- @id        dml.replace.two
-- @category  dml
-- @why       saving a profile by REPLACE with an e-mail address that another row has deletes that row as well, without an error
-- @see       https://dev.mysql.com/doc/refman/8.4/en/replace.html
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://mariadb.com/kb/en/replace/

CREATE TABLE t (id INTEGER PRIMARY KEY, email VARCHAR(20) UNIQUE, v INTEGER);
INSERT INTO t VALUES (1, 'ann', 10), (2, 'bob', 20), (3, 'eve', 30);

-- @step replace
-- @sql postgres none
-- @sql *
REPLACE INTO t VALUES (1, 'bob', 40);
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql
-- |  ok 3 rows

-- @step read
-- @sql postgres none
-- @sql *
SELECT id, email, v FROM t ORDER BY id;
-- => *
-- |  id integer | email text | v integer
-- |  1          | 'bob'      | 40
-- |  3          | 'eve'      | 30

-- @portable replace
CREATE TABLE u (id INTEGER PRIMARY KEY, email VARCHAR(20) UNIQUE, v INTEGER);
INSERT INTO u VALUES (1, 'ann', 10), (2, 'bob', 20), (3, 'eve', 30);
DELETE FROM u WHERE id = 1 OR email = 'bob';
INSERT INTO u VALUES (1, 'bob', 40);
SELECT id, email, v FROM u ORDER BY id;
-- => *
-- |  id integer | email text | v integer
-- |  1          | 'bob'      | 40
-- |  3          | 'eve'      | 30
