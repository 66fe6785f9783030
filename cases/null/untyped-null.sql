-- @title     The type of a bare NULL
-- @id        null.type
-- @category  null
-- @why       CREATE TABLE … AS SELECT NULL and UNION with NULL give columns of different types
-- @see       https://www.postgresql.org/docs/current/typeconv-union-case.html
-- @see       https://sqlite.org/datatype3.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-select.html

-- @step value
SELECT NULL AS v;

-- @step union-with-integer
SELECT v FROM (SELECT NULL AS v UNION ALL SELECT 1) q ORDER BY v;

-- @step null-first-then-text
SELECT COUNT(*) AS n FROM (SELECT NULL AS v UNION ALL SELECT NULL UNION ALL SELECT 1) q;

-- @step create-as
CREATE TABLE t AS SELECT NULL AS v;

-- @step insert-text
-- @after create-as
INSERT INTO t VALUES ('x');

-- @step read
-- @after create-as
SELECT v FROM t ORDER BY v;

-- @portable create-as
CREATE TABLE u (v VARCHAR(10));
INSERT INTO u VALUES (NULL);
INSERT INTO u VALUES ('x');
