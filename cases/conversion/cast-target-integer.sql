-- @title     Of CAST's types DECIMAL, FLOAT and CHAR run everywhere; INTEGER fails on MySQL, TEXT on MariaDB too
-- @id        conversion.cast.keyword
-- @category  conversion
-- @why       a query with CAST(x AS INTEGER), AS TEXT or AS VARCHAR fails on MySQL, one with AS SIGNED on PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://mariadb.com/kb/en/cast/
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-TYPE-CASTS
-- @each type = INTEGER, INT, BIGINT, SMALLINT, SIGNED, UNSIGNED, DECIMAL(10, 2), NUMERIC, REAL, FLOAT, DOUBLE, DOUBLE PRECISION, TEXT, CHAR(10), VARCHAR(10), BOOLEAN, DATE, TIMESTAMP, DATETIME, TIME, BINARY, BLOB, BYTEA, JSON

-- @step cast
SELECT CAST('1' AS ${type}) AS v;
-- => sqlite
-- |  type             | outcome
-- |  INTEGER          | [v integer] (1)
-- |  INT              | [v integer] (1)
-- |  BIGINT           | [v integer] (1)
-- |  SMALLINT         | [v integer] (1)
-- |  SIGNED           | [v integer] (1)
-- |  UNSIGNED         | [v integer] (1)
-- |  DECIMAL(10, 2)   | [v integer] (1)
-- |  NUMERIC          | [v integer] (1)
-- |  REAL             | [v double] (1.0)
-- |  FLOAT            | [v double] (1.0)
-- |  DOUBLE           | [v double] (1.0)
-- |  DOUBLE PRECISION | [v double] (1.0)
-- |  TEXT             | [v text] ('1')
-- |  CHAR(10)         | [v text] ('1')
-- |  VARCHAR(10)      | [v text] ('1')
-- |  BOOLEAN          | [v integer] (1)
-- |  DATE             | [v integer] (1)
-- |  TIMESTAMP        | [v integer] (1)
-- |  DATETIME         | [v integer] (1)
-- |  TIME             | [v integer] (1)
-- |  BINARY           | [v integer] (1)
-- |  BLOB             | [v blob] (x'31')
-- |  BYTEA            | [v integer] (1)
-- |  JSON             | [v integer] (1)
-- => postgres
-- |  type             | outcome
-- |  INTEGER          | [v integer] (1)
-- |  INT              | [v integer] (1)
-- |  BIGINT           | [v integer] (1)
-- |  SMALLINT         | [v integer] (1)
-- |  SIGNED           | error undefined_object
-- |  UNSIGNED         | error undefined_object
-- |  DECIMAL(10, 2)   | [v decimal] (1.00)
-- |  NUMERIC          | [v decimal] (1)
-- |  REAL             | [v double] (1.0)
-- |  FLOAT            | [v double] (1.0)
-- |  DOUBLE           | error undefined_object
-- |  DOUBLE PRECISION | [v double] (1.0)
-- |  TEXT             | [v text] ('1')
-- |  CHAR(10)         | [v text] ('1         ')
-- |  VARCHAR(10)      | [v text] ('1')
-- |  BOOLEAN          | [v bool] (true)
-- |  DATE             | error invalid_datetime_format
-- |  TIMESTAMP        | error invalid_datetime_format
-- |  DATETIME         | error undefined_object
-- |  TIME             | error invalid_datetime_format
-- |  BINARY           | error undefined_object
-- |  BLOB             | error undefined_object
-- |  BYTEA            | [v blob] (x'31')
-- |  JSON             | [v json] ('1')
-- => mariadb
-- |  type             | outcome
-- |  INTEGER          | [v integer] (1)
-- |  INT              | [v integer] (1)
-- |  BIGINT           | error syntax_error
-- |  SMALLINT         | error syntax_error
-- |  SIGNED           | [v integer] (1)
-- |  UNSIGNED         | [v unsigned] (1)
-- |  DECIMAL(10, 2)   | [v decimal] (1.00)
-- |  NUMERIC          | error syntax_error
-- |  REAL             | error syntax_error
-- |  FLOAT            | [v double] (1.0)
-- |  DOUBLE           | [v double] (1.0)
-- |  DOUBLE PRECISION | error syntax_error
-- |  TEXT             | error syntax_error
-- |  CHAR(10)         | [v text] ('1')
-- |  VARCHAR(10)      | [v text] ('1')
-- |  BOOLEAN          | error syntax_error
-- |  DATE             | [v date] (NULL); warning value_converted
-- |  TIMESTAMP        | error syntax_error
-- |  DATETIME         | [v timestamp] (NULL); warning value_converted
-- |  TIME             | [v time] ('00:00:01')
-- |  BINARY           | [v blob] (x'31')
-- |  BLOB             | error syntax_error
-- |  BYTEA            | error undefined_object
-- |  JSON             | error syntax_error
-- => mysql
-- |  type             | outcome
-- |  INTEGER          | error syntax_error
-- |  INT              | error syntax_error
-- |  BIGINT           | error syntax_error
-- |  SMALLINT         | error syntax_error
-- |  SIGNED           | [v integer] (1)
-- |  UNSIGNED         | [v unsigned] (1)
-- |  DECIMAL(10, 2)   | [v decimal] (1.00)
-- |  NUMERIC          | error syntax_error
-- |  REAL             | [v double] (1.0)
-- |  FLOAT            | [v double] (1.0)
-- |  DOUBLE           | [v double] (1.0)
-- |  DOUBLE PRECISION | [v double] (1.0)
-- |  TEXT             | error syntax_error
-- |  CHAR(10)         | [v text] ('1')
-- |  VARCHAR(10)      | error syntax_error
-- |  BOOLEAN          | error syntax_error
-- |  DATE             | [v date] (NULL); warning value_converted
-- |  TIMESTAMP        | error syntax_error
-- |  DATETIME         | [v timestamp] (NULL); warning value_converted
-- |  TIME             | [v time] ('00:00:01')
-- |  BINARY           | [v blob] (x'31')
-- |  BLOB             | error syntax_error
-- |  BYTEA            | error syntax_error
-- |  JSON             | [v json] ('1')

