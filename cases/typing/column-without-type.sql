-- @title     Columns without a type are SQLite's alone
-- @id        typing.type.missing
-- @category  typing
-- @why       a table that SQLite creates and fills cannot be created elsewhere
-- @see       https://sqlite.org/flextypegood.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html

-- @step create
CREATE TABLE t (a, b);
-- => sqlite
-- |  ok
-- => postgres, mariadb, mysql
-- |  error syntax_error

-- @step insert
-- @after create
INSERT INTO t VALUES (1, 'x'), ('1', 2.0);
-- => sqlite
-- |  ok 2 rows

-- @step read
-- @after create
SELECT a, b FROM t;
-- => sqlite
-- |  a any     | b any
-- |  integer:1 | text:'x'
-- |  text:'1'  | double:2.0

-- @portable read
CREATE TABLE u (a INTEGER, b VARCHAR(10));
INSERT INTO u VALUES (1, 'x'), (1, '2.0');
SELECT a, b FROM u;
-- => *
-- |  a integer | b text
-- |  1         | 'x'
-- |  1         | '2.0'
