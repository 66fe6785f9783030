-- @title     OVERLAPS runs on PostgreSQL only
-- @id        datetime.range.overlaps
-- @category  datetime
-- @why       a booking check written with the standard's OVERLAPS does not parse anywhere but on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html
-- @see       https://sqlite.org/lang_datefunc.html

CREATE TABLE t (id INTEGER PRIMARY KEY, b DATE, e DATE);
INSERT INTO t VALUES (1, '2024-01-01', '2024-01-10'), (2, '2024-01-20', '2024-01-31'), (3, '2024-01-10', '2024-01-15'),
  (4, '2024-01-10', '2024-01-10'), (5, '2024-01-20', '2024-01-20'), (6, '2024-01-25', '2024-01-05'), (7, '2024-01-15', NULL), (8, '2024-01-10', NULL), (9, NULL, '2024-01-15');

-- @step overlaps
SELECT id FROM t WHERE (b, e) OVERLAPS ('2024-01-10', '2024-01-20') ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  id integer
-- |  3
-- |  4
-- |  6
-- |  7
-- |  9

-- As OVERLAPS has it: the last day does not count, unless it is the first too; the two days may stand in either order; one that is NULL leaves the other one.
-- @portable overlaps
SELECT id FROM (SELECT id, CASE WHEN b <= e OR e IS NULL THEN b ELSE e END AS first_day, CASE WHEN b <= e OR e IS NULL THEN e ELSE b END AS last_day FROM t) r
WHERE first_day < '2024-01-20' AND (first_day > '2024-01-10' OR last_day > '2024-01-10' OR (first_day = '2024-01-10' AND last_day = '2024-01-10')) ORDER BY id;
-- => *
-- |  id integer
-- |  3
-- |  4
-- |  6
-- |  7
-- |  9
