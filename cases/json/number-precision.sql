-- @title     A JSON number of 30 digits comes out whole on MariaDB and PostgreSQL, as a double on SQLite and MySQL
-- @id        json.number.precision
-- @category  json
-- @why       long identifiers and money lose digits when the number passes through a double
-- @see       https://sqlite.org/json1.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html
-- @see       https://mariadb.com/kb/en/json-data-type/
-- @see       https://www.postgresql.org/docs/current/datatype-json.html
-- @each number = 1.10, 0.1, 1e2, 1.0, 9007199254740993, 12345678901234567890, 123456789012345678901234567890, 0.12345678901234567890, 1E400, -0

-- @step extract
-- @sql postgres
SELECT CAST('{"n": ${number}}' AS JSON) ->> 'n' AS v;
-- @sql *
SELECT JSON_EXTRACT('{"n": ${number}}', '$.n') AS v;
-- => sqlite
-- |  number                         | outcome
-- |  1.10                           | [v double] (1.1)
-- |  0.1                            | [v double] (0.1)
-- |  1e2                            | [v double] (100.0)
-- |  1.0                            | [v double] (1.0)
-- |  9007199254740993               | [v integer] (9007199254740993)
-- |  12345678901234567890           | [v double] (1.2345678901234567e+19)
-- |  123456789012345678901234567890 | [v double] (1.2345678901234568e+29)
-- |  0.12345678901234567890         | [v double] (0.12345678901234568)
-- |  1E400                          | [v double] (inf)
-- |  -0                             | [v integer] (0)
-- => mariadb
-- |  number                         | outcome
-- |  1.10                           | [v json] ('1.10')
-- |  0.1                            | [v json] ('0.1')
-- |  1e2                            | [v json] ('1e2')
-- |  1.0                            | [v json] ('1.0')
-- |  9007199254740993               | [v json] ('9007199254740993')
-- |  12345678901234567890           | [v json] ('12345678901234567890')
-- |  123456789012345678901234567890 | [v json] ('123456789012345678901234567890')
-- |  0.12345678901234567890         | [v json] ('0.12345678901234567890')
-- |  1E400                          | [v json] ('1E400')
-- |  -0                             | [v json] ('-0')
-- => postgres
-- |  number                         | outcome
-- |  1.10                           | [v text] ('1.10')
-- |  0.1                            | [v text] ('0.1')
-- |  1e2                            | [v text] ('1e2')
-- |  1.0                            | [v text] ('1.0')
-- |  9007199254740993               | [v text] ('9007199254740993')
-- |  12345678901234567890           | [v text] ('12345678901234567890')
-- |  123456789012345678901234567890 | [v text] ('123456789012345678901234567890')
-- |  0.12345678901234567890         | [v text] ('0.12345678901234567890')
-- |  1E400                          | [v text] ('1E400')
-- |  -0                             | [v text] ('-0')
-- => mysql
-- |  number                         | outcome
-- |  1.10                           | [v json] ('1.1')
-- |  0.1                            | [v json] ('0.1')
-- |  1e2                            | [v json] ('100.0')
-- |  1.0                            | [v json] ('1.0')
-- |  9007199254740993               | [v json] ('9007199254740993')
-- |  12345678901234567890           | [v json] ('12345678901234567890')
-- |  123456789012345678901234567890 | [v json] ('1.2345678901234568e29')
-- |  0.12345678901234567890         | [v json] ('0.12345678901234568')
-- |  1E400                          | error invalid_json_text
-- |  -0                             | [v json] ('0')

