-- @title     TIMESTAMP WITH TIME ZONE is PostgreSQL's; MySQL and MariaDB refuse it and SQLite keeps the text
-- @id        datetime.offset.with-time-zone
-- @category  datetime
-- @why       a PostgreSQL schema with TIMESTAMP WITH TIME ZONE stops on MySQL and MariaDB; SQLite takes it and stores whatever the text says
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/datetime.html
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @each text = '2024-01-15 10:00:00', '2024-01-15 10:00:00+02:00', '2024-01-15T10:00:00Z', '2024-01-15 10:00:00 Europe/Berlin'

-- @sql mysql, mariadb, sqlite none
-- @sql postgres
SET TIME ZONE 0;
-- @end

-- @step create
CREATE TABLE t (at TIMESTAMP WITH TIME ZONE);
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error syntax_error

-- @step insert
-- @after create
INSERT INTO t VALUES (${text});
-- => *
-- |  ok 1 row

-- @step read
-- @after insert
SELECT at FROM t;
-- => sqlite
-- |  text                                | outcome
-- |  '2024-01-15 10:00:00'               | [at text] ('2024-01-15 10:00:00')
-- |  '2024-01-15 10:00:00+02:00'         | [at text] ('2024-01-15 10:00:00+02:00')
-- |  '2024-01-15T10:00:00Z'              | [at text] ('2024-01-15T10:00:00Z')
-- |  '2024-01-15 10:00:00 Europe/Berlin' | [at text] ('2024-01-15 10:00:00 Europe/Berlin')
-- => postgres
-- |  text                                | outcome
-- |  '2024-01-15 10:00:00'               | [at timestamptz] ('2024-01-15 10:00:00+00')
-- |  '2024-01-15 10:00:00+02:00'         | [at timestamptz] ('2024-01-15 08:00:00+00')
-- |  '2024-01-15T10:00:00Z'              | [at timestamptz] ('2024-01-15 10:00:00+00')
-- |  '2024-01-15 10:00:00 Europe/Berlin' | [at timestamptz] ('2024-01-15 09:00:00+00')

-- @step same-moment
-- @after insert
SELECT COUNT(*) AS n FROM t WHERE at = '2024-01-15 08:00:00+00:00';
-- => sqlite
-- |  n integer
-- |  0
-- => postgres
-- |  text                                | outcome
-- |  '2024-01-15 10:00:00'               | [n integer] (0)
-- |  '2024-01-15 10:00:00+02:00'         | [n integer] (1)
-- |  '2024-01-15T10:00:00Z'              | [n integer] (0)
-- |  '2024-01-15 10:00:00 Europe/Berlin' | [n integer] (0)

-- Both sides in UTC. The name of a zone within the text is read by PostgreSQL only; elsewhere the program turns it into an offset.
-- @portable same-moment
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE datetime(at) = '2024-01-15 08:00:00';
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE at AT TIME ZONE 'UTC' = TIMESTAMP '2024-01-15 08:00:00';
-- @sql mysql, mariadb
CREATE TABLE u (at VARCHAR(40));
INSERT INTO u VALUES (REPLACE(${text}, 'Z', '+00:00'));
SELECT COUNT(*) AS n FROM u WHERE CONVERT_TZ(REPLACE(SUBSTR(at, 1, 19), 'T', ' '), CASE WHEN LENGTH(at) = 25 THEN SUBSTR(at, 20) ELSE '+00:00' END, '+00:00') = '2024-01-15 08:00:00';
-- => *
-- |  text                                | outcome
-- |  '2024-01-15 10:00:00'               | [n integer] (0)
-- |  '2024-01-15 10:00:00+02:00'         | [n integer] (1)
-- |  '2024-01-15T10:00:00Z'              | [n integer] (0)
-- |  '2024-01-15 10:00:00 Europe/Berlin' | [n integer] (0)
