-- @title     'abc' in an INTEGER is stored by SQLite and refused elsewhere
-- @id        typing.integer.text
-- @category  typing
-- @why       a form field that is not a number is stored as it is on SQLite and refused in production
-- @see       https://sqlite.org/datatype3.html#type_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html
-- @each literal = '123', 'abc', '12abc', '  42  ', '1e3', '1.5', '1.0', '', '+7', '-5', '0x1F', '99999999999', '99999999999999999999'

CREATE TABLE t (a INTEGER);

-- @step insert
INSERT INTO t VALUES (${literal});
-- => sqlite
-- |  ok 1 row
-- => postgres<17
-- |  literal                | outcome
-- |  '123'                  | ok 1 row
-- |  'abc'                  | error invalid_text_representation
-- |  '12abc'                | error invalid_text_representation
-- |  '  42  '               | ok 1 row
-- |  '1e3'                  | error invalid_text_representation
-- |  '1.5'                  | error invalid_text_representation
-- |  '1.0'                  | error invalid_text_representation
-- |  ''                     | error invalid_text_representation
-- |  '+7'                   | ok 1 row
-- |  '-5'                   | ok 1 row
-- |  '0x1F'                 | error invalid_text_representation
-- |  '99999999999'          | error numeric_value_out_of_range
-- |  '99999999999999999999' | error numeric_value_out_of_range
-- => postgres>=17
-- |  literal                | outcome
-- |  '123'                  | ok 1 row
-- |  'abc'                  | error invalid_text_representation
-- |  '12abc'                | error invalid_text_representation
-- |  '  42  '               | ok 1 row
-- |  '1e3'                  | error invalid_text_representation
-- |  '1.5'                  | error invalid_text_representation
-- |  '1.0'                  | error invalid_text_representation
-- |  ''                     | error invalid_text_representation
-- |  '+7'                   | ok 1 row
-- |  '-5'                   | ok 1 row
-- |  '0x1F'                 | ok 1 row
-- |  '99999999999'          | error numeric_value_out_of_range
-- |  '99999999999999999999' | error numeric_value_out_of_range
-- => mysql, mariadb
-- |  literal                | outcome
-- |  '123'                  | ok 1 row
-- |  'abc'                  | error invalid_text_representation
-- |  '12abc'                | error invalid_text_representation
-- |  '  42  '               | ok 1 row
-- |  '1e3'                  | ok 1 row
-- |  '1.5'                  | ok 1 row
-- |  '1.0'                  | ok 1 row
-- |  ''                     | error invalid_text_representation
-- |  '+7'                   | ok 1 row
-- |  '-5'                   | ok 1 row
-- |  '0x1F'                 | error invalid_text_representation
-- |  '99999999999'          | error numeric_value_out_of_range
-- |  '99999999999999999999' | error numeric_value_out_of_range
-- => mysql:non-strict
-- |  literal                | outcome
-- |  '123'                  | ok 1 row
-- |  'abc'                  | ok 1 row; warning value_converted
-- |  '12abc'                | ok 1 row; warning value_converted
-- |  '  42  '               | ok 1 row
-- |  '1e3'                  | ok 1 row
-- |  '1.5'                  | ok 1 row
-- |  '1.0'                  | ok 1 row
-- |  ''                     | ok 1 row; warning value_converted
-- |  '+7'                   | ok 1 row
-- |  '-5'                   | ok 1 row
-- |  '0x1F'                 | ok 1 row; warning value_converted
-- |  '99999999999'          | ok 1 row; warning numeric_value_out_of_range
-- |  '99999999999999999999' | ok 1 row; warning numeric_value_out_of_range

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  literal                | outcome
-- |  '123'                  | [a integer] (123)
-- |  'abc'                  | [a text] ('abc')
-- |  '12abc'                | [a text] ('12abc')
-- |  '  42  '               | [a integer] (42)
-- |  '1e3'                  | [a integer] (1000)
-- |  '1.5'                  | [a double] (1.5)
-- |  '1.0'                  | [a integer] (1)
-- |  ''                     | [a text] ('')
-- |  '+7'                   | [a integer] (7)
-- |  '-5'                   | [a integer] (-5)
-- |  '0x1F'                 | [a text] ('0x1F')
-- |  '99999999999'          | [a integer] (99999999999)
-- |  '99999999999999999999' | [a double] (1e+20)
-- => postgres<17
-- |  literal  | outcome
-- |  '123'    | [a integer] (123)
-- |  '  42  ' | [a integer] (42)
-- |  '+7'     | [a integer] (7)
-- |  '-5'     | [a integer] (-5)
-- => postgres>=17
-- |  literal  | outcome
-- |  '123'    | [a integer] (123)
-- |  '  42  ' | [a integer] (42)
-- |  '+7'     | [a integer] (7)
-- |  '-5'     | [a integer] (-5)
-- |  '0x1F'   | [a integer] (31)
-- => mysql, mariadb
-- |  literal  | outcome
-- |  '123'    | [a integer] (123)
-- |  '  42  ' | [a integer] (42)
-- |  '1e3'    | [a integer] (1000)
-- |  '1.5'    | [a integer] (2)
-- |  '1.0'    | [a integer] (1)
-- |  '+7'     | [a integer] (7)
-- |  '-5'     | [a integer] (-5)
-- => mysql:non-strict
-- |  literal                | outcome
-- |  '123'                  | [a integer] (123)
-- |  'abc'                  | [a integer] (0)
-- |  '12abc'                | [a integer] (12)
-- |  '  42  '               | [a integer] (42)
-- |  '1e3'                  | [a integer] (1000)
-- |  '1.5'                  | [a integer] (2)
-- |  '1.0'                  | [a integer] (1)
-- |  ''                     | [a integer] (0)
-- |  '+7'                   | [a integer] (7)
-- |  '-5'                   | [a integer] (-5)
-- |  '0x1F'                 | [a integer] (0)
-- |  '99999999999'          | [a integer] (2147483647)
-- |  '99999999999999999999' | [a integer] (2147483647)

