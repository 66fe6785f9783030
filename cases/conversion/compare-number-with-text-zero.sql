-- @title     Text that is no number compared with 0
-- @id        conversion.compare.zero
-- @category  conversion
-- @why       "WHERE token = 0" matches every token that does not begin with a digit on MySQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://sqlite.org/datatype3.html#comparison_expressions
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html

CREATE TABLE t (id INTEGER PRIMARY KEY, token VARCHAR(20));
INSERT INTO t VALUES (1, 'secret'), (2, '0'), (3, '7xyz');

-- @step select
SELECT id FROM t WHERE token = 0 ORDER BY id;

-- @step update
UPDATE t SET token = 'changed' WHERE token = 0;

-- @step delete
DELETE FROM t WHERE token = 0;

-- @step left
SELECT id, token FROM t ORDER BY id;

-- @portable select
CREATE TABLE u (id INTEGER PRIMARY KEY, token VARCHAR(20));
INSERT INTO u VALUES (1, 'secret'), (2, '0'), (3, '7xyz');
SELECT id FROM u WHERE token = '0' ORDER BY id;

-- @portable update
UPDATE u SET token = 'changed' WHERE token = '0';
