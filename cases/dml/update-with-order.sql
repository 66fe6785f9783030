-- @title     UPDATE … ORDER BY runs on MySQL and MariaDB only
-- @id        dml.update.order
-- @category  dml
-- @why       shifting keys from the highest down needs it, and only MySQL and MariaDB have it
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html
-- @see       https://sqlite.org/lang_update.html
-- @see       https://www.postgresql.org/docs/current/sql-update.html

CREATE TABLE t (id INTEGER PRIMARY KEY, place INTEGER UNIQUE);
INSERT INTO t VALUES (1, 1), (2, 2), (3, 3);

-- @step order
UPDATE t SET place = place + 1 ORDER BY place DESC;
-- => sqlite, postgres
-- |  error syntax_error
-- => mysql, mariadb
-- |  ok 3 rows

-- @step read
SELECT id, place FROM t ORDER BY id;
-- => sqlite, postgres
-- |  id integer | place integer
-- |  1          | 1
-- |  2          | 2
-- |  3          | 3
-- => mariadb, mysql
-- |  id integer | place integer
-- |  1          | 2
-- |  2          | 3
-- |  3          | 4

-- Away by more than the spread of the places, then back to where they belong: no value on the way is one that another row has.
-- @portable order
DELETE FROM t;
INSERT INTO t VALUES (1, 1), (2, 2), (3, 3);
UPDATE t SET place = place + (SELECT w FROM (SELECT MAX(place) - MIN(place) + 2 AS w FROM t) q);
UPDATE t SET place = place - (SELECT w FROM (SELECT MAX(place) - MIN(place) + 2 AS w FROM t) q) + 1;
SELECT id, place FROM t ORDER BY id;
-- => *
-- |  id integer | place integer
-- |  1          | 2
-- |  2          | 3
-- |  3          | 4

-- @portable read
CREATE TABLE u (id INTEGER PRIMARY KEY, place INTEGER UNIQUE);
INSERT INTO u VALUES (1, 1), (2, 2), (3, 3);
UPDATE u SET place = place + (SELECT w FROM (SELECT MAX(place) - MIN(place) + 2 AS w FROM u) q);
UPDATE u SET place = place - (SELECT w FROM (SELECT MAX(place) - MIN(place) + 2 AS w FROM u) q) + 1;
SELECT id, place FROM u ORDER BY id;
-- => *
-- |  id integer | place integer
-- |  1          | 2
-- |  2          | 3
-- |  3          | 4
