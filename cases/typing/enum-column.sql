-- @title     What an ENUM column accepts
-- @id        typing.enum.values
-- @category  typing
-- @why       MySQL's ENUM takes numbers as positions and ignores case; SQLite cannot create it
-- @see       https://dev.mysql.com/doc/refman/8.4/en/enum.html
-- @see       https://mariadb.com/kb/en/enum/
-- @see       https://www.postgresql.org/docs/current/datatype-enum.html
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @each literal = 'x', 'X', 'z', '', 2, 3, 0, '2', NULL

-- @step create
-- @sql sqlite, mysql, mariadb
CREATE TABLE t (a ENUM('x', 'y'));
-- @sql postgres
CREATE TYPE letter AS ENUM ('x', 'y');
CREATE TABLE t (a letter);
-- @end

-- @step insert
-- @after create
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;
