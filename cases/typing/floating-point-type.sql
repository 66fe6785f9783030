-- @title     FLOATING POINT is an integer column on SQLite and no type elsewhere
-- @id        typing.type.floating-point
-- @category  typing
-- @why       a column called FLOATING POINT by mistake is created on SQLite, where the letters INT make it an integer one
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/floating-point-types.html
-- @see       https://mariadb.com/kb/en/data-types/
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT

-- @step create
CREATE TABLE t (a FLOATING POINT);
-- => sqlite
-- |  ok
-- => postgres, mysql
-- |  error syntax_error
-- => mariadb
-- |  error undefined_object

-- @step insert
-- @after create
INSERT INTO t VALUES (2.0), (1.5);
-- => sqlite
-- |  ok 2 rows

-- @step read
-- @after create
SELECT a FROM t ORDER BY a;
-- => sqlite
-- |  a any
-- |  double:1.5
-- |  integer:2

-- @portable read
CREATE TABLE u (a DOUBLE PRECISION);
INSERT INTO u VALUES (2.0), (1.5);
SELECT a FROM u ORDER BY a;
-- => *
-- |  a double
-- |  1.5
-- |  2.0
