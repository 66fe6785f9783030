-- @title     Two-digit years in a YEAR column
-- @id        datetime.type.year
-- @category  datetime
-- @why       0, '0' and 70 are three different years in the YEAR of MySQL and MariaDB; SQLite keeps the number, and PostgreSQL has no such type
-- @see       https://dev.mysql.com/doc/refman/8.4/en/year.html
-- @see       https://mariadb.com/kb/en/year-data-type/
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @see       https://www.postgresql.org/docs/current/datatype.html
-- @each literal = 2024, 24, 70, 0, '0', '0000', 1900, 2156, '24', 'x'

-- @step create
CREATE TABLE t (y YEAR);
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error undefined_object

-- @step insert
-- @after create
INSERT INTO t VALUES (${literal});
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql
-- |  literal | outcome
-- |  2024    | ok 1 row
-- |  24      | ok 1 row
-- |  70      | ok 1 row
-- |  0       | ok 1 row
-- |  '0'     | ok 1 row
-- |  '0000'  | ok 1 row
-- |  1900    | error numeric_value_out_of_range
-- |  2156    | error numeric_value_out_of_range
-- |  '24'    | ok 1 row
-- |  'x'     | error invalid_text_representation
-- => mysql:non-strict
-- |  literal | outcome
-- |  2024    | ok 1 row
-- |  24      | ok 1 row
-- |  70      | ok 1 row
-- |  0       | ok 1 row
-- |  '0'     | ok 1 row
-- |  '0000'  | ok 1 row
-- |  1900    | ok 1 row; warning numeric_value_out_of_range
-- |  2156    | ok 1 row; warning numeric_value_out_of_range
-- |  '24'    | ok 1 row
-- |  'x'     | ok 1 row; warning value_converted

-- @step read
-- @after insert
SELECT y FROM t;
-- => sqlite
-- |  literal | outcome
-- |  2024    | [y integer] (2024)
-- |  24      | [y integer] (24)
-- |  70      | [y integer] (70)
-- |  0       | [y integer] (0)
-- |  '0'     | [y integer] (0)
-- |  '0000'  | [y integer] (0)
-- |  1900    | [y integer] (1900)
-- |  2156    | [y integer] (2156)
-- |  '24'    | [y integer] (24)
-- |  'x'     | [y text] ('x')
-- => mariadb, mysql
-- |  literal | outcome
-- |  2024    | [y integer] (2024)
-- |  24      | [y integer] (2024)
-- |  70      | [y integer] (1970)
-- |  0       | [y integer] (0)
-- |  '0'     | [y integer] (2000)
-- |  '0000'  | [y integer] (0)
-- |  '24'    | [y integer] (2024)
-- => mysql:non-strict
-- |  literal | outcome
-- |  2024    | [y integer] (2024)
-- |  24      | [y integer] (2024)
-- |  70      | [y integer] (1970)
-- |  0       | [y integer] (0)
-- |  '0'     | [y integer] (2000)
-- |  '0000'  | [y integer] (0)
-- |  1900    | [y integer] (0)
-- |  2156    | [y integer] (0)
-- |  '24'    | [y integer] (2024)
-- |  'x'     | [y integer] (0)

-- @portable read
CREATE TABLE u (y SMALLINT);
INSERT INTO u VALUES (2024);
SELECT y FROM u;
-- => *
-- |  y integer
-- |  2024
