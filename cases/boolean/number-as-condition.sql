-- @title     A number is a condition on SQLite, MySQL and MariaDB and refused by PostgreSQL
-- @id        boolean.where.number
-- @category  boolean
-- @why       a filter over a bit mask, "WHERE flags & 4", runs in tests on SQLite and stops on PostgreSQL, which wants a comparison
-- @see       https://sqlite.org/lang_expr.html#booleanexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/expressions.html
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @each number = 1, 0, 5, -1, 0.5, 0.0, NULL

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (5);

-- @step where
SELECT COUNT(*) AS n FROM t WHERE ${number};
-- => sqlite, mariadb, mysql
-- |  number | outcome
-- |  1      | [n integer] (1)
-- |  0      | [n integer] (0)
-- |  5      | [n integer] (1)
-- |  -1     | [n integer] (1)
-- |  0.5    | [n integer] (1)
-- |  0.0    | [n integer] (0)
-- |  NULL   | [n integer] (0)
-- => postgres
-- |  number | outcome
-- |  1      | error datatype_mismatch
-- |  0      | error datatype_mismatch
-- |  5      | error datatype_mismatch
-- |  -1     | error datatype_mismatch
-- |  0.5    | error datatype_mismatch
-- |  0.0    | error datatype_mismatch
-- |  NULL   | [n integer] (0)

-- @step flags
SELECT COUNT(*) AS n FROM t WHERE a & 4;
-- => sqlite, mysql, mariadb
-- |  n integer
-- |  1
-- => postgres
-- |  error datatype_mismatch

-- @portable where
SELECT COUNT(*) AS n FROM t WHERE ${number} <> 0;
-- => *
-- |  number | outcome
-- |  1      | [n integer] (1)
-- |  0      | [n integer] (0)
-- |  5      | [n integer] (1)
-- |  -1     | [n integer] (1)
-- |  0.5    | [n integer] (1)
-- |  0.0    | [n integer] (0)
-- |  NULL   | [n integer] (0)

-- @portable flags
SELECT COUNT(*) AS n FROM t WHERE (a & 4) <> 0;
-- => *
-- |  n integer
-- |  1