-- Digits only, up to eighteen of them, a sign before and blanks around them aside; all else is refused. BIGINT has room for what SQLite's INTEGER takes.
-- @portable read
-- @sql sqlite
CREATE TABLE u (a BIGINT NOT NULL);
INSERT INTO u VALUES ((SELECT CASE WHEN d <> '' AND d NOT GLOB '*[^0-9]*' AND LENGTH(d) <= 18 THEN CAST(v AS INTEGER) END
  FROM (SELECT v, CASE WHEN v GLOB '[-+]*' THEN SUBSTR(v, 2) ELSE v END AS d FROM (SELECT TRIM(${literal}) AS v) x) y));
SELECT a FROM u;
-- @sql mysql, mariadb
CREATE TABLE u (a BIGINT NOT NULL);
INSERT INTO u VALUES ((SELECT CASE WHEN d <> '' AND d NOT REGEXP '[^0-9]' AND CHAR_LENGTH(d) <= 18 THEN CAST(v AS SIGNED) END
  FROM (SELECT v, CASE WHEN v REGEXP '^[-+]' THEN SUBSTR(v, 2) ELSE v END AS d FROM (SELECT TRIM(${literal}) AS v) x) y));
SELECT a FROM u;
-- @sql postgres
CREATE TABLE u (a BIGINT NOT NULL);
INSERT INTO u VALUES ((SELECT CASE WHEN d <> '' AND d !~ '[^0-9]' AND LENGTH(d) <= 18 THEN CAST(v AS BIGINT) END
  FROM (SELECT v, CASE WHEN v ~ '^[-+]' THEN SUBSTR(v, 2) ELSE v END AS d FROM (SELECT TRIM(${literal}) AS v) x) y));
SELECT a FROM u;
-- => *
-- |  literal                | outcome
-- |  '123'                  | [a integer] (123)
-- |  'abc'                  | error not_null_violation
-- |  '12abc'                | error not_null_violation
-- |  '  42  '               | [a integer] (42)
-- |  '1e3'                  | error not_null_violation
-- |  '1.5'                  | error not_null_violation
-- |  '1.0'                  | error not_null_violation
-- |  ''                     | error not_null_violation
-- |  '+7'                   | [a integer] (7)
-- |  '-5'                   | [a integer] (-5)
-- |  '0x1F'                 | error not_null_violation
-- |  '99999999999'          | [a integer] (99999999999)
-- |  '99999999999999999999' | error not_null_violation
