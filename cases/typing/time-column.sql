-- @title     TIME takes '25:00:00' on all but PostgreSQL, and '10:61:00' on SQLite only
-- @id        typing.time.text
-- @category  typing
-- @why       durations beyond a day fit into TIME on MySQL and MariaDB only, and SQLite keeps anything
-- @see       https://dev.mysql.com/doc/refman/8.4/en/time.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @each literal = '10:11:12', '10:11', '25:00:00', '838:59:59', '-01:00:00', '24:00:00', '1011', '10:61:00'

CREATE TABLE t (a TIME);

-- @step insert
INSERT INTO t VALUES (${literal});
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  literal     | outcome
-- |  '10:11:12'  | ok 1 row
-- |  '10:11'     | ok 1 row
-- |  '25:00:00'  | error datetime_field_overflow
-- |  '838:59:59' | error datetime_field_overflow
-- |  '-01:00:00' | error invalid_datetime_format
-- |  '24:00:00'  | ok 1 row
-- |  '1011'      | ok 1 row
-- |  '10:61:00'  | error datetime_field_overflow
-- => mariadb, mysql
-- |  literal     | outcome
-- |  '10:11:12'  | ok 1 row
-- |  '10:11'     | ok 1 row
-- |  '25:00:00'  | ok 1 row
-- |  '838:59:59' | ok 1 row
-- |  '-01:00:00' | ok 1 row
-- |  '24:00:00'  | ok 1 row
-- |  '1011'      | ok 1 row
-- |  '10:61:00'  | error invalid_datetime_format
-- => mysql:non-strict
-- |  literal     | outcome
-- |  '10:11:12'  | ok 1 row
-- |  '10:11'     | ok 1 row
-- |  '25:00:00'  | ok 1 row
-- |  '838:59:59' | ok 1 row
-- |  '-01:00:00' | ok 1 row
-- |  '24:00:00'  | ok 1 row
-- |  '1011'      | ok 1 row
-- |  '10:61:00'  | ok 1 row; warning numeric_value_out_of_range

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  literal     | outcome
-- |  '10:11:12'  | [a text] ('10:11:12')
-- |  '10:11'     | [a text] ('10:11')
-- |  '25:00:00'  | [a text] ('25:00:00')
-- |  '838:59:59' | [a text] ('838:59:59')
-- |  '-01:00:00' | [a text] ('-01:00:00')
-- |  '24:00:00'  | [a text] ('24:00:00')
-- |  '1011'      | [a integer] (1011)
-- |  '10:61:00'  | [a text] ('10:61:00')
-- => postgres
-- |  literal    | outcome
-- |  '10:11:12' | [a time] ('10:11:12')
-- |  '10:11'    | [a time] ('10:11:00')
-- |  '24:00:00' | [a time] ('24:00:00')
-- |  '1011'     | [a time] ('10:11:00')
-- => mariadb, mysql
-- |  literal     | outcome
-- |  '10:11:12'  | [a time] ('10:11:12')
-- |  '10:11'     | [a time] ('10:11:00')
-- |  '25:00:00'  | [a time] ('25:00:00')
-- |  '838:59:59' | [a time] ('838:59:59')
-- |  '-01:00:00' | [a time] ('-01:00:00')
-- |  '24:00:00'  | [a time] ('24:00:00')
-- |  '1011'      | [a time] ('00:10:11')
-- => mysql:non-strict
-- |  literal     | outcome
-- |  '10:11:12'  | [a time] ('10:11:12')
-- |  '10:11'     | [a time] ('10:11:00')
-- |  '25:00:00'  | [a time] ('25:00:00')
-- |  '838:59:59' | [a time] ('838:59:59')
-- |  '-01:00:00' | [a time] ('-01:00:00')
-- |  '24:00:00'  | [a time] ('24:00:00')
-- |  '1011'      | [a time] ('00:10:11')
-- |  '10:61:00'  | [a time] ('00:00:00')

-- @portable read
CREATE TABLE u (a VARCHAR(20) CHECK (a LIKE '__:__:__' AND a < '24' AND SUBSTR(a, 4, 1) < '6' AND SUBSTR(a, 7, 1) < '6'));
INSERT INTO u VALUES (${literal});
SELECT a FROM u;
-- => *
-- |  literal     | outcome
-- |  '10:11:12'  | [a text] ('10:11:12')
-- |  '10:11'     | error check_violation
-- |  '25:00:00'  | error check_violation
-- |  '838:59:59' | error check_violation
-- |  '-01:00:00' | error check_violation
-- |  '24:00:00'  | error check_violation
-- |  '1011'      | error check_violation
-- |  '10:61:00'  | error check_violation
