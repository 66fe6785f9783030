-- @title     A time written with T sorts behind those of its day with a space on SQLite only
-- @id        datetime.order.separator
-- @category  datetime
-- @why       a log written by two programs, one with T and one with a space, names the wrong latest entry on SQLite
-- @see       https://sqlite.org/lang_datefunc.html#time_values
-- @see       https://dev.mysql.com/doc/refman/8.4/en/datetime.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html

CREATE TABLE t (id INTEGER PRIMARY KEY, at TIMESTAMP);
INSERT INTO t VALUES (1, '2024-05-06T08:00:00'), (2, '2024-05-06 12:00:00'), (3, '2024-05-06 10:00'), (4, '2024-05-06 10:00:00'), (5, '2024-05-06');

-- @step order
SELECT id FROM t ORDER BY at, id;
-- => sqlite
-- |  id integer
-- |  5
-- |  3
-- |  4
-- |  2
-- |  1
-- => mariadb, postgres, mysql
-- |  id integer
-- |  5
-- |  1
-- |  3
-- |  4
-- |  2

-- @step latest
SELECT MAX(at) AS v FROM t;
-- => sqlite
-- |  v text
-- |  '2024-05-06T08:00:00'
-- => mariadb, postgres, mysql
-- |  v timestamp
-- |  '2024-05-06 12:00:00'

-- @step morning
SELECT id FROM t WHERE at < '2024-05-06 12:00:00' ORDER BY id;
-- => sqlite
-- |  id integer
-- |  3
-- |  4
-- |  5
-- => mariadb, postgres, mysql
-- |  id integer
-- |  1
-- |  3
-- |  4
-- |  5

-- One spelling for SQLite, on both sides.
-- @portable order
-- @sql sqlite
SELECT id FROM t ORDER BY datetime(at), id;
-- @sql *
SELECT id FROM t ORDER BY at, id;
-- => *
-- |  id integer
-- |  5
-- |  1
-- |  3
-- |  4
-- |  2

-- @portable latest
-- @sql sqlite
SELECT MAX(datetime(at)) AS v FROM t;
-- @sql *
SELECT MAX(at) AS v FROM t;
-- => *
-- |  v
-- |  '2024-05-06 12:00:00'

-- @portable morning
-- @sql sqlite
SELECT id FROM t WHERE datetime(at) < datetime('2024-05-06 12:00:00') ORDER BY id;
-- @sql *
SELECT id FROM t WHERE at < '2024-05-06 12:00:00' ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  3
-- |  4
-- |  5
