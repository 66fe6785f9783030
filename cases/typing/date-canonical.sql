-- @title     '2024-2-5' sorts after '2024-10-01' on SQLite and as 5 February elsewhere
-- @id        typing.date.canonical
-- @category  typing
-- @why       dates imported as '2024-2-5' come in the wrong order and are not found on SQLite, which compares them as text
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-literals.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a DATE);
INSERT INTO t VALUES (1, '2024-2-5'), (2, '2024-10-01'), (3, '2024-02-05');

-- @step sort
SELECT id FROM t ORDER BY a, id;
-- => sqlite
-- |  id integer
-- |  3
-- |  2
-- |  1
-- => postgres, mariadb, mysql
-- |  id integer
-- |  1
-- |  3
-- |  2

-- @step equal
SELECT COUNT(*) AS n FROM t WHERE a = '2024-02-05';
-- => sqlite
-- |  n integer
-- |  1
-- => postgres, mariadb, mysql
-- |  n integer
-- |  2

-- @portable sort
CREATE TABLE u (id INTEGER PRIMARY KEY, a DATE);
INSERT INTO u VALUES (1, '2024-02-05'), (2, '2024-10-01'), (3, '2024-02-05');
SELECT id FROM u ORDER BY a, id;
-- => *
-- |  id integer
-- |  1
-- |  3
-- |  2

-- @portable equal
SELECT COUNT(*) AS n FROM u WHERE a = '2024-02-05';
-- => *
-- |  n integer
-- |  2
