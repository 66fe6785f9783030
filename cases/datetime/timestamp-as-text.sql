-- @title     The text of a TIMESTAMP(3) has three digits of fraction on MySQL and MariaDB, as few as needed elsewhere
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

-- Three digits declared, since TIMESTAMP alone keeps none on MySQL and MariaDB, and a format that always writes three.
-- @portable text
-- @sql sqlite
CREATE TABLE u (at TIMESTAMP(3));
INSERT INTO u VALUES ('2024-01-15 10:00:00.25');
SELECT 'at ' || STRFTIME('%Y-%m-%d %H:%M:%f', at) AS v FROM u;
-- @sql mysql, mariadb
CREATE TABLE u (at TIMESTAMP(3));
INSERT INTO u VALUES ('2024-01-15 10:00:00.25');
SELECT CONCAT('at ', SUBSTR(DATE_FORMAT(at, '%Y-%m-%d %H:%i:%s.%f'), 1, 23)) AS v FROM u;
-- @sql postgres
CREATE TABLE u (at TIMESTAMP(3));
INSERT INTO u VALUES ('2024-01-15 10:00:00.25');
SELECT 'at ' || TO_CHAR(at, 'YYYY-MM-DD HH24:MI:SS.MS') AS v FROM u;
-- => *
-- |  v text
-- |  'at 2024-01-15 10:00:00.250'

-- @portable length
-- @sql sqlite
CREATE TABLE w (at TIMESTAMP(3));
INSERT INTO w VALUES ('2024-01-15 10:00:00.25');
SELECT LENGTH(STRFTIME('%Y-%m-%d %H:%M:%f', at)) AS n FROM w;
-- @sql mysql, mariadb
CREATE TABLE w (at TIMESTAMP(3));
INSERT INTO w VALUES ('2024-01-15 10:00:00.25');
SELECT LENGTH(SUBSTR(DATE_FORMAT(at, '%Y-%m-%d %H:%i:%s.%f'), 1, 23)) AS n FROM w;
-- @sql postgres
CREATE TABLE w (at TIMESTAMP(3));
INSERT INTO w VALUES ('2024-01-15 10:00:00.25');
SELECT LENGTH(TO_CHAR(at, 'YYYY-MM-DD HH24:MI:SS.MS')) AS n FROM w;
-- => *
-- |  n integer
-- |  23
