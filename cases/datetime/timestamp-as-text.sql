-- @title     The text of a timestamp
-- @id        datetime.text.timestamp
-- @category  datetime
-- @why       trailing zeros of the fraction are kept by MySQL and dropped by PostgreSQL, so keys and checksums made of the text differ
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-DATETIME-OUTPUT
-- @see       https://dev.mysql.com/doc/refman/8.4/en/fractional-seconds.html
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @each type = TIMESTAMP, TIMESTAMP(3), TIMESTAMP(6)

CREATE TABLE t (at ${type});
INSERT INTO t VALUES ('2024-01-15 10:00:00.25');

-- @step text
-- @sql mysql, mariadb
SELECT CONCAT('at ', at) AS v FROM t;
-- @sql *
SELECT 'at ' || at AS v FROM t;
-- => sqlite, postgres
-- |  v text
-- |  'at 2024-01-15 10:00:00.25'
-- => mariadb, mysql
-- |  type         | outcome
-- |  TIMESTAMP    | [v text] ('at 2024-01-15 10:00:00')
-- |  TIMESTAMP(3) | [v text] ('at 2024-01-15 10:00:00.250')
-- |  TIMESTAMP(6) | [v text] ('at 2024-01-15 10:00:00.250000')

-- @step length
SELECT LENGTH(TRIM(CAST(at AS CHAR(40)))) AS n FROM t;
-- => sqlite, postgres
-- |  n integer
-- |  22
-- => mariadb, mysql
-- |  type         | outcome
-- |  TIMESTAMP    | [n integer] (19)
-- |  TIMESTAMP(3) | [n integer] (23)
-- |  TIMESTAMP(6) | [n integer] (26)

-- To the second, since TIMESTAMP alone keeps no fraction on MySQL and MariaDB.
-- @portable text
-- @sql mysql, mariadb
SELECT CONCAT('at ', SUBSTR(CAST(at AS CHAR(40)), 1, 19)) AS v FROM t;
-- @sql *
SELECT 'at ' || SUBSTR(CAST(at AS CHAR(40)), 1, 19) AS v FROM t;
-- => *
-- |  v text
-- |  'at 2024-01-15 10:00:00'

-- @portable length
SELECT LENGTH(SUBSTR(CAST(at AS CHAR(40)), 1, 19)) AS n FROM t;
-- => *
-- |  n integer
-- |  19
