-- @title     A type that does not exist is accepted by SQLite only
-- @id        typing.type.unknown
-- @category  typing
-- @why       a misspelt type is accepted by SQLite, where it turns '007' into 7
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-types.html
-- @see       https://mariadb.com/kb/en/data-types/
-- @see       https://www.postgresql.org/docs/current/datatype.html

-- @step create
CREATE TABLE t (a FOOBAR);
-- => sqlite
-- |  ok
-- => postgres, mariadb
-- |  error undefined_object
-- => mysql
-- |  error syntax_error

-- @step insert
-- @after create
INSERT INTO t VALUES ('007'), ('x');
-- => sqlite
-- |  ok 2 rows

-- @step read
-- @after create
SELECT a FROM t;
-- => sqlite
-- |  a any
-- |  integer:7
-- |  text:'x'

-- @portable read
CREATE TABLE u (a VARCHAR(10));
INSERT INTO u VALUES ('007'), ('x');
SELECT a FROM u;
-- => *
-- |  a text
-- |  '007'
-- |  'x'
