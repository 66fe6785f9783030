-- @title     Which type names CREATE TABLE knows
-- @id        typing.type.names
-- @category  typing
-- @why       every name is accepted by SQLite, so a wrong one is found in production
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/other-vendor-data-types.html
-- @see       https://mariadb.com/kb/en/data-types/
-- @see       https://www.postgresql.org/docs/current/datatype.html
-- @each type = INT, INTEGER, INT2, INT4, INT8, TINYINT, SMALLINT, MEDIUMINT, BIGINT, INT UNSIGNED, SERIAL, NUMBER, NUMBER(10), DECIMAL(5), NUMERIC(5, 2), MONEY, FLOAT4, FLOAT8, DOUBLE, CHAR, NCHAR(3), NVARCHAR(10), CHARACTER VARYING(10), NATIONAL CHARACTER VARYING(10), VARCHAR2(10), TEXT, TINYTEXT, MEDIUMTEXT, LONGTEXT, CLOB, BLOB, LONGBLOB, BINARY(4), VARBINARY(10), BINARY VARYING(10), BYTEA, RAW(10), BOOL, BOOLEAN, BIT, BIT(8), DATE, TIME, DATETIME, DATETIME(3), TIMESTAMP, TIMESTAMP(6), TIMESTAMP WITH TIME ZONE, TIMESTAMPTZ, SMALLDATETIME, YEAR, INTERVAL, JSON, JSONB, XML, UUID, UNIQUEIDENTIFIER, INET, POINT, GEOMETRY, VECTOR(3), TEXT[], ENUM('a'), SET('a'), CITEXT, STRING(10)

-- @step create
CREATE TABLE t (a ${type});
