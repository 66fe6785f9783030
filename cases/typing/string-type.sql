-- @title     STRING is a numeric column on SQLite and no type elsewhere
-- @id        typing.type.string
-- @category  typing
-- @why       SQLite reads STRING as a numeric type, so postal codes lose their leading zeros
-- @see       https://sqlite.org/datatype3.html#affinity_name_examples
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-types.html
-- @see       https://mariadb.com/kb/en/data-types/
-- @see       https://www.postgresql.org/docs/current/datatype-character.html

-- @step create
CREATE TABLE t (a STRING);
-- => sqlite
-- |  ok
-- => postgres, mariadb
-- |  error undefined_object
-- => mysql
-- |  error syntax_error

-- @step insert
-- @after create
INSERT INTO t VALUES ('007');
-- => sqlite
-- |  ok 1 row

-- @step read
-- @after create
SELECT a FROM t;
-- => sqlite
-- |  a integer
-- |  7

-- @portable read
CREATE TABLE u (a VARCHAR(10));
INSERT INTO u VALUES ('007');
SELECT a FROM u;
-- => *
-- |  a text
-- |  '007'
