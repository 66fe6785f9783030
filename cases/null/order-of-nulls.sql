-- @title     NULL sorts first on SQLite, MySQL and MariaDB and last on PostgreSQL
-- @id        null.order
-- @category  null
-- @why       the newest or unfinished rows move from the first page to the last
-- @see       https://sqlite.org/lang_select.html#orderby
-- @see       https://dev.mysql.com/doc/refman/8.4/en/working-with-null.html
-- @see       https://www.postgresql.org/docs/current/queries-order.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (NULL), (2);
CREATE TABLE task (id INTEGER PRIMARY KEY, title VARCHAR(20), due DATE, owner VARCHAR(20));
INSERT INTO task VALUES (1, 'plan', '2024-05-01', 'ann'), (2, 'rest', NULL, NULL), (3, 'pay', '2024-04-01', 'bea');

-- @step ascending
SELECT a FROM t ORDER BY a;
-- => sqlite, mariadb, mysql
-- |  a integer
-- |  NULL
-- |  1
-- |  2
-- => postgres
-- |  a integer
-- |  1
-- |  2
-- |  NULL

-- @step descending
SELECT a FROM t ORDER BY a DESC;
-- => sqlite, mariadb, mysql
-- |  a integer
-- |  2
-- |  1
-- |  NULL
-- => postgres
-- |  a integer
-- |  NULL
-- |  2
-- |  1

-- @step first-row
SELECT a FROM t ORDER BY a LIMIT 1;
-- => sqlite
-- |  a null
-- |  NULL
-- => postgres
-- |  a integer
-- |  1
-- => mariadb, mysql
-- |  a integer
-- |  NULL

-- @step two-keys
SELECT id FROM task ORDER BY due, id;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  2
-- |  3
-- |  1
-- => postgres
-- |  id integer
-- |  3
-- |  1
-- |  2

-- @step dates
SELECT title, due FROM task ORDER BY due;
-- => sqlite
-- |  title text | due text
-- |  'rest'     | NULL
-- |  'pay'      | '2024-04-01'
-- |  'plan'     | '2024-05-01'
-- => mariadb, mysql
-- |  title text | due date
-- |  'rest'     | NULL
-- |  'pay'      | '2024-04-01'
-- |  'plan'     | '2024-05-01'
-- => postgres
-- |  title text | due date
-- |  'pay'      | '2024-04-01'
-- |  'plan'     | '2024-05-01'
-- |  'rest'     | NULL

-- @step text
SELECT id FROM task ORDER BY owner;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  2
-- |  1
-- |  3
-- => postgres
-- |  id integer
-- |  1
-- |  3
-- |  2

-- @portable ascending
SELECT a FROM t ORDER BY CASE WHEN a IS NULL THEN 1 ELSE 0 END, a;
-- => *
-- |  a integer
-- |  1
-- |  2
-- |  NULL

-- @portable descending
SELECT a FROM t ORDER BY CASE WHEN a IS NULL THEN 1 ELSE 0 END, a DESC;
-- => *
-- |  a integer
-- |  2
-- |  1
-- |  NULL

-- @portable first-row
SELECT a FROM t ORDER BY CASE WHEN a IS NULL THEN 1 ELSE 0 END, a LIMIT 1;
-- => *
-- |  a integer
-- |  1

-- @portable two-keys
SELECT id FROM task ORDER BY CASE WHEN due IS NULL THEN 1 ELSE 0 END, due, id;
-- => *
-- |  id integer
-- |  3
-- |  1
-- |  2

-- @portable text
SELECT id FROM task ORDER BY CASE WHEN owner IS NULL THEN 1 ELSE 0 END, owner;
-- => *
-- |  id integer
-- |  1
-- |  3
-- |  2

-- @portable dates
SELECT title, due FROM task ORDER BY CASE WHEN due IS NULL THEN 1 ELSE 0 END, due;
-- => *
-- |  title text | due
-- |  'pay'      | '2024-04-01'
-- |  'plan'     | '2024-05-01'
-- |  'rest'     | NULL
