-- @title     A DATE equals the midnight of a TIMESTAMP on the servers and not on SQLite
-- @id        datetime.compare.date-and-timestamp
-- @category  datetime
-- @why       a join of a calendar's DATE with a TIMESTAMP finds the rows of midnight on the servers and none in tests on SQLite
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-type-conversion.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html

CREATE TABLE days (d DATE);
CREATE TABLE visits (id INTEGER PRIMARY KEY, at TIMESTAMP);
INSERT INTO days VALUES ('2024-05-06');
INSERT INTO visits VALUES (1, '2024-05-06 00:00:00'), (2, '2024-05-06 15:00:00'), (3, '2024-05-07 00:00:00');

-- @step join
SELECT id FROM visits JOIN days ON visits.at = days.d ORDER BY id;
-- => sqlite
-- |  id integer
-- => mariadb, postgres, mysql
-- |  id integer
-- |  1

-- @step after
SELECT id FROM visits JOIN days ON visits.at > days.d ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- |  2
-- |  3
-- => mariadb, postgres, mysql
-- |  id integer
-- |  2
-- |  3

-- @portable join
SELECT id FROM visits JOIN days ON SUBSTR(CAST(visits.at AS CHAR(19)), 1, 10) = CAST(days.d AS CHAR(10)) ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2

-- @portable after
-- @sql sqlite
SELECT id FROM visits JOIN days ON visits.at > days.d || ' 00:00:00' ORDER BY id;
-- @sql *
SELECT id FROM visits JOIN days ON visits.at > days.d ORDER BY id;
-- => *
-- |  id integer
-- |  2
-- |  3
