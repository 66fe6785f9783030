-- @title     A frame of ? rows cannot be prepared on MariaDB
-- @id        query.window.frame.bind
-- @category  query
-- @why       a moving average whose width is a parameter cannot be prepared on MariaDB
-- @see       https://sqlite.org/windowfunctions.html#framespec
-- @see       https://dev.mysql.com/doc/refman/8.4/en/window-functions-frames.html
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SYNTAX-WINDOW-FUNCTIONS
-- @see       https://mariadb.com/kb/en/window-frames/

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step width
-- @bind 1
-- @bind 0
-- @bind -1
-- @bind NULL
-- @bind '1'
-- @bind 1.5
SELECT SUM(x) OVER (ORDER BY x ROWS ? PRECEDING) AS v FROM t ORDER BY x;
-- => sqlite
-- |  bind | outcome
-- |  1    | [v integer] (1) (3) (5)
-- |  0    | [v integer] (1) (2) (3)
-- |  -1   | error invalid_preceding_or_following_size
-- |  NULL | error invalid_preceding_or_following_size
-- |  '1'  | [v integer] (1) (3) (5)
-- |  1.5  | error invalid_preceding_or_following_size
-- => mariadb
-- |  error syntax_error
-- => postgres
-- |  bind | outcome
-- |  1    | [v integer] (1) (3) (5)
-- |  0    | [v integer] (1) (2) (3)
-- |  -1   | error invalid_preceding_or_following_size
-- |  NULL | error null_value_not_allowed
-- |  '1'  | [v integer] (1) (3) (5)
-- |  1.5  | error invalid_text_representation
-- => mysql
-- |  bind | outcome
-- |  1    | [v decimal] (1) (3) (5)
-- |  0    | [v decimal] (1) (2) (3)
-- |  -1   | error invalid_preceding_or_following_size
-- |  NULL | error invalid_preceding_or_following_size
-- |  '1'  | [v decimal] (1) (3) (5)
-- |  1.5  | error invalid_parameter_value
