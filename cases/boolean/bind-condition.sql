-- @title     A bound 'true' finds true rows on PostgreSQL, false ones on MySQL and MariaDB, none on SQLite
-- @id        boolean.bind
-- @category  boolean
-- @why       a web form's 'true', bound as text, lists the inactive users on MySQL and MariaDB, no user on SQLite and the active ones on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://mariadb.com/kb/en/type-conversion/
-- @see       https://sqlite.org/lang_expr.html#parameters

CREATE TABLE t (id INTEGER, a BOOLEAN);
INSERT INTO t VALUES (1, TRUE), (2, FALSE);

-- @step equal
-- @bind true
-- @bind 1
-- @bind 0
-- @bind '1'
-- @bind 'true'
-- @bind 't'
SELECT id FROM t WHERE a = ?;
-- => sqlite
-- |  bind   | outcome
-- |  true   | [id integer] (1)
-- |  1      | [id integer] (1)
-- |  0      | [id integer] (2)
-- |  '1'    | [id integer] (1)
-- |  'true' | [id integer]
-- |  't'    | [id integer]
-- => mariadb
-- |  bind   | outcome
-- |  true   | [id integer] (1)
-- |  1      | [id integer] (1)
-- |  0      | [id integer] (2)
-- |  '1'    | [id integer] (1)
-- |  'true' | [id integer] (2); warning value_converted
-- |  't'    | [id integer] (2); warning value_converted
-- => mysql
-- |  bind   | outcome
-- |  true   | [id integer] (1)
-- |  1      | [id integer] (1)
-- |  0      | [id integer] (2)
-- |  '1'    | [id integer] (1)
-- |  'true' | [id integer] (2); warning value_converted; warning value_converted; warning value_converted; warning value_converted
-- |  't'    | [id integer] (2); warning value_converted; warning value_converted; warning value_converted; warning value_converted
-- => postgres
-- |  bind   | outcome
-- |  true   | [id integer] (1)
-- |  1      | [id integer] (1)
-- |  0      | [id integer] (2)
-- |  '1'    | [id integer] (1)
-- |  'true' | [id integer] (1)
-- |  't'    | [id integer] (1)

-- @step bare
-- @bind true
-- @bind 1
-- @bind 'x'
SELECT id FROM t WHERE ? ORDER BY id;
-- => sqlite
-- |  bind | outcome
-- |  true | [id integer] (1) (2)
-- |  1    | [id integer] (1) (2)
-- |  'x'  | [id integer]
-- => mariadb, mysql
-- |  bind | outcome
-- |  true | [id integer] (1) (2)
-- |  1    | [id integer] (1) (2)
-- |  'x'  | [id integer]; warning value_converted
-- => postgres
-- |  bind | outcome
-- |  true | [id integer] (1) (2)
-- |  1    | [id integer] (1) (2)
-- |  'x'  | error invalid_text_representation

-- @portable equal
-- @bind true
-- @bind 1
-- @bind 0
-- @bind '1'
-- @bind 'true'
-- @bind 't'
SELECT id FROM t WHERE CASE WHEN a THEN 1 ELSE 0 END = CASE WHEN TRIM(CAST(? AS CHAR(255))) IN ('1', 't', 'true') THEN 1 ELSE 0 END;
-- => *
-- |  bind   | outcome
-- |  true   | [id integer] (1)
-- |  1      | [id integer] (1)
-- |  0      | [id integer] (2)
-- |  '1'    | [id integer] (1)
-- |  'true' | [id integer] (1)
-- |  't'    | [id integer] (1)

-- @portable bare
-- @bind true
-- @bind 1
-- @bind 'x'
SELECT id FROM t WHERE TRIM(CAST(? AS CHAR(255))) IN ('1', 't', 'true') ORDER BY id;
-- => *
-- |  bind | outcome
-- |  true | [id integer] (1) (2)
-- |  1    | [id integer] (1) (2)
-- |  'x'  | [id integer]
