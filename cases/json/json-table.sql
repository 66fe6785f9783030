-- @title     JSON_TABLE is missing on SQLite and PostgreSQL 15, and reads a word as a number on MariaDB
-- @id        json.table
-- @category  json
-- @why       a query that turns an array into rows the standard's way stops on SQLite and PostgreSQL 15, and MariaDB makes a 0 of a word
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-table-functions.html
-- @see       https://mariadb.com/kb/en/json_table/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-SQLJSON-TABLE
-- @see       https://sqlite.org/json1.html#jeach

-- @step rows
SELECT x FROM JSON_TABLE('[1, 2, "3", null, "x"]', '$[*]' COLUMNS (x INTEGER PATH '$')) AS j ORDER BY x;
-- => sqlite, postgres<17
-- |  error syntax_error
-- => mariadb
-- |  x integer
-- |  NULL
-- |  0
-- |  1
-- |  2
-- |  3
-- |  warning value_converted
-- |  warning value_converted
-- => postgres>=17
-- |  x integer
-- |  1
-- |  2
-- |  3
-- |  NULL
-- |  NULL
-- => mysql
-- |  x integer
-- |  NULL
-- |  NULL
-- |  1
-- |  2
-- |  3

-- @step defaults
SELECT id, name FROM JSON_TABLE('[{"n": "a"}, {}, {"n": null}]', '$[*]' COLUMNS (id FOR ORDINALITY, name VARCHAR(10) PATH '$.n' DEFAULT '"none"' ON EMPTY)) AS j ORDER BY id;
-- => sqlite, postgres<17
-- |  error syntax_error
-- => mariadb, postgres>=17
-- |  id integer | name text
-- |  1          | 'a'
-- |  2          | '"none"'
-- |  3          | NULL
-- => mysql
-- |  id integer | name text
-- |  1          | 'a'
-- |  2          | 'none'
-- |  3          | NULL

-- @step nested
SELECT o, i FROM JSON_TABLE('[{"o": 1, "l": [10, 20]}, {"o": 2, "l": []}]', '$[*]' COLUMNS (o INTEGER PATH '$.o', NESTED PATH '$.l[*]' COLUMNS (i INTEGER PATH '$'))) AS j ORDER BY o, i;
-- => sqlite, postgres<17
-- |  error syntax_error
-- => mariadb, postgres>=17, mysql
-- |  o integer | i integer
-- |  1         | 10
-- |  1         | 20
-- |  2         | NULL

-- @step large-and-true
SELECT x FROM JSON_TABLE('[12345678901, true, -5]', '$[*]' COLUMNS (x INTEGER PATH '$')) AS j ORDER BY x;
-- => sqlite, postgres<17
-- |  error syntax_error
-- => postgres>=17
-- |  x integer
-- |  -5
-- |  NULL
-- |  NULL
-- => mysql
-- |  x integer
-- |  NULL
-- |  -5
-- |  1
-- => mariadb
-- |  x integer
-- |  -5
-- |  1
-- |  2147483647
-- |  warning numeric_value_out_of_range
-- |  warning numeric_value_out_of_range

-- Only what is made of digits, up to eighteen and after a sign at most, is a number.
-- @portable rows
-- @sql sqlite
SELECT CASE WHEN type NOT IN ('true', 'false') AND (value GLOB '[0-9]*' OR value GLOB '-[0-9]*') AND SUBSTR(value, 2) NOT GLOB '*[^0-9]*' AND LENGTH(value) <= 18 THEN CAST(value AS INTEGER) END AS x FROM json_each('[1, 2, "3", null, "x"]') ORDER BY x IS NULL, x;
-- @sql mysql, mariadb
SELECT CASE WHEN v REGEXP '^-?[0-9]' AND SUBSTR(v, 2) NOT REGEXP '[^0-9]' AND CHAR_LENGTH(v) <= 18 THEN CAST(v AS SIGNED) END AS x FROM JSON_TABLE('[1, 2, "3", null, "x"]', '$[*]' COLUMNS (v VARCHAR(255) PATH '$')) AS j ORDER BY x IS NULL, x;
-- @sql postgres
SELECT x FROM (SELECT CASE WHEN value ~ '^-?[0-9]' AND SUBSTR(value, 2) !~ '[^0-9]' AND LENGTH(value) <= 18 THEN CAST(value AS BIGINT) END AS x FROM jsonb_array_elements_text('[1, 2, "3", null, "x"]')) j ORDER BY x IS NULL, x;
-- => *
-- |  x integer
-- |  1
-- |  2
-- |  3
-- |  NULL
-- |  NULL

-- @portable defaults
-- @sql sqlite
SELECT key + 1 AS id, COALESCE(value ->> '$.n', 'none') AS name FROM json_each('[{"n": "a"}, {}, {"n": null}]') ORDER BY id;
-- @sql mysql, mariadb
SELECT id, COALESCE(name, 'none') AS name FROM JSON_TABLE('[{"n": "a"}, {}, {"n": null}]', '$[*]' COLUMNS (id FOR ORDINALITY, name VARCHAR(10) PATH '$.n')) AS j ORDER BY id;
-- @sql postgres
SELECT id, COALESCE(value ->> 'n', 'none') AS name FROM jsonb_array_elements('[{"n": "a"}, {}, {"n": null}]') WITH ORDINALITY AS j (value, id) ORDER BY id;
-- => *
-- |  id integer | name text
-- |  1          | 'a'
-- |  2          | 'none'
-- |  3          | 'none'

-- @portable large-and-true
-- @sql sqlite
SELECT CASE WHEN type NOT IN ('true', 'false') AND (value GLOB '[0-9]*' OR value GLOB '-[0-9]*') AND SUBSTR(value, 2) NOT GLOB '*[^0-9]*' AND LENGTH(value) <= 18 THEN CAST(value AS INTEGER) END AS x FROM json_each('[12345678901, true, -5]') ORDER BY x IS NULL, x;
-- @sql mysql, mariadb
SELECT CASE WHEN v REGEXP '^-?[0-9]' AND SUBSTR(v, 2) NOT REGEXP '[^0-9]' AND CHAR_LENGTH(v) <= 18 THEN CAST(v AS SIGNED) END AS x FROM JSON_TABLE('[12345678901, true, -5]', '$[*]' COLUMNS (v VARCHAR(255) PATH '$')) AS j ORDER BY x IS NULL, x;
-- @sql postgres
SELECT x FROM (SELECT CASE WHEN value ~ '^-?[0-9]' AND SUBSTR(value, 2) !~ '[^0-9]' AND LENGTH(value) <= 18 THEN CAST(value AS BIGINT) END AS x FROM jsonb_array_elements_text('[12345678901, true, -5]')) j ORDER BY x IS NULL, x;
-- => *
-- |  x integer
-- |  -5
-- |  12345678901
-- |  NULL
