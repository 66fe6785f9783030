-- @title     LIMIT '2' and LIMIT 1 + 1 run on SQLite and PostgreSQL and are a syntax error on MySQL and MariaDB
-- @id        conversion.limit.literal
-- @category  conversion
-- @why       a page size that arrives as '2', or is computed, runs in tests on SQLite and is a syntax error on MySQL and MariaDB
-- @see       https://sqlite.org/lang_select.html#limitoffset
-- @see       https://dev.mysql.com/doc/refman/8.4/en/select.html
-- @see       https://www.postgresql.org/docs/current/queries-limit.html
-- @each limit = 2, '2', 2.0, 1.5, 1 + 1, -1, NULL, (SELECT 2)

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step limit
SELECT a FROM t ORDER BY a LIMIT ${limit};
-- => sqlite
-- |  limit      | outcome
-- |  2          | [a integer] (1) (2)
-- |  '2'        | [a integer] (1) (2)
-- |  2.0        | [a integer] (1) (2)
-- |  1.5        | error datatype_mismatch
-- |  1 + 1      | [a integer] (1) (2)
-- |  -1         | [a integer] (1) (2) (3)
-- |  NULL       | error datatype_mismatch
-- |  (SELECT 2) | [a integer] (1) (2)
-- => postgres
-- |  limit      | outcome
-- |  2          | [a integer] (1) (2)
-- |  '2'        | [a integer] (1) (2)
-- |  2.0        | [a integer] (1) (2)
-- |  1.5        | [a integer] (1) (2)
-- |  1 + 1      | [a integer] (1) (2)
-- |  -1         | error invalid_row_count_in_limit_clause
-- |  NULL       | [a integer] (1) (2) (3)
-- |  (SELECT 2) | [a integer] (1) (2)
-- => mariadb, mysql
-- |  limit      | outcome
-- |  2          | [a integer] (1) (2)
-- |  '2'        | error syntax_error
-- |  2.0        | error syntax_error
-- |  1.5        | error syntax_error
-- |  1 + 1      | error syntax_error
-- |  -1         | error syntax_error
-- |  NULL       | error syntax_error
-- |  (SELECT 2) | error syntax_error
