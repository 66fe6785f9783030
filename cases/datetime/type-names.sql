-- @title     DATETIME is no type on PostgreSQL, nor TIMESTAMPTZ on MySQL and MariaDB; SQLite takes any word
-- @id        datetime.type.names
-- @category  datetime
-- @why       a schema with DATETIME stops on PostgreSQL, one with TIMESTAMPTZ on MySQL and MariaDB; tests on SQLite pass with any word
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-types.html
-- @see       https://mariadb.com/kb/en/date-and-time-data-types/
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @each type = DATE, DATETIME, DATETIME(3), TIMESTAMP, TIMESTAMP(6), TIMESTAMP WITHOUT TIME ZONE, TIMESTAMP WITH TIME ZONE, TIMESTAMPTZ, TIMESTAMP_NTZ, TIME, TIME WITH TIME ZONE, TIMETZ, YEAR, YEAR(2), INTERVAL, SMALLDATETIME, DATETIME2

-- @sql postgres
SET TIME ZONE 0;
-- @sql sqlite, mysql, mariadb none
-- @end

-- @step create
CREATE TABLE t (a ${type});
-- => sqlite
-- |  ok
-- => mariadb<11.8
-- |  type                        | outcome
-- |  DATE                        | ok
-- |  DATETIME                    | ok
-- |  DATETIME(3)                 | ok
-- |  TIMESTAMP                   | ok
-- |  TIMESTAMP(6)                | ok
-- |  TIMESTAMP WITHOUT TIME ZONE | error syntax_error
-- |  TIMESTAMP WITH TIME ZONE    | error syntax_error
-- |  TIMESTAMPTZ                 | error undefined_object
-- |  TIMESTAMP_NTZ               | error undefined_object
-- |  TIME                        | ok
-- |  TIME WITH TIME ZONE         | error syntax_error
-- |  TIMETZ                      | error undefined_object
-- |  YEAR                        | ok
-- |  YEAR(2)                     | ok
-- |  INTERVAL                    | error undefined_object
-- |  SMALLDATETIME               | error undefined_object
-- |  DATETIME2                   | error undefined_object
-- => mariadb>=11.8
-- |  type                        | outcome
-- |  DATE                        | ok
-- |  DATETIME                    | ok
-- |  DATETIME(3)                 | ok
-- |  TIMESTAMP                   | ok
-- |  TIMESTAMP(6)                | ok
-- |  TIMESTAMP WITHOUT TIME ZONE | error syntax_error
-- |  TIMESTAMP WITH TIME ZONE    | error syntax_error
-- |  TIMESTAMPTZ                 | error undefined_object
-- |  TIMESTAMP_NTZ               | error undefined_object
-- |  TIME                        | ok
-- |  TIME WITH TIME ZONE         | error syntax_error
-- |  TIMETZ                      | error undefined_object
-- |  YEAR                        | ok
-- |  YEAR(2)                     | ok; warning deprecated_syntax
-- |  INTERVAL                    | error undefined_object
-- |  SMALLDATETIME               | error undefined_object
-- |  DATETIME2                   | error undefined_object
-- => postgres
-- |  type                        | outcome
-- |  DATE                        | ok
-- |  DATETIME                    | error undefined_object
-- |  DATETIME(3)                 | error undefined_object
-- |  TIMESTAMP                   | ok
-- |  TIMESTAMP(6)                | ok
-- |  TIMESTAMP WITHOUT TIME ZONE | ok
-- |  TIMESTAMP WITH TIME ZONE    | ok
-- |  TIMESTAMPTZ                 | ok
-- |  TIMESTAMP_NTZ               | error undefined_object
-- |  TIME                        | ok
-- |  TIME WITH TIME ZONE         | ok
-- |  TIMETZ                      | ok
-- |  YEAR                        | error undefined_object
-- |  YEAR(2)                     | error undefined_object
-- |  INTERVAL                    | ok
-- |  SMALLDATETIME               | error undefined_object
-- |  DATETIME2                   | error undefined_object
-- => mysql
-- |  type                        | outcome
-- |  DATE                        | ok
-- |  DATETIME                    | ok
-- |  DATETIME(3)                 | ok
-- |  TIMESTAMP                   | ok
-- |  TIMESTAMP(6)                | ok
-- |  TIMESTAMP WITHOUT TIME ZONE | error syntax_error
-- |  TIMESTAMP WITH TIME ZONE    | error syntax_error
-- |  TIMESTAMPTZ                 | error syntax_error
-- |  TIMESTAMP_NTZ               | error syntax_error
-- |  TIME                        | ok
-- |  TIME WITH TIME ZONE         | error syntax_error
-- |  TIMETZ                      | error syntax_error
-- |  YEAR                        | ok
-- |  YEAR(2)                     | error invalid_parameter_value
-- |  INTERVAL                    | error syntax_error
-- |  SMALLDATETIME               | error syntax_error
-- |  DATETIME2                   | error syntax_error

