-- @title     1 UNION '1' is two rows on SQLite and one elsewhere
-- @id        conversion.union.mixed
-- @category  conversion
-- @why       a list merged from two sources holds 1 and '1' as two lines in tests on SQLite and as one on the servers
-- @see       https://sqlite.org/lang_select.html#compound
-- @see       https://dev.mysql.com/doc/refman/8.4/en/union.html
-- @see       https://www.postgresql.org/docs/current/typeconv-union-case.html

-- @step same-digit
SELECT COUNT(*) AS n FROM (SELECT 1 AS v UNION SELECT '1') q;
-- => sqlite
-- |  n integer
-- |  2
-- => postgres, mariadb, mysql
-- |  n integer
-- |  1

-- @step number-and-word
SELECT COUNT(*) AS n FROM (SELECT 1 AS v UNION SELECT 'a') q;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  2
-- => postgres
-- |  error invalid_text_representation

-- @portable same-digit
SELECT COUNT(*) AS n FROM (SELECT '1' AS v UNION SELECT '1') q;
-- => *
-- |  n integer
-- |  1

-- @portable number-and-word
SELECT COUNT(*) AS n FROM (SELECT '1' AS v UNION SELECT 'a') q;
-- => *
-- |  n integer
-- |  2
