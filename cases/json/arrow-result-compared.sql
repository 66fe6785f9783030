-- @title     A JSON 10 extracted as text equals '10' on all but SQLite and 10 on all but PostgreSQL, which fails
-- @id        json.arrow.compare
-- @category  json
-- @why       the extracted 10 is an integer, a JSON number or text: a filter works, finds nothing, or fails
-- @see       https://sqlite.org/json1.html#jptr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html#json-comparison
-- @see       https://mariadb.com/kb/en/json-data-type/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-PROCESSING
-- @each operand = 10, '10', 9.5, '9'

CREATE TABLE t (doc JSON);
INSERT INTO t VALUES ('{"n": 10}');

-- @step equal
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE doc ->> 'n' = ${operand};
-- @sql mariadb
SELECT COUNT(*) AS n FROM t WHERE JSON_VALUE(doc, '$.n') = ${operand};
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE doc ->> '$.n' = ${operand};
-- => sqlite
-- |  operand | outcome
-- |  10      | [n integer] (1)
-- |  '10'    | [n integer] (0)
-- |  9.5     | [n integer] (0)
-- |  '9'     | [n integer] (0)
-- => mariadb, mysql
-- |  operand | outcome
-- |  10      | [n integer] (1)
-- |  '10'    | [n integer] (1)
-- |  9.5     | [n integer] (0)
-- |  '9'     | [n integer] (0)
-- => postgres
-- |  operand | outcome
-- |  10      | error undefined_function
-- |  '10'    | [n integer] (1)
-- |  9.5     | error undefined_function
-- |  '9'     | [n integer] (0)

-- @step greater
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE doc ->> 'n' > ${operand};
-- @sql mariadb
SELECT COUNT(*) AS n FROM t WHERE JSON_VALUE(doc, '$.n') > ${operand};
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE doc ->> '$.n' > ${operand};
-- => sqlite, mariadb, mysql
-- |  operand | outcome
-- |  10      | [n integer] (0)
-- |  '10'    | [n integer] (0)
-- |  9.5     | [n integer] (1)
-- |  '9'     | [n integer] (0)
-- => postgres
-- |  operand | outcome
-- |  10      | error undefined_function
-- |  '10'    | [n integer] (0)
-- |  9.5     | error undefined_function
-- |  '9'     | [n integer] (0)

-- @step extract-equal
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE doc -> 'n' = ${operand};
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE JSON_EXTRACT(doc, '$.n') = ${operand};
-- => sqlite, mysql
-- |  operand | outcome
-- |  10      | [n integer] (1)
-- |  '10'    | [n integer] (0)
-- |  9.5     | [n integer] (0)
-- |  '9'     | [n integer] (0)
-- => mariadb
-- |  operand | outcome
-- |  10      | [n integer] (1)
-- |  '10'    | [n integer] (1)
-- |  9.5     | [n integer] (0)
-- |  '9'     | [n integer] (0)
-- => postgres
-- |  error undefined_function

-- For a member and an operand that are numbers, as text or not.
-- @portable equal
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE CAST(doc ->> 'n' AS DECIMAL(20, 4)) = CAST(${operand} AS DECIMAL(20, 4));
-- @sql mariadb
SELECT COUNT(*) AS n FROM t WHERE CAST(JSON_VALUE(doc, '$.n') AS DECIMAL(20, 4)) = CAST(${operand} AS DECIMAL(20, 4));
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE CAST(doc ->> '$.n' AS DECIMAL(20, 4)) = CAST(${operand} AS DECIMAL(20, 4));
-- => *
-- |  operand | outcome
-- |  10      | [n integer] (1)
-- |  '10'    | [n integer] (1)
-- |  9.5     | [n integer] (0)
-- |  '9'     | [n integer] (0)

-- @portable greater
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE CAST(doc ->> 'n' AS DECIMAL(20, 4)) > CAST(${operand} AS DECIMAL(20, 4));
-- @sql mariadb
SELECT COUNT(*) AS n FROM t WHERE CAST(JSON_VALUE(doc, '$.n') AS DECIMAL(20, 4)) > CAST(${operand} AS DECIMAL(20, 4));
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE CAST(doc ->> '$.n' AS DECIMAL(20, 4)) > CAST(${operand} AS DECIMAL(20, 4));
-- => *
-- |  operand | outcome
-- |  10      | [n integer] (0)
-- |  '10'    | [n integer] (0)
-- |  9.5     | [n integer] (1)
-- |  '9'     | [n integer] (1)

-- @portable extract-equal
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE CAST(doc ->> 'n' AS DECIMAL(20, 4)) = CAST(${operand} AS DECIMAL(20, 4));
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE CAST(JSON_EXTRACT(doc, '$.n') AS DECIMAL(20, 4)) = CAST(${operand} AS DECIMAL(20, 4));
-- => *
-- |  operand | outcome
-- |  10      | [n integer] (1)
-- |  '10'    | [n integer] (1)
-- |  9.5     | [n integer] (0)
-- |  '9'     | [n integer] (0)
