-- @title     A TIMESTAMP column keeps the letter T and an offset on SQLite only
-- @id        typing.timestamp.text
-- @category  typing
-- @why       the letter T and time zones survive on SQLite only, as text, and fractions there and on PostgreSQL
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/datetime.html
-- @see       https://mariadb.com/kb/en/microseconds-in-mariadb/
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @each literal = '2024-02-05 10:11:12', '2024-02-05T10:11:12', '2024-02-05 10:11:12.987', '2024-02-05', '2024-02-05 10:11', '2024-02-05 10:11:12+02:00', '2024-02-05T10:11:12Z'

-- @sql mysql, mariadb
SET time_zone = '+00:00';
CREATE TABLE t (a DATETIME);
-- @sql *
CREATE TABLE t (a TIMESTAMP);
-- @end

-- @step insert
INSERT INTO t VALUES (${literal});
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb
-- |  literal                     | outcome
-- |  '2024-02-05 10:11:12'       | ok 1 row
-- |  '2024-02-05T10:11:12'       | ok 1 row
-- |  '2024-02-05 10:11:12.987'   | ok 1 row
-- |  '2024-02-05'                | ok 1 row
-- |  '2024-02-05 10:11'          | ok 1 row
-- |  '2024-02-05 10:11:12+02:00' | error invalid_datetime_format
-- |  '2024-02-05T10:11:12Z'      | error invalid_datetime_format
-- => mysql
-- |  literal                     | outcome
-- |  '2024-02-05 10:11:12'       | ok 1 row
-- |  '2024-02-05T10:11:12'       | ok 1 row
-- |  '2024-02-05 10:11:12.987'   | ok 1 row
-- |  '2024-02-05'                | ok 1 row
-- |  '2024-02-05 10:11'          | ok 1 row
-- |  '2024-02-05 10:11:12+02:00' | ok 1 row
-- |  '2024-02-05T10:11:12Z'      | error invalid_datetime_format
-- => mysql:non-strict
-- |  literal                     | outcome
-- |  '2024-02-05 10:11:12'       | ok 1 row
-- |  '2024-02-05T10:11:12'       | ok 1 row
-- |  '2024-02-05 10:11:12.987'   | ok 1 row
-- |  '2024-02-05'                | ok 1 row
-- |  '2024-02-05 10:11'          | ok 1 row
-- |  '2024-02-05 10:11:12+02:00' | ok 1 row
-- |  '2024-02-05T10:11:12Z'      | ok 1 row; warning value_converted

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  literal                     | outcome
-- |  '2024-02-05 10:11:12'       | [a text] ('2024-02-05 10:11:12')
-- |  '2024-02-05T10:11:12'       | [a text] ('2024-02-05T10:11:12')
-- |  '2024-02-05 10:11:12.987'   | [a text] ('2024-02-05 10:11:12.987')
-- |  '2024-02-05'                | [a text] ('2024-02-05')
-- |  '2024-02-05 10:11'          | [a text] ('2024-02-05 10:11')
-- |  '2024-02-05 10:11:12+02:00' | [a text] ('2024-02-05 10:11:12+02:00')
-- |  '2024-02-05T10:11:12Z'      | [a text] ('2024-02-05T10:11:12Z')
-- => postgres
-- |  literal                     | outcome
-- |  '2024-02-05 10:11:12'       | [a timestamp] ('2024-02-05 10:11:12')
-- |  '2024-02-05T10:11:12'       | [a timestamp] ('2024-02-05 10:11:12')
-- |  '2024-02-05 10:11:12.987'   | [a timestamp] ('2024-02-05 10:11:12.987')
-- |  '2024-02-05'                | [a timestamp] ('2024-02-05 00:00:00')
-- |  '2024-02-05 10:11'          | [a timestamp] ('2024-02-05 10:11:00')
-- |  '2024-02-05 10:11:12+02:00' | [a timestamp] ('2024-02-05 10:11:12')
-- |  '2024-02-05T10:11:12Z'      | [a timestamp] ('2024-02-05 10:11:12')
-- => mariadb
-- |  literal                   | outcome
-- |  '2024-02-05 10:11:12'     | [a timestamp] ('2024-02-05 10:11:12')
-- |  '2024-02-05T10:11:12'     | [a timestamp] ('2024-02-05 10:11:12')
-- |  '2024-02-05 10:11:12.987' | [a timestamp] ('2024-02-05 10:11:12')
-- |  '2024-02-05'              | [a timestamp] ('2024-02-05 00:00:00')
-- |  '2024-02-05 10:11'        | [a timestamp] ('2024-02-05 10:11:00')
-- => mysql
-- |  literal                     | outcome
-- |  '2024-02-05 10:11:12'       | [a timestamp] ('2024-02-05 10:11:12')
-- |  '2024-02-05T10:11:12'       | [a timestamp] ('2024-02-05 10:11:12')
-- |  '2024-02-05 10:11:12.987'   | [a timestamp] ('2024-02-05 10:11:13')
-- |  '2024-02-05'                | [a timestamp] ('2024-02-05 00:00:00')
-- |  '2024-02-05 10:11'          | [a timestamp] ('2024-02-05 10:11:00')
-- |  '2024-02-05 10:11:12+02:00' | [a timestamp] ('2024-02-05 08:11:12')
-- => mysql:non-strict
-- |  literal                     | outcome
-- |  '2024-02-05 10:11:12'       | [a timestamp] ('2024-02-05 10:11:12')
-- |  '2024-02-05T10:11:12'       | [a timestamp] ('2024-02-05 10:11:12')
-- |  '2024-02-05 10:11:12.987'   | [a timestamp] ('2024-02-05 10:11:13')
-- |  '2024-02-05'                | [a timestamp] ('2024-02-05 00:00:00')
-- |  '2024-02-05 10:11'          | [a timestamp] ('2024-02-05 10:11:00')
-- |  '2024-02-05 10:11:12+02:00' | [a timestamp] ('2024-02-05 08:11:12')
-- |  '2024-02-05T10:11:12Z'      | [a timestamp] ('2024-02-05 10:11:12')

-- One spelling only, kept as text: every engine accepts and refuses the same.
-- @portable read
CREATE TABLE u (a VARCHAR(40) CHECK (a LIKE '____-__-__ __:__:__'));
INSERT INTO u VALUES (${literal});
SELECT a FROM u;
-- => *
-- |  literal                     | outcome
-- |  '2024-02-05 10:11:12'       | [a text] ('2024-02-05 10:11:12')
-- |  '2024-02-05T10:11:12'       | error check_violation
-- |  '2024-02-05 10:11:12.987'   | error check_violation
-- |  '2024-02-05'                | error check_violation
-- |  '2024-02-05 10:11'          | error check_violation
-- |  '2024-02-05 10:11:12+02:00' | error check_violation
-- |  '2024-02-05T10:11:12Z'      | error check_violation
