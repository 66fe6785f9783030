-- @title     A bound LIMIT of -1 or NULL means all rows, none or an error
-- @id        conversion.bind.limit
-- @category  conversion
-- @why       a page size of -1 or NULL from a request gives all rows on SQLite or PostgreSQL, an error on another engine
-- @see       https://sqlite.org/lang_select.html#limitoffset
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://www.postgresql.org/docs/current/queries-limit.html
-- @see       https://mariadb.com/kb/en/limit/

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step limit
-- @bind 2
-- @bind '2'
-- @bind 0
-- @bind -1
-- @bind NULL
-- @bind 1.5
SELECT a FROM t ORDER BY a LIMIT ?;
-- => sqlite
-- |  bind | outcome
-- |  2    | [a integer] (1) (2)
-- |  '2'  | [a integer] (1) (2)
-- |  0    | [a integer]
-- |  -1   | [a integer] (1) (2) (3)
-- |  NULL | error datatype_mismatch
-- |  1.5  | error datatype_mismatch
-- => postgres
-- |  bind | outcome
-- |  2    | [a integer] (1) (2)
-- |  '2'  | [a integer] (1) (2)
-- |  0    | [a integer]
-- |  -1   | error invalid_row_count_in_limit_clause
-- |  NULL | [a integer] (1) (2) (3)
-- |  1.5  | error invalid_text_representation
-- => mariadb
-- |  bind | outcome
-- |  2    | [a integer] (1) (2)
-- |  '2'  | [a integer] (1) (2)
-- |  0    | [a integer]
-- |  -1   | [a integer] (1) (2) (3)
-- |  NULL | [a integer]
-- |  1.5  | [a integer] (1) (2)
-- => mysql
-- |  bind | outcome
-- |  2    | [a integer] (1) (2)
-- |  '2'  | [a integer] (1) (2)
-- |  0    | [a integer]
-- |  -1   | error numeric_value_out_of_range
-- |  NULL | [a integer]
-- |  1.5  | error invalid_parameter_value

-- By the number of the row: nothing is refused, and no value stands for all rows.
-- @portable limit
-- @bind 2
-- @bind '2'
-- @bind 0
-- @bind -1
-- @bind NULL
-- @bind 1.5
SELECT a FROM (SELECT a, ROW_NUMBER() OVER (ORDER BY a) AS n FROM t) x WHERE n <= CAST(? AS DECIMAL(10, 1)) ORDER BY a;
-- => *
-- |  bind | outcome
-- |  2    | [a integer] (1) (2)
-- |  '2'  | [a integer] (1) (2)
-- |  0    | [a integer]
-- |  -1   | [a integer]
-- |  NULL | [a integer]
-- |  1.5  | [a integer] (1)