-- @step normalised
-- @sql postgres
SELECT CAST('{"n": ${number}}' AS JSONB) ->> 'n' AS v;
-- @sql mysql
SELECT JSON_UNQUOTE(JSON_EXTRACT(CAST('{"n": ${number}}' AS JSON), '$.n')) AS v;
-- @sql mariadb
SELECT JSON_VALUE(JSON_COMPACT('{"n": ${number}}'), '$.n') AS v;
-- @sql sqlite
SELECT json('{"n": ${number}}') ->> '$.n' AS v;
-- => sqlite
-- |  number                         | outcome
-- |  1.10                           | [v double] (1.1)
-- |  0.1                            | [v double] (0.1)
-- |  1e2                            | [v double] (100.0)
-- |  1.0                            | [v double] (1.0)
-- |  9007199254740993               | [v integer] (9007199254740993)
-- |  12345678901234567890           | [v double] (1.2345678901234567e+19)
-- |  123456789012345678901234567890 | [v double] (1.2345678901234568e+29)
-- |  0.12345678901234567890         | [v double] (0.12345678901234568)
-- |  1E400                          | [v double] (inf)
-- |  -0                             | [v integer] (0)
-- => mariadb
-- |  number                         | outcome
-- |  1.10                           | [v text] ('1.10')
-- |  0.1                            | [v text] ('0.1')
-- |  1e2                            | [v text] ('1e2')
-- |  1.0                            | [v text] ('1.0')
-- |  9007199254740993               | [v text] ('9007199254740993')
-- |  12345678901234567890           | [v text] ('12345678901234567890')
-- |  123456789012345678901234567890 | [v text] ('123456789012345678901234567890')
-- |  0.12345678901234567890         | [v text] ('0.12345678901234567890')
-- |  1E400                          | [v text] ('1E400')
-- |  -0                             | [v text] ('-0')
-- => postgres
-- |  number                         | outcome
-- |  1.10                           | [v text] ('1.10')
-- |  0.1                            | [v text] ('0.1')
-- |  1e2                            | [v text] ('100')
-- |  1.0                            | [v text] ('1.0')
-- |  9007199254740993               | [v text] ('9007199254740993')
-- |  12345678901234567890           | [v text] ('12345678901234567890')
-- |  123456789012345678901234567890 | [v text] ('123456789012345678901234567890')
-- |  0.12345678901234567890         | [v text] ('0.12345678901234567890')
-- |  1E400                          | [v text] ('10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000')
-- |  -0                             | [v text] ('0')
-- => mysql
-- |  number                         | outcome
-- |  1.10                           | [v text] ('1.1')
-- |  0.1                            | [v text] ('0.1')
-- |  1e2                            | [v text] ('100.0')
-- |  1.0                            | [v text] ('1.0')
-- |  9007199254740993               | [v text] ('9007199254740993')
-- |  12345678901234567890           | [v text] ('12345678901234567890')
-- |  123456789012345678901234567890 | [v text] ('1.2345678901234568e29')
-- |  0.12345678901234567890         | [v text] ('0.12345678901234568')
-- |  1E400                          | error invalid_json_text
-- |  -0                             | [v text] ('0')

-- Numbers that must not change travel as strings.
-- @portable extract
-- @sql postgres
SELECT CAST('{"n": "${number}"}' AS JSON) ->> 'n' AS v;
-- @sql sqlite
SELECT '{"n": "${number}"}' ->> '$.n' AS v;
-- @sql *
SELECT JSON_UNQUOTE(JSON_EXTRACT('{"n": "${number}"}', '$.n')) AS v;
-- => *
-- |  number                         | outcome
-- |  1.10                           | [v text] ('1.10')
-- |  0.1                            | [v text] ('0.1')
-- |  1e2                            | [v text] ('1e2')
-- |  1.0                            | [v text] ('1.0')
-- |  9007199254740993               | [v text] ('9007199254740993')
-- |  12345678901234567890           | [v text] ('12345678901234567890')
-- |  123456789012345678901234567890 | [v text] ('123456789012345678901234567890')
-- |  0.12345678901234567890         | [v text] ('0.12345678901234567890')
-- |  1E400                          | [v text] ('1E400')
-- |  -0                             | [v text] ('-0')

-- @portable normalised
-- @sql postgres
SELECT CAST('{"n": "${number}"}' AS JSONB) ->> 'n' AS v;
-- @sql mysql
SELECT JSON_UNQUOTE(JSON_EXTRACT(CAST('{"n": "${number}"}' AS JSON), '$.n')) AS v;
-- @sql mariadb
SELECT JSON_VALUE(JSON_COMPACT('{"n": "${number}"}'), '$.n') AS v;
-- @sql sqlite
SELECT json('{"n": "${number}"}') ->> '$.n' AS v;
-- => *
-- |  number                         | outcome
-- |  1.10                           | [v text] ('1.10')
-- |  0.1                            | [v text] ('0.1')
-- |  1e2                            | [v text] ('1e2')
-- |  1.0                            | [v text] ('1.0')
-- |  9007199254740993               | [v text] ('9007199254740993')
-- |  12345678901234567890           | [v text] ('12345678901234567890')
-- |  123456789012345678901234567890 | [v text] ('123456789012345678901234567890')
-- |  0.12345678901234567890         | [v text] ('0.12345678901234567890')
-- |  1E400                          | [v text] ('1E400')
-- |  -0                             | [v text] ('-0')
