-- @title     a = ? with a bound NULL finds nothing; ? IS NULL has no type on PostgreSQL
-- @id        null.bind
-- @category  null
-- @why       a search whose empty field is bound as NULL, "WHERE a = ?", finds nothing; "? IS NULL" beside it has no type on PostgreSQL
-- @see       https://sqlite.org/lang_expr.html#parameters
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html

CREATE TABLE t (id INTEGER, a INTEGER);
INSERT INTO t VALUES (1, 1), (2, NULL);

-- @step equal
-- @bind 1
-- @bind NULL
SELECT id FROM t WHERE a = ?;
-- => *
-- |  bind | outcome
-- |  1    | [id integer] (1)
-- |  NULL | [id integer]

-- @step is
-- @bind NULL
SELECT id FROM t WHERE a IS ?;
-- => sqlite
-- |  id integer
-- |  2
-- => postgres, mariadb, mysql
-- |  error syntax_error

-- @step is-not-distinct
-- @bind 1
-- @bind NULL
SELECT id FROM t WHERE a IS NOT DISTINCT FROM ?;
-- => sqlite, postgres
-- |  bind | outcome
-- |  1    | [id integer] (1)
-- |  NULL | [id integer] (2)
-- => mariadb, mysql
-- |  error syntax_error

-- @step optional-filter
-- @bind NULL, NULL
-- @bind 1, 1
SELECT id FROM t WHERE ? IS NULL OR a = ? ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  bind       | outcome
-- |  NULL, NULL | [id integer] (1) (2)
-- |  1, 1       | [id integer] (1)
-- => postgres
-- |  error indeterminate_datatype

-- @portable is-not-distinct
-- @bind 1, 1
-- @bind NULL, NULL
SELECT id FROM t WHERE a = ? OR (a IS NULL AND CAST(? AS CHAR(255)) IS NULL);
-- => *
-- |  bind       | outcome
-- |  1, 1       | [id integer] (1)
-- |  NULL, NULL | [id integer] (2)

-- @portable optional-filter
-- @bind NULL, NULL
-- @bind 1, 1
SELECT id FROM t WHERE CAST(? AS CHAR(255)) IS NULL OR a = ? ORDER BY id;
-- => *
-- |  bind       | outcome
-- |  NULL, NULL | [id integer] (1) (2)
-- |  1, 1       | [id integer] (1)
