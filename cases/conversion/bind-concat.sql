-- @title     'a' || ? joins on SQLite and PostgreSQL and is a truth value on MySQL and MariaDB
-- @id        conversion.bind.concat
-- @category  conversion
-- @why       a search or label made by 'a' || ? is a truth value, 0 or 1, on MySQL and MariaDB, where || is OR, and a text elsewhere
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
-- @bind 1
-- @bind 1.5
SELECT 'a' || ? AS v;
-- => mysql, mariadb
-- |  bind | outcome
-- |  'b'  | [v integer] (0); warning value_converted; warning value_converted
-- |  1    | [v integer] (1); warning value_converted
-- |  1.5  | [v integer] (1); warning value_converted
-- => mysql:ansi, sqlite, postgres
-- |  bind | outcome
-- |  'b'  | [v text] ('ab')
-- |  1    | [v text] ('a1')
-- |  1.5  | [v text] ('a1.5')

-- @portable pipes
-- @bind 'b'
-- @bind 1
-- @bind 1.5
-- @sql sqlite, postgres
SELECT 'a' || ? AS v;
-- @sql mysql, mariadb
SELECT CONCAT('a', ?) AS v;
-- => *
-- |  bind | outcome
-- |  'b'  | [v text] ('ab')
-- |  1    | [v text] ('a1')
-- |  1.5  | [v text] ('a1.5')
