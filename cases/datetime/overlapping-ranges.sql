-- @title     OVERLAPS runs on PostgreSQL only
-- @id        datetime.range.overlaps
-- @category  datetime
-- @why       a booking check written with the standard's OVERLAPS does not parse anywhere but on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html
-- @see       https://sqlite.org/lang_datefunc.html

CREATE TABLE t (id INTEGER PRIMARY KEY, b DATE, e DATE);
INSERT INTO t VALUES (1, '2024-01-01', '2024-01-10'), (2, '2024-01-20', '2024-01-31'), (3, '2024-01-10', '2024-01-15');

-- @step overlaps
SELECT id FROM t WHERE (b, e) OVERLAPS ('2024-01-10', '2024-01-20') ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  id integer
-- |  3

-- @portable overlaps
SELECT id FROM t WHERE b < '2024-01-20' AND e > '2024-01-10' ORDER BY id;
-- => *
-- |  id integer
-- |  3
