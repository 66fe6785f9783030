-- @title     A bound 'yes' is true on PostgreSQL, text on SQLite and refused by MySQL and MariaDB for a BOOLEAN
-- @id        typing.bind.boolean
-- @category  typing
-- @why       PostgreSQL refuses true sent as an integer, MySQL and MariaDB 'true' sent as text; SQLite stores whatever comes, and true does not find it
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/numeric-type-syntax.html
-- @see       https://mariadb.com/kb/en/boolean/
-- @see       https://sqlite.org/datatype3.html#boolean_datatype

CREATE TABLE t (id INTEGER, a BOOLEAN);
CREATE TABLE u (id INTEGER, a BOOLEAN);

-- @step insert
-- @bind true
-- @bind 1
-- @bind 1::integer
-- @bind 0
-- @bind 2
-- @bind 't'
-- @bind 'true'
-- @bind 'yes'
INSERT INTO t VALUES (1, ?);
-- => mysql, mariadb
-- |  bind       | outcome
-- |  true       | ok 1 row
-- |  1          | ok 1 row
-- |  1::integer | ok 1 row
-- |  0          | ok 1 row
-- |  2          | ok 1 row
-- |  't'        | error invalid_text_representation
-- |  'true'     | error invalid_text_representation
-- |  'yes'      | error invalid_text_representation
-- => mysql:non-strict
-- |  bind       | outcome
-- |  true       | ok 1 row
-- |  1          | ok 1 row
-- |  1::integer | ok 1 row
-- |  0          | ok 1 row
-- |  2          | ok 1 row
-- |  't'        | ok 1 row; warning value_converted
-- |  'true'     | ok 1 row; warning value_converted
-- |  'yes'      | ok 1 row; warning value_converted
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  bind       | outcome
-- |  true       | ok 1 row
-- |  1          | ok 1 row
-- |  1::integer | error datatype_mismatch
-- |  0          | ok 1 row
-- |  2          | error invalid_text_representation
-- |  't'        | ok 1 row
-- |  'true'     | ok 1 row
-- |  'yes'      | ok 1 row

-- @step read
SELECT a, COUNT(*) AS n FROM t GROUP BY a ORDER BY a;
-- => mysql, mariadb
-- |  a integer | n integer
-- |  0         | 1
-- |  1         | 3
-- |  2         | 1
-- => mysql:non-strict
-- |  a integer | n integer
-- |  0         | 4
-- |  1         | 3
-- |  2         | 1
-- => sqlite
-- |  a any       | n integer
-- |  integer:0   | 1
-- |  integer:1   | 3
-- |  integer:2   | 1
-- |  text:'t'    | 1
-- |  text:'true' | 1
-- |  text:'yes'  | 1
-- => postgres
-- |  a bool | n integer
-- |  false  | 1
-- |  true   | 5

-- @step find
-- @bind true
-- @bind 1
-- @bind 'true'
SELECT COUNT(*) AS n FROM t WHERE a = ?;
-- => mysql
-- |  bind   | outcome
-- |  true   | [n integer] (3)
-- |  1      | [n integer] (3)
-- |  'true' | [n integer] (1); warning value_converted; warning value_converted; warning value_converted; warning value_converted; warning value_converted; warning value_converted; warning value_converted
-- => mysql:non-strict
-- |  bind   | outcome
-- |  true   | [n integer] (3)
-- |  1      | [n integer] (3)
-- |  'true' | [n integer] (4); warning value_converted; warning value_converted; warning value_converted; warning value_converted; warning value_converted; warning value_converted; warning value_converted; warning value_converted; warning value_converted; warning value_converted
-- => sqlite
-- |  bind   | outcome
-- |  true   | [n integer] (3)
-- |  1      | [n integer] (3)
-- |  'true' | [n integer] (1)
-- => mariadb
-- |  bind   | outcome
-- |  true   | [n integer] (3)
-- |  1      | [n integer] (3)
-- |  'true' | [n integer] (1); warning value_converted
-- => postgres
-- |  n integer
-- |  5

-- A condition over the text of what is bound; all but the words for true is false, and NULL is NULL.
-- @portable insert
-- @bind true
-- @bind 1
-- @bind 1::integer
-- @bind 0
-- @bind 2
-- @bind 't'
-- @bind 'true'
-- @bind 'yes'
-- @bind NULL
INSERT INTO u VALUES (1, (SELECT CASE WHEN v IN ('1', 't', 'true', 'yes') THEN TRUE WHEN v IS NOT NULL THEN FALSE END FROM (SELECT TRIM(CAST(? AS CHAR(255))) AS v) x));
-- => *
-- |  ok 1 row

-- @portable read
SELECT flag, COUNT(*) AS n FROM (SELECT CASE WHEN a THEN 1 WHEN NOT a THEN 0 END AS flag FROM u) x GROUP BY flag ORDER BY CASE WHEN flag IS NULL THEN 1 ELSE 0 END, flag;
-- => *
-- |  flag integer | n integer
-- |  0            | 2
-- |  1            | 6
-- |  NULL         | 1

-- @portable find
-- @bind true
-- @bind 1
-- @bind 'true'
-- @bind NULL
SELECT COUNT(*) AS n FROM u WHERE a = (SELECT CASE WHEN v IN ('1', 't', 'true', 'yes') THEN TRUE WHEN v IS NOT NULL THEN FALSE END FROM (SELECT TRIM(CAST(? AS CHAR(255))) AS v) x);
-- => *
-- |  bind   | outcome
-- |  true   | [n integer] (6)
-- |  1      | [n integer] (6)
-- |  'true' | [n integer] (6)
-- |  NULL   | [n integer] (0)
