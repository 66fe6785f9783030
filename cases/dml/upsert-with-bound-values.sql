-- @title     A bound 1.5 in an upsert is refused by PostgreSQL, kept by SQLite and rounded by MySQL and MariaDB
-- @id        dml.upsert.bind
-- @category  dml
-- @why       a counter raised by a bound 1.5 stops on PostgreSQL, keeps the fraction on SQLite and is rounded on MySQL: totals differ
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html
-- @see       https://sqlite.org/lang_upsert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html

CREATE TABLE t (k INTEGER PRIMARY KEY, v INTEGER);
INSERT INTO t VALUES (1, 10);

-- @step upsert
-- @bind 1, 5, 5
-- @bind 2, '7', '7'
-- @bind 3, NULL, NULL
-- @bind 1, 1.5, 1.5
-- @sql mysql, mariadb
INSERT INTO t VALUES (?, ?) ON DUPLICATE KEY UPDATE v = COALESCE(v, 0) + ?;
-- @sql *
INSERT INTO t VALUES (?, ?) ON CONFLICT (k) DO UPDATE SET v = COALESCE(t.v, 0) + ?;
-- @end
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql
-- |  bind          | outcome
-- |  1, 5, 5       | ok 2 rows
-- |  2, '7', '7'   | ok 1 row
-- |  3, NULL, NULL | ok 1 row
-- |  1, 1.5, 1.5   | ok 2 rows
-- => postgres
-- |  bind          | outcome
-- |  1, 5, 5       | ok 1 row
-- |  2, '7', '7'   | ok 1 row
-- |  3, NULL, NULL | ok 1 row
-- |  1, 1.5, 1.5   | error invalid_text_representation

-- @step read
SELECT k, v FROM t ORDER BY k;
-- => sqlite
-- |  k integer | v any
-- |  1         | double:16.5
-- |  2         | integer:7
-- |  3         | NULL
-- => mariadb, mysql
-- |  k integer | v integer
-- |  1         | 16
-- |  2         | 7
-- |  3         | NULL
-- => postgres
-- |  k integer | v integer
-- |  1         | 15
-- |  2         | 7
-- |  3         | NULL
