-- @title     A LIKE pattern of 60,000 characters is refused by SQLite
-- @id        limits.like.pattern
-- @category  limits
-- @why       a search box that does not limit its input fails on SQLite, which refuses patterns beyond 50,000 bytes
-- @see       https://sqlite.org/limits.html#max_like_pattern_length
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-comparison-functions.html#operator_like
-- @see       https://www.postgresql.org/docs/current/functions-matching.html
-- @repeat percents = 60000 of '%'
-- @repeat letters = 60000 of 'a'

-- @step wildcards
SELECT COUNT(*) AS n FROM (SELECT 'abc' AS a) q WHERE a LIKE '${percents}';
-- => sqlite
-- |  error statement_too_complex
-- => mariadb, postgres, mysql
-- |  n integer
-- |  1

-- @step letters
SELECT COUNT(*) AS n FROM (SELECT 'abc' AS a) q WHERE a LIKE '${letters}';
-- => sqlite
-- |  error statement_too_complex
-- => mariadb, postgres, mysql
-- |  n integer
-- |  0
