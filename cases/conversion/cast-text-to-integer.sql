-- @title     'abc' cast to an integer is 0 and '1e3' is 1, except on PostgreSQL, which refuses both
-- @id        conversion.cast.integer
-- @category  conversion
-- @why       an import that casts '1e3' or 'abc' stores 1 or 0 and loses the rest, without an error; PostgreSQL stops
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-TYPE-CASTS
-- @each text = '12', 'abc', '12abc', '  7  ', '1e3', '1.9', '-1.9', '', '0x1F', '99999999999999999999', '+5'

-- @step cast
-- @sql sqlite, postgres
SELECT CAST(${text} AS BIGINT) AS v;
-- @sql mysql, mariadb
SELECT CAST(${text} AS SIGNED) AS v;
-- => sqlite
-- |  text                   | outcome
-- |  '12'                   | [v integer] (12)
-- |  'abc'                  | [v integer] (0)
-- |  '12abc'                | [v integer] (12)
-- |  '  7  '                | [v integer] (7)
-- |  '1e3'                  | [v integer] (1)
-- |  '1.9'                  | [v integer] (1)
-- |  '-1.9'                 | [v integer] (-1)
-- |  ''                     | [v integer] (0)
-- |  '0x1F'                 | [v integer] (0)
-- |  '99999999999999999999' | [v integer] (9223372036854775807)
-- |  '+5'                   | [v integer] (5)
-- => postgres<17
-- |  text                   | outcome
-- |  '12'                   | [v integer] (12)
-- |  'abc'                  | error invalid_text_representation
-- |  '12abc'                | error invalid_text_representation
-- |  '  7  '                | [v integer] (7)
-- |  '1e3'                  | error invalid_text_representation
-- |  '1.9'                  | error invalid_text_representation
-- |  '-1.9'                 | error invalid_text_representation
-- |  ''                     | error invalid_text_representation
-- |  '0x1F'                 | error invalid_text_representation
-- |  '99999999999999999999' | error numeric_value_out_of_range
-- |  '+5'                   | [v integer] (5)
-- => postgres>=17
-- |  text                   | outcome
-- |  '12'                   | [v integer] (12)
-- |  'abc'                  | error invalid_text_representation
-- |  '12abc'                | error invalid_text_representation
-- |  '  7  '                | [v integer] (7)
-- |  '1e3'                  | error invalid_text_representation
-- |  '1.9'                  | error invalid_text_representation
-- |  '-1.9'                 | error invalid_text_representation
-- |  ''                     | error invalid_text_representation
-- |  '0x1F'                 | [v integer] (31)
-- |  '99999999999999999999' | error numeric_value_out_of_range
-- |  '+5'                   | [v integer] (5)
-- => mariadb, mysql
-- |  text                   | outcome
-- |  '12'                   | [v integer] (12)
-- |  'abc'                  | [v integer] (0); warning value_converted
-- |  '12abc'                | [v integer] (12); warning value_converted
-- |  '  7  '                | [v integer] (7)
-- |  '1e3'                  | [v integer] (1); warning value_converted
-- |  '1.9'                  | [v integer] (1); warning value_converted
-- |  '-1.9'                 | [v integer] (-1); warning value_converted
-- |  ''                     | [v integer] (0); warning value_converted
-- |  '0x1F'                 | [v integer] (0); warning value_converted
-- |  '99999999999999999999' | [v integer] (-1); warning value_converted
-- |  '+5'                   | [v integer] (5)

-- Up to 18 digits behind a sign or none are a number, and all else is NULL.
-- @portable cast
-- @sql sqlite
SELECT CASE WHEN LENGTH(d) BETWEEN 1 AND 18 AND d NOT GLOB '*[^0-9]*' THEN CAST(x AS INTEGER) END AS v
FROM (SELECT x, CASE WHEN x GLOB '[+-]*' THEN SUBSTR(x, 2) ELSE x END AS d FROM (SELECT TRIM(${text}) AS x) q) q;
-- @sql mysql, mariadb
SELECT CASE WHEN CHAR_LENGTH(d) BETWEEN 1 AND 18 AND d NOT REGEXP '[^0-9]' THEN CAST(x AS SIGNED) END AS v
FROM (SELECT x, CASE WHEN x REGEXP '^[+-]' THEN SUBSTR(x, 2) ELSE x END AS d FROM (SELECT TRIM(${text}) AS x) q) q;
-- @sql postgres
SELECT CASE WHEN LENGTH(d) BETWEEN 1 AND 18 AND d !~ '[^0-9]' THEN CAST(x AS BIGINT) END AS v
FROM (SELECT x, CASE WHEN x ~ '^[+-]' THEN SUBSTR(x, 2) ELSE x END AS d FROM (SELECT TRIM(${text}) AS x) q) q;
-- => *
-- |  text                   | outcome
-- |  '12'                   | [v integer] (12)
-- |  'abc'                  | [v] (NULL)
-- |  '12abc'                | [v] (NULL)
-- |  '  7  '                | [v integer] (7)
-- |  '1e3'                  | [v] (NULL)
-- |  '1.9'                  | [v] (NULL)
-- |  '-1.9'                 | [v] (NULL)
-- |  ''                     | [v] (NULL)
-- |  '0x1F'                 | [v] (NULL)
-- |  '99999999999999999999' | [v] (NULL)
-- |  '+5'                   | [v integer] (5)