-- A text that is such a number, by each engine's word; CHAR(10) and VARCHAR(10) are the first ten characters. '1' is no date, time or truth that all of them know.
-- @portable cast
-- @sql *[type=(BOOLEAN|DATE|TIMESTAMP|DATETIME|TIME)] none
-- @sql mysql[type=(INTEGER|INT|BIGINT|SMALLINT|SIGNED|UNSIGNED)], mariadb[type=(INTEGER|INT|BIGINT|SMALLINT|SIGNED|UNSIGNED)]
SELECT CAST('1' AS SIGNED) AS v;
-- @sql *[type=(INTEGER|INT|BIGINT|SMALLINT|SIGNED|UNSIGNED)]
SELECT CAST('1' AS BIGINT) AS v;
-- @sql *[type=(DECIMAL(10, 2)|NUMERIC)]
SELECT ROUND(CAST('1' AS DECIMAL(30, 6)), 6) AS v;
-- @sql postgres[type=(REAL|FLOAT|DOUBLE|DOUBLE PRECISION)]
SELECT CAST('1' AS DOUBLE PRECISION) AS v;
-- @sql *[type=(REAL|FLOAT|DOUBLE|DOUBLE PRECISION)]
SELECT CAST('1' AS DOUBLE) AS v;
-- @sql mysql[type=TEXT], mariadb[type=TEXT]
SELECT CAST('1' AS CHAR) AS v;
-- @sql *[type=TEXT]
SELECT CAST('1' AS TEXT) AS v;
-- @sql mysql[type=(CHAR(10)|VARCHAR(10))], mariadb[type=(CHAR(10)|VARCHAR(10))]
SELECT SUBSTR(CAST('1' AS CHAR), 1, 10) AS v;
-- @sql *[type=(CHAR(10)|VARCHAR(10))]
SELECT SUBSTR(CAST('1' AS TEXT), 1, 10) AS v;
-- @sql sqlite[type=(BINARY|BLOB|BYTEA)]
SELECT CAST('1' AS BLOB) AS v;
-- @sql mysql[type=(BINARY|BLOB|BYTEA)], mariadb[type=(BINARY|BLOB|BYTEA)]
SELECT CAST('1' AS BINARY) AS v;
-- @sql postgres[type=(BINARY|BLOB|BYTEA)]
SELECT CONVERT_TO('1', 'UTF8') AS v;
-- @sql sqlite[type=JSON]
SELECT json('1') AS v;
-- @sql mariadb[type=JSON]
SELECT JSON_COMPACT('1') AS v;
-- @sql mysql[type=JSON], postgres[type=JSON]
SELECT CAST('1' AS JSON) AS v;
-- => *
-- |  type             | outcome
-- |  INTEGER          | [v integer] (1)
-- |  INT              | [v integer] (1)
-- |  BIGINT           | [v integer] (1)
-- |  SMALLINT         | [v integer] (1)
-- |  SIGNED           | [v integer] (1)
-- |  UNSIGNED         | [v integer] (1)
-- |  DECIMAL(10, 2)   | [v] (1.000000)
-- |  NUMERIC          | [v] (1.000000)
-- |  REAL             | [v double] (1.0)
-- |  FLOAT            | [v double] (1.0)
-- |  DOUBLE           | [v double] (1.0)
-- |  DOUBLE PRECISION | [v double] (1.0)
-- |  TEXT             | [v text] ('1')
-- |  CHAR(10)         | [v text] ('1')
-- |  VARCHAR(10)      | [v text] ('1')
-- |  BINARY           | [v blob] (x'31')
-- |  BLOB             | [v blob] (x'31')
-- |  BYTEA            | [v blob] (x'31')
-- |  JSON             | [v] ('1')
