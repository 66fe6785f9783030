-- @title     Joining a bound value to text
-- @id        conversion.bind.concat
-- @category  conversion
-- @why       a bound number joins as text, is refused, or turns || into OR
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_concat
-- @see       https://www.postgresql.org/docs/current/functions-string.html

CREATE TABLE t (s VARCHAR(10));
INSERT INTO t VALUES ('abc');

-- @step like-contains
-- @bind 'b'
-- @bind NULL
-- @sql sqlite, postgres
SELECT COUNT(*) AS n FROM t WHERE s LIKE '%' || ? || '%';
-- @sql mysql, mariadb
SELECT COUNT(*) AS n FROM t WHERE s LIKE CONCAT('%', ?, '%');
-- => *
-- |  bind | outcome
-- |  'b'  | [n integer] (1)
-- |  NULL | [n integer] (0)

-- @step pipes
-- @bind 'b'
SELECT 'a' || ? AS v;
-- => sqlite, mysql:ansi, postgres
-- |  v text
-- |  'ab'
-- => mariadb, mysql
-- |  v integer
-- |  0
-- |  warning value_converted
-- |  warning value_converted

-- @portable pipes
-- @bind 'b'
-- @sql sqlite, postgres
SELECT 'a' || ? AS v;
-- @sql mysql, mariadb
SELECT CONCAT('a', ?) AS v;
-- => *
-- |  v text
-- |  'ab'
