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
-- => sqlite
-- |  error syntax_error
-- => postgres, mariadb, mysql
-- |  ok

-- @step insert
-- @after create
INSERT INTO t VALUES (${literal});
-- => postgres
-- |  literal | outcome
-- |  'x'     | ok 1 row
-- |  'X'     | error invalid_text_representation
-- |  'z'     | error invalid_text_representation
-- |  ''      | error invalid_text_representation
-- |  2       | error datatype_mismatch
-- |  3       | error datatype_mismatch
-- |  0       | error datatype_mismatch
-- |  '2'     | error invalid_text_representation
-- |  NULL    | ok 1 row
-- => mariadb, mysql
-- |  literal | outcome
-- |  'x'     | ok 1 row
-- |  'X'     | ok 1 row
-- |  'z'     | error invalid_text_representation
-- |  ''      | error invalid_text_representation
-- |  2       | ok 1 row
-- |  3       | error invalid_text_representation
-- |  0       | error invalid_text_representation
-- |  '2'     | ok 1 row
-- |  NULL    | ok 1 row

-- @step read
-- @after insert
SELECT a FROM t;
-- => postgres
-- |  literal | outcome
-- |  'x'     | [a other(letter)] ('x')
-- |  NULL    | [a other(letter)] (NULL)
-- => mariadb, mysql
-- |  literal | outcome
-- |  'x'     | [a text] ('x')
-- |  'X'     | [a text] ('x')
-- |  2       | [a text] ('y')
-- |  '2'     | [a text] ('y')
-- |  NULL    | [a text] (NULL)
