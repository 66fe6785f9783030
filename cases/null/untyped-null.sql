-- @title     A bare NULL is text on PostgreSQL and has no type elsewhere
-- @id        null.type
-- @category  null
-- @why       CREATE TABLE … AS SELECT NULL and UNION with NULL give columns of different types
-- @see       https://www.postgresql.org/docs/current/typeconv-union-case.html
-- @see       https://sqlite.org/datatype3.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-select.html

-- @step value
SELECT NULL AS v;
-- => sqlite, mariadb, mysql
-- |  v null
-- |  NULL
-- => postgres
-- |  v text
-- |  NULL

-- @step union-with-integer
SELECT v FROM (SELECT NULL AS v UNION ALL SELECT 1) q ORDER BY v;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  NULL
-- |  1
-- => postgres
-- |  v integer
-- |  1
-- |  NULL

-- @step null-first-then-text
SELECT COUNT(*) AS n FROM (SELECT NULL AS v UNION ALL SELECT NULL UNION ALL SELECT 1) q;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  3
-- => postgres
-- |  error datatype_mismatch

-- @step create-as
CREATE TABLE t AS SELECT NULL AS v;
-- => *
-- |  ok

-- @step insert-text
-- @after create-as
INSERT INTO t VALUES ('x');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error string_data_right_truncation
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted

-- @step read
-- @after create-as
SELECT v FROM t ORDER BY v;
-- => sqlite
-- |  v text
-- |  NULL
-- |  'x'
-- => postgres
-- |  v text
-- |  'x'
-- |  NULL
-- => mariadb, mysql
-- |  v blob
-- |  NULL
-- => mysql:non-strict
-- |  v blob
-- |  NULL
-- |  x''

-- @portable create-as
CREATE TABLE u (v VARCHAR(10));
INSERT INTO u VALUES (NULL);
-- => *
-- |  ok 1 row

-- @portable insert-text
INSERT INTO u VALUES ('x');
-- => *
-- |  ok 1 row

-- @portable read
SELECT v FROM u ORDER BY CASE WHEN v IS NULL THEN 0 ELSE 1 END, v;
-- => *
-- |  v text
-- |  NULL
-- |  'x'

-- @portable union-with-integer
SELECT v FROM (SELECT NULL AS v UNION ALL SELECT 1) q ORDER BY CASE WHEN v IS NULL THEN 0 ELSE 1 END, v;
-- => *
-- |  v integer
-- |  NULL
-- |  1
