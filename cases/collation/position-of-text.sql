-- @title     POSITION('b' IN 'abc') runs on all but SQLite, INSTR('abc', 'b') on all but PostgreSQL
-- @id        collation.position
-- @category  collation
-- @why       code that cuts an address at its @ fails after a move: INSTR, LOCATE, STRPOS and POSITION differ in name and order of arguments
-- @see       https://sqlite.org/lang_corefunc.html#instr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_instr
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @each call = INSTR('abc', 'b'), LOCATE('b', 'abc'), STRPOS('abc', 'b'), POSITION('b' IN 'abc'), CHARINDEX('b', 'abc')

-- @step value
SELECT ${call} AS v;
-- => sqlite
-- |  call                   | outcome
-- |  INSTR('abc', 'b')      | [v integer] (2)
-- |  LOCATE('b', 'abc')     | error undefined_function
-- |  STRPOS('abc', 'b')     | error undefined_function
-- |  POSITION('b' IN 'abc') | error undefined_table
-- |  CHARINDEX('b', 'abc')  | error undefined_function
-- => mariadb, mysql
-- |  call                   | outcome
-- |  INSTR('abc', 'b')      | [v integer] (2)
-- |  LOCATE('b', 'abc')     | [v integer] (2)
-- |  STRPOS('abc', 'b')     | error undefined_function
-- |  POSITION('b' IN 'abc') | [v integer] (2)
-- |  CHARINDEX('b', 'abc')  | error undefined_function
-- => postgres
-- |  call                   | outcome
-- |  INSTR('abc', 'b')      | error undefined_function
-- |  LOCATE('b', 'abc')     | error undefined_function
-- |  STRPOS('abc', 'b')     | [v integer] (2)
-- |  POSITION('b' IN 'abc') | [v integer] (2)
-- |  CHARINDEX('b', 'abc')  | error undefined_function

-- Letter by letter: by utf8mb4_bin MySQL and MariaDB, too, tell 'B' and 'é' from 'b' and 'e'.
-- @portable value
-- @sql sqlite
SELECT INSTR('abc', 'b') AS v;
-- @sql mysql, mariadb
SELECT POSITION('b' IN 'abc' COLLATE utf8mb4_bin) AS v;
-- @sql postgres
SELECT POSITION('b' IN 'abc') AS v;
-- => *
-- |  v integer
-- |  2
