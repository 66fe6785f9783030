-- @title     What a UUID column accepts and how it is read back
-- @id        typing.uuid
-- @category  typing
-- @why       identifiers compare as text on one engine and as 128-bit values on another, so upper case is another key
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @see       https://mariadb.com/kb/en/uuid-data-type/
-- @see       https://www.postgresql.org/docs/current/datatype-uuid.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-types.html
-- @each literal = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', 'a0eebc999c0b4ef8bb6d6bb9bd380a11', '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}', 'not-a-uuid', ''

-- @step create
CREATE TABLE t (a UUID);

-- @step insert
-- @after create
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;

-- @portable read
CREATE TABLE u (a VARCHAR(40) CHECK (LENGTH(a) = 36 AND a LIKE '________-____-____-____-____________'));
INSERT INTO u VALUES (LOWER(${literal}));
SELECT a FROM u;
