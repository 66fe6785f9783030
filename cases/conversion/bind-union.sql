-- @title     A number bound in a subquery of INSERT … SELECT is text on PostgreSQL, which refuses it
-- @id        conversion.bind.union
-- @category  conversion
-- @why       a query builder that binds a number in UNION or INSERT … SELECT runs everywhere but on PostgreSQL, which takes it for text in a subquery
-- @see       https://sqlite.org/lang_select.html#compound_select_statements
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://mariadb.com/kb/en/union/
-- @see       https://www.postgresql.org/docs/current/typeconv-union-case.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);

-- @step union
-- @bind 2
-- @bind '2'
-- @bind 'x'
-- @bind NULL
SELECT a FROM t UNION ALL SELECT ?;
-- => sqlite
-- |  bind | outcome
-- |  2    | [a integer] (1) (2)
-- |  '2'  | [a any] (integer:1) (text:'2')
-- |  'x'  | [a any] (integer:1) (text:'x')
-- |  NULL | [a integer] (1) (NULL)
-- => mariadb
-- |  bind | outcome
-- |  2    | [a integer] (1) (2)
-- |  '2'  | [a text] ('1') ('2')
-- |  'x'  | [a text] ('1') ('x')
-- |  NULL | [a integer] (1) (NULL)
-- => postgres
-- |  bind | outcome
-- |  2    | [a integer] (1) (2)
-- |  '2'  | [a integer] (1) (2)
-- |  'x'  | error invalid_text_representation
-- |  NULL | [a integer] (1) (NULL)
-- => mysql
-- |  bind | outcome
-- |  2    | [a integer] (1) (2)
-- |  '2'  | [a text] ('1') ('2')
-- |  'x'  | [a text] ('1') ('x')
-- |  NULL | [a text] ('1') (NULL)

-- @step insert-select
-- @bind 2
-- @bind '2'
-- @bind 'x'
INSERT INTO t SELECT ?;
-- => sqlite
-- |  ok 1 row
-- => mariadb, postgres, mysql
-- |  bind | outcome
-- |  2    | ok 1 row
-- |  '2'  | ok 1 row
-- |  'x'  | error invalid_text_representation
-- => mysql:non-strict
-- |  bind | outcome
-- |  2    | ok 1 row
-- |  '2'  | ok 1 row
-- |  'x'  | ok 1 row; warning value_converted

-- @step insert-select-where
-- @bind 3
-- @bind '3'
INSERT INTO t SELECT x.v FROM (SELECT ? AS v) x WHERE x.v IS NOT NULL;
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error datatype_mismatch

-- @step read
SELECT a FROM t ORDER BY a;
-- => sqlite
-- |  a any
-- |  integer:1
-- |  integer:2
-- |  integer:2
-- |  integer:3
-- |  integer:3
-- |  text:'x'
-- => mariadb, mysql
-- |  a integer
-- |  1
-- |  2
-- |  2
-- |  3
-- |  3
-- => mysql:non-strict
-- |  a integer
-- |  0
-- |  1
-- |  2
-- |  2
-- |  3
-- |  3
-- => postgres
-- |  a integer
-- |  1
-- |  2
-- |  2

-- @portable insert-select-where
-- @bind 3
-- @bind '3'
-- @sql mysql, mariadb
INSERT INTO t SELECT x.v FROM (SELECT CAST(? AS SIGNED) AS v) x WHERE x.v IS NOT NULL;
-- @sql *
INSERT INTO t SELECT x.v FROM (SELECT CAST(? AS INTEGER) AS v) x WHERE x.v IS NOT NULL;
-- => *
-- |  ok 1 row

-- Both as text.
-- @portable union
-- @bind 2
-- @bind '2'
-- @bind 'x'
-- @bind NULL
-- @sql mysql, mariadb
SELECT CAST(a AS CHAR) AS a FROM t WHERE a = 1 UNION ALL SELECT CAST(? AS CHAR);
-- @sql *
SELECT CAST(a AS TEXT) AS a FROM t WHERE a = 1 UNION ALL SELECT CAST(? AS TEXT);
-- => *
-- |  bind | outcome
-- |  2    | [a text] ('1') ('2')
-- |  '2'  | [a text] ('1') ('2')
-- |  'x'  | [a text] ('1') ('x')
-- |  NULL | [a text] ('1') (NULL)

-- @portable read
DELETE FROM t;
INSERT INTO t VALUES (1);
INSERT INTO t SELECT CAST('2' AS DECIMAL(20, 0));
SELECT a FROM t ORDER BY a;
-- => *
-- |  a integer
-- |  1
-- |  2
