-- @title     A bound 'true' finds true rows on PostgreSQL, false ones on MySQL and MariaDB, none on SQLite
-- @id        boolean.bind
-- @category  boolean
-- @why       a web form's 'true', bound as text, lists the inactive users on MySQL and MariaDB, no user on SQLite and the active ones on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://mariadb.com/kb/en/type-conversion/
-- @see       https://sqlite.org/lang_expr.html#parameters

CREATE TABLE t (id INTEGER, a BOOLEAN);
INSERT INTO t VALUES (1, TRUE), (2, FALSE), (3, NULL);

-- @step equal
-- @bind true
-- @bind 1
-- @bind 0
-- @bind '1'
-- @bind 'true'
-- @bind 't'
-- @bind NULL
SELECT id FROM t WHERE a = ?;
-- => sqlite
-- |  bind   | outcome
-- |  true   | [id integer] (1)
-- |  1      | [id integer] (1)
-- |  0      | [id integer] (2)
-- |  '1'    | [id integer] (1)
-- |  'true' | [id integer]
-- |  't'    | [id integer]
-- |  NULL   | [id integer]
-- => mariadb
-- |  bind   | outcome
-- |  true   | [id integer] (1)
-- |  1      | [id integer] (1)
-- |  0      | [id integer] (2)
-- |  '1'    | [id integer] (1)
-- |  'true' | [id integer] (2); warning value_converted
-- |  't'    | [id integer] (2); warning value_converted
-- |  NULL   | [id integer]
-- => mysql
-- |  bind   | outcome
-- |  true   | [id integer] (1)
-- |  1      | [id integer] (1)
-- |  0      | [id integer] (2)
-- |  '1'    | [id integer] (1)
-- |  'true' | [id integer] (2); warning value_converted; warning value_converted; warning value_converted; warning value_converted
-- |  't'    | [id integer] (2); warning value_converted; warning value_converted; warning value_converted; warning value_converted
-- |  NULL   | [id integer]
-- => postgres
-- |  bind   | outcome
-- |  true   | [id integer] (1)
-- |  1      | [id integer] (1)
-- |  0      | [id integer] (2)
-- |  '1'    | [id integer] (1)
-- |  'true' | [id integer] (1)
-- |  't'    | [id integer] (1)
-- |  NULL   | [id integer]

-- @step bare
-- @bind true
-- @bind 1
-- @bind 'x'
SELECT id FROM t WHERE ? ORDER BY id;
-- => sqlite
-- |  bind | outcome
-- |  true | [id integer] (1) (2) (3)
-- |  1    | [id integer] (1) (2) (3)
-- |  'x'  | [id integer]
-- => mariadb, mysql
-- |  bind | outcome
-- |  true | [id integer] (1) (2) (3)
-- |  1    | [id integer] (1) (2) (3)
-- |  'x'  | [id integer]; warning value_converted
-- => postgres
-- |  bind | outcome
-- |  true | [id integer] (1) (2) (3)
-- |  1    | [id integer] (1) (2) (3)
-- |  'x'  | error invalid_text_representation

-- @portable equal
-- @bind true
-- @bind 1
-- @bind 0
-- @bind '1'
-- @bind 'true'
-- @bind 't'
-- @bind NULL
SELECT id FROM t WHERE CASE WHEN a THEN 1 WHEN NOT a THEN 0 END = (SELECT CASE WHEN v IN ('1', 't', 'true') THEN 1 WHEN v IS NOT NULL THEN 0 END FROM (SELECT TRIM(CAST(? AS CHAR(255))) AS v) x);
-- => *
-- |  bind   | outcome
-- |  true   | [id integer] (1)
-- |  1      | [id integer] (1)
-- |  0      | [id integer] (2)
-- |  '1'    | [id integer] (1)
-- |  'true' | [id integer] (1)
-- |  't'    | [id integer] (1)
-- |  NULL   | [id integer]

-- @portable bare
-- @bind true
-- @bind 1
-- @bind 'x'
SELECT id FROM t WHERE TRIM(CAST(? AS CHAR(255))) IN ('1', 't', 'true') ORDER BY id;
-- => *
-- |  bind | outcome
-- |  true | [id integer] (1) (2) (3)
-- |  1    | [id integer] (1) (2) (3)
-- |  'x'  | [id integer]
