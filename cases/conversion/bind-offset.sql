-- @title     OFFSET ? of NULL fails on SQLite only, of -1 on MySQL and PostgreSQL; MariaDB then skips every row
-- @id        conversion.bind.offset
-- @category  conversion
-- @why       a page number of 0 bound as OFFSET -1 shows the first page on SQLite, no rows on MariaDB and an error on MySQL and PostgreSQL
-- @see       https://sqlite.org/lang_select.html#limitoffset
-- @see       https://dev.mysql.com/doc/refman/8.4/en/select.html
-- @see       https://www.postgresql.org/docs/current/queries-limit.html
-- @see       https://mariadb.com/kb/en/limit/

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step offset
-- @bind 1
-- @bind '1'
-- @bind 0
-- @bind -1
-- @bind NULL
-- @bind 1.5
-- @bind 99
SELECT a FROM t ORDER BY a LIMIT 2 OFFSET ?;
-- => sqlite
-- |  bind | outcome
-- |  1    | [a integer] (2) (3)
-- |  '1'  | [a integer] (2) (3)
-- |  0    | [a integer] (1) (2)
-- |  -1   | [a integer] (1) (2)
-- |  NULL | error datatype_mismatch
-- |  1.5  | error datatype_mismatch
-- |  99   | [a integer]
-- => mariadb
-- |  bind | outcome
-- |  1    | [a integer] (2) (3)
-- |  '1'  | [a integer] (2) (3)
-- |  0    | [a integer] (1) (2)
-- |  -1   | [a integer]
-- |  NULL | [a integer] (1) (2)
-- |  1.5  | [a integer] (3)
-- |  99   | [a integer]
-- => postgres
-- |  bind | outcome
-- |  1    | [a integer] (2) (3)
-- |  '1'  | [a integer] (2) (3)
-- |  0    | [a integer] (1) (2)
-- |  -1   | error invalid_row_count_in_result_offset_clause
-- |  NULL | [a integer] (1) (2)
-- |  1.5  | error invalid_text_representation
-- |  99   | [a integer]
-- => mysql
-- |  bind | outcome
-- |  1    | [a integer] (2) (3)
-- |  '1'  | [a integer] (2) (3)
-- |  0    | [a integer] (1) (2)
-- |  -1   | error numeric_value_out_of_range
-- |  NULL | [a integer] (1) (2)
-- |  1.5  | error invalid_parameter_value
-- |  99   | [a integer]

-- @step both
-- @bind 1, 1
-- @bind '1', '1'
SELECT a FROM t ORDER BY a LIMIT ? OFFSET ?;
-- => *
-- |  a integer
-- |  2

-- By the number of the row; no number is none skipped.
-- @portable offset
-- @bind 1
-- @bind '1'
-- @bind 0
-- @bind -1
-- @bind NULL
-- @bind 1.5
-- @bind 99
SELECT a FROM (SELECT a, ROW_NUMBER() OVER (ORDER BY a) AS n FROM t) x WHERE n > COALESCE(CAST(? AS DECIMAL(10, 1)), 0) ORDER BY a LIMIT 2;
-- => *
-- |  bind | outcome
-- |  1    | [a integer] (2) (3)
-- |  '1'  | [a integer] (2) (3)
-- |  0    | [a integer] (1) (2)
-- |  -1   | [a integer] (1) (2)
-- |  NULL | [a integer] (1) (2)
-- |  1.5  | [a integer] (2) (3)
-- |  99   | [a integer]
