-- @title     Adding a STORED generated column is refused by SQLite, a VIRTUAL one by PostgreSQL before 18
-- @id        ddl.generated.add
-- @category  ddl
-- @why       a migration that adds a generated column has no text for all: SQLite takes VIRTUAL only, PostgreSQL before 18 STORED only
-- @see       https://sqlite.org/gencol.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table-generated-columns.html
-- @see       https://www.postgresql.org/docs/current/ddl-generated-columns.html
-- @each kind = STORED, VIRTUAL

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (3);

-- @step add
ALTER TABLE t ADD COLUMN b INTEGER GENERATED ALWAYS AS (a * 2) ${kind};
-- => sqlite
-- |  kind    | outcome
-- |  STORED  | error feature_not_supported
-- |  VIRTUAL | ok
-- => mariadb, postgres>=18, mysql
-- |  ok
-- => postgres<18
-- |  kind    | outcome
-- |  STORED  | ok
-- |  VIRTUAL | error syntax_error

-- @step read
-- @after add
SELECT a, b FROM t;
-- => sqlite
-- |  kind    | outcome
-- |  VIRTUAL | [a integer, b integer] (3, 6)
-- => mariadb, postgres>=18, mysql
-- |  a integer | b integer
-- |  3         | 6
-- => postgres<18
-- |  kind   | outcome
-- |  STORED | [a integer, b integer] (3, 6)

-- @step index
-- @after add
CREATE INDEX t_b ON t (b);
-- => sqlite
-- |  kind    | outcome
-- |  VIRTUAL | ok
-- => mariadb, mysql
-- |  ok
-- => postgres<18
-- |  kind   | outcome
-- |  STORED | ok
-- => postgres>=18
-- |  kind    | outcome
-- |  STORED  | ok
-- |  VIRTUAL | error feature_not_supported
