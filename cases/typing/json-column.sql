-- @title     What a JSON column accepts and how it is read back
-- @id        typing.json.column
-- @category  typing
-- @why       broken documents are stored, and plain numbers lose digits, where JSON is only a name for another type
-- @see       https://sqlite.org/json1.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html
-- @see       https://mariadb.com/kb/en/json-data-type/
-- @see       https://www.postgresql.org/docs/current/datatype-json.html
-- @each literal = '{bad', '1.10', '{"b": 1, "a": 2}', '{"a": 1, "a": 2}', '"x"', 'null', '', '[1e2, 12345678901234567890]'

CREATE TABLE t (a JSON);

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;

-- @portable read
CREATE TABLE u (a VARCHAR(1000));
INSERT INTO u VALUES (${literal});
SELECT a FROM u;
