-- @title     LEFT('abc', -1) is 'ab' on PostgreSQL and empty on MySQL and MariaDB
-- @id        collation.substr.left-negative
-- @category  collation
-- @why       a trailing comma cut off by LEFT(list, -1) on PostgreSQL leaves an empty text on MySQL and MariaDB
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_left
-- @see       https://mariadb.com/kb/en/left/
-- @see       https://sqlite.org/lang_corefunc.html#substr

CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10));
INSERT INTO t VALUES (1, 'abc'), (2, 'éb'), (3, 'x'), (4, ''), (5, NULL);

-- @step left
SELECT id, LEFT(a, -1) AS v FROM t ORDER BY id;
-- => sqlite<3.53
-- |  error syntax_error
-- => sqlite>=3.53
-- |  error undefined_function
-- => postgres
-- |  id integer | v text
-- |  1          | 'ab'
-- |  2          | 'é'
-- |  3          | ''
-- |  4          | ''
-- |  5          | NULL
-- => mysql, mariadb
-- |  id integer | v text
-- |  1          | ''
-- |  2          | ''
-- |  3          | ''
-- |  4          | ''
-- |  5          | NULL

-- @step right
SELECT id, RIGHT(a, -1) AS v FROM t ORDER BY id;
-- => sqlite<3.53
-- |  error syntax_error
-- => sqlite>=3.53
-- |  error undefined_function
-- => postgres
-- |  id integer | v text
-- |  1          | 'bc'
-- |  2          | 'b'
-- |  3          | ''
-- |  4          | ''
-- |  5          | NULL
-- => mysql, mariadb
-- |  id integer | v text
-- |  1          | ''
-- |  2          | ''
-- |  3          | ''
-- |  4          | ''
-- |  5          | NULL

-- All but the last letter.
-- @portable left
-- @sql sqlite
SELECT id, SUBSTR(a, 1, LENGTH(a) - 1) AS v FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, LEFT(a, CHAR_LENGTH(a) - 1) AS v FROM t ORDER BY id;
-- @sql postgres
SELECT id, LEFT(a, -1) AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v text
-- |  1          | 'ab'
-- |  2          | 'é'
-- |  3          | ''
-- |  4          | ''
-- |  5          | NULL

-- All but the first.
-- @portable right
SELECT id, SUBSTR(a, 2) AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v text
-- |  1          | 'bc'
-- |  2          | 'b'
-- |  3          | ''
-- |  4          | ''
-- |  5          | NULL
