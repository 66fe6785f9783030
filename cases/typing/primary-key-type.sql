-- @title     INT PRIMARY KEY takes 'abc' and NULL on SQLite, where INTEGER PRIMARY KEY refuses text
-- @id        typing.primarykey.type
-- @category  typing
-- @why       a table with INT PRIMARY KEY takes text and NULL as keys on SQLite, which checks only the exact words INTEGER PRIMARY KEY
-- @see       https://sqlite.org/lang_createtable.html#rowid
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS
-- @each type = INTEGER, INT, BIGINT
-- @each literal = 'abc', '7', 1.5, 1.0, NULL

CREATE TABLE t (a ${type} PRIMARY KEY);

-- @step insert
INSERT INTO t VALUES (${literal});
-- => sqlite
-- |  type    | literal | outcome
-- |  INTEGER | 'abc'   | error datatype_mismatch
-- |  INTEGER | '7'     | ok 1 row
-- |  INTEGER | 1.5     | error datatype_mismatch
-- |  INTEGER | 1.0     | ok 1 row
-- |  INTEGER | NULL    | ok 1 row
-- |  INT     | 'abc'   | ok 1 row
-- |  INT     | '7'     | ok 1 row
-- |  INT     | 1.5     | ok 1 row
-- |  INT     | 1.0     | ok 1 row
-- |  INT     | NULL    | ok 1 row
-- |  BIGINT  | 'abc'   | ok 1 row
-- |  BIGINT  | '7'     | ok 1 row
-- |  BIGINT  | 1.5     | ok 1 row
-- |  BIGINT  | 1.0     | ok 1 row
-- |  BIGINT  | NULL    | ok 1 row
-- => mariadb, postgres, mysql
-- |  type    | literal | outcome
-- |  INTEGER | 'abc'   | error invalid_text_representation
-- |  INTEGER | '7'     | ok 1 row
-- |  INTEGER | 1.5     | ok 1 row
-- |  INTEGER | 1.0     | ok 1 row
-- |  INTEGER | NULL    | error not_null_violation
-- |  INT     | 'abc'   | error invalid_text_representation
-- |  INT     | '7'     | ok 1 row
-- |  INT     | 1.5     | ok 1 row
-- |  INT     | 1.0     | ok 1 row
-- |  INT     | NULL    | error not_null_violation
-- |  BIGINT  | 'abc'   | error invalid_text_representation
-- |  BIGINT  | '7'     | ok 1 row
-- |  BIGINT  | 1.5     | ok 1 row
-- |  BIGINT  | 1.0     | ok 1 row
-- |  BIGINT  | NULL    | error not_null_violation
-- => mysql:non-strict
-- |  literal | outcome
-- |  'abc'   | ok 1 row; warning value_converted
-- |  '7'     | ok 1 row
-- |  1.5     | ok 1 row
-- |  1.0     | ok 1 row
-- |  NULL    | error not_null_violation

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  type    | literal | outcome
-- |  INTEGER | '7'     | [a integer] (7)
-- |  INTEGER | 1.0     | [a integer] (1)
-- |  INTEGER | NULL    | [a integer] (1)
-- |  INT     | 'abc'   | [a text] ('abc')
-- |  INT     | '7'     | [a integer] (7)
-- |  INT     | 1.5     | [a double] (1.5)
-- |  INT     | 1.0     | [a integer] (1)
-- |  INT     | NULL    | [a null] (NULL)
-- |  BIGINT  | 'abc'   | [a text] ('abc')
-- |  BIGINT  | '7'     | [a integer] (7)
-- |  BIGINT  | 1.5     | [a double] (1.5)
-- |  BIGINT  | 1.0     | [a integer] (1)
-- |  BIGINT  | NULL    | [a null] (NULL)
-- => mariadb, postgres, mysql
-- |  type    | literal | outcome
-- |  INTEGER | '7'     | [a integer] (7)
-- |  INTEGER | 1.5     | [a integer] (2)
-- |  INTEGER | 1.0     | [a integer] (1)
-- |  INT     | '7'     | [a integer] (7)
-- |  INT     | 1.5     | [a integer] (2)
-- |  INT     | 1.0     | [a integer] (1)
-- |  BIGINT  | '7'     | [a integer] (7)
-- |  BIGINT  | 1.5     | [a integer] (2)
-- |  BIGINT  | 1.0     | [a integer] (1)
-- => mysql:non-strict
-- |  type    | literal | outcome
-- |  INTEGER | 'abc'   | [a integer] (0)
-- |  INTEGER | '7'     | [a integer] (7)
-- |  INTEGER | 1.5     | [a integer] (2)
-- |  INTEGER | 1.0     | [a integer] (1)
-- |  INT     | 'abc'   | [a integer] (0)
-- |  INT     | '7'     | [a integer] (7)
-- |  INT     | 1.5     | [a integer] (2)
-- |  INT     | 1.0     | [a integer] (1)
-- |  BIGINT  | 'abc'   | [a integer] (0)
-- |  BIGINT  | '7'     | [a integer] (7)
-- |  BIGINT  | 1.5     | [a integer] (2)
-- |  BIGINT  | 1.0     | [a integer] (1)

-- With NOT NULL UNIQUE SQLite makes up no number for NULL, and a fraction is rounded before it is written. 'abc' is refused by the servers alone.
-- @portable read
-- @sql *[literal='abc'] none
-- @sql *[literal=1.5]
CREATE TABLE u (a ${type} NOT NULL UNIQUE);
INSERT INTO u VALUES (ROUND(${literal}));
SELECT a FROM u;
-- @sql *
CREATE TABLE u (a ${type} NOT NULL UNIQUE);
INSERT INTO u VALUES (${literal});
SELECT a FROM u;
-- => *
-- |  type    | literal | outcome
-- |  INTEGER | '7'     | [a integer] (7)
-- |  INTEGER | 1.5     | [a integer] (2)
-- |  INTEGER | 1.0     | [a integer] (1)
-- |  INTEGER | NULL    | error not_null_violation
-- |  INT     | '7'     | [a integer] (7)
-- |  INT     | 1.5     | [a integer] (2)
-- |  INT     | 1.0     | [a integer] (1)
-- |  INT     | NULL    | error not_null_violation
-- |  BIGINT  | '7'     | [a integer] (7)
-- |  BIGINT  | 1.5     | [a integer] (2)
-- |  BIGINT  | 1.0     | [a integer] (1)
-- |  BIGINT  | NULL    | error not_null_violation