-- @step insert
-- @after create
INSERT INTO t VALUES ('2024-01-15 10:11:12');
-- => sqlite
-- |  ok 1 row
-- => mariadb
-- |  type         | outcome
-- |  DATE         | ok 1 row
-- |  DATETIME     | ok 1 row
-- |  DATETIME(3)  | ok 1 row
-- |  TIMESTAMP    | ok 1 row
-- |  TIMESTAMP(6) | ok 1 row
-- |  TIME         | ok 1 row
-- |  YEAR         | error invalid_text_representation
-- |  YEAR(2)      | error invalid_text_representation
-- => postgres
-- |  type                        | outcome
-- |  DATE                        | ok 1 row
-- |  TIMESTAMP                   | ok 1 row
-- |  TIMESTAMP(6)                | ok 1 row
-- |  TIMESTAMP WITHOUT TIME ZONE | ok 1 row
-- |  TIMESTAMP WITH TIME ZONE    | ok 1 row
-- |  TIMESTAMPTZ                 | ok 1 row
-- |  TIME                        | ok 1 row
-- |  TIME WITH TIME ZONE         | ok 1 row
-- |  TIMETZ                      | ok 1 row
-- |  INTERVAL                    | error invalid_datetime_format
-- => mysql
-- |  type         | outcome
-- |  DATE         | ok 1 row
-- |  DATETIME     | ok 1 row
-- |  DATETIME(3)  | ok 1 row
-- |  TIMESTAMP    | ok 1 row
-- |  TIMESTAMP(6) | ok 1 row
-- |  TIME         | ok 1 row
-- |  YEAR         | error invalid_text_representation
-- => mysql:non-strict
-- |  type         | outcome
-- |  DATE         | ok 1 row
-- |  DATETIME     | ok 1 row
-- |  DATETIME(3)  | ok 1 row
-- |  TIMESTAMP    | ok 1 row
-- |  TIMESTAMP(6) | ok 1 row
-- |  TIME         | ok 1 row
-- |  YEAR         | ok 1 row; warning value_converted

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  a text
-- |  '2024-01-15 10:11:12'
-- => mariadb, mysql
-- |  type         | outcome
-- |  DATE         | [a date] ('2024-01-15')
-- |  DATETIME     | [a timestamp] ('2024-01-15 10:11:12')
-- |  DATETIME(3)  | [a timestamp] ('2024-01-15 10:11:12.000')
-- |  TIMESTAMP    | [a timestamp] ('2024-01-15 10:11:12')
-- |  TIMESTAMP(6) | [a timestamp] ('2024-01-15 10:11:12.000000')
-- |  TIME         | [a time] ('10:11:12')
-- => mysql:non-strict
-- |  type         | outcome
-- |  DATE         | [a date] ('2024-01-15')
-- |  DATETIME     | [a timestamp] ('2024-01-15 10:11:12')
-- |  DATETIME(3)  | [a timestamp] ('2024-01-15 10:11:12.000')
-- |  TIMESTAMP    | [a timestamp] ('2024-01-15 10:11:12')
-- |  TIMESTAMP(6) | [a timestamp] ('2024-01-15 10:11:12.000000')
-- |  TIME         | [a time] ('10:11:12')
-- |  YEAR         | [a integer] (2024)
-- => postgres
-- |  type                        | outcome
-- |  DATE                        | [a date] ('2024-01-15')
-- |  TIMESTAMP                   | [a timestamp] ('2024-01-15 10:11:12')
-- |  TIMESTAMP(6)                | [a timestamp] ('2024-01-15 10:11:12')
-- |  TIMESTAMP WITHOUT TIME ZONE | [a timestamp] ('2024-01-15 10:11:12')
-- |  TIMESTAMP WITH TIME ZONE    | [a timestamptz] ('2024-01-15 10:11:12+00')
-- |  TIMESTAMPTZ                 | [a timestamptz] ('2024-01-15 10:11:12+00')
-- |  TIME                        | [a time] ('10:11:12')
-- |  TIME WITH TIME ZONE         | [a timetz] ('10:11:12+00')
-- |  TIMETZ                      | [a timetz] ('10:11:12+00')

-- TIMESTAMP on PostgreSQL and DATETIME elsewhere for the types of moments, and the part that is meant for DATE and TIME; years, spans and times of day with a zone have no common type.
-- @portable read
-- @sql *[type=(YEAR|YEAR(2)|INTERVAL|TIME WITH TIME ZONE|TIMETZ)] none
-- @sql *[type=DATE]
CREATE TABLE u (a DATE);
INSERT INTO u VALUES ('2024-01-15');
SELECT a FROM u;
-- @sql *[type=TIME]
CREATE TABLE u (a TIME);
INSERT INTO u VALUES ('10:11:12');
SELECT a FROM u;
-- @sql postgres[type=(DATETIME|DATETIME(3)|TIMESTAMP|TIMESTAMP(6)|TIMESTAMP WITHOUT TIME ZONE|TIMESTAMP WITH TIME ZONE|TIMESTAMPTZ|TIMESTAMP_NTZ|SMALLDATETIME|DATETIME2)]
CREATE TABLE u (a TIMESTAMP);
INSERT INTO u VALUES ('2024-01-15 10:11:12');
SELECT a FROM u;
-- @sql *
CREATE TABLE u (a DATETIME);
INSERT INTO u VALUES ('2024-01-15 10:11:12');
SELECT a FROM u;
-- => *
-- |  type                        | outcome
-- |  DATE                        | [a] ('2024-01-15')
-- |  DATETIME                    | [a] ('2024-01-15 10:11:12')
-- |  DATETIME(3)                 | [a] ('2024-01-15 10:11:12')
-- |  TIMESTAMP                   | [a] ('2024-01-15 10:11:12')
-- |  TIMESTAMP(6)                | [a] ('2024-01-15 10:11:12')
-- |  TIMESTAMP WITHOUT TIME ZONE | [a] ('2024-01-15 10:11:12')
-- |  TIMESTAMP WITH TIME ZONE    | [a] ('2024-01-15 10:11:12')
-- |  TIMESTAMPTZ                 | [a] ('2024-01-15 10:11:12')
-- |  TIMESTAMP_NTZ               | [a] ('2024-01-15 10:11:12')
-- |  TIME                        | [a] ('10:11:12')
-- |  SMALLDATETIME               | [a] ('2024-01-15 10:11:12')
-- |  DATETIME2                   | [a] ('2024-01-15 10:11:12')
