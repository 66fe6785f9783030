-- @title     A flag emoji counts 2 characters and a family 3 on all engines; MariaDB 10.11 takes 🇩🇪 for 🇫🇷
-- @id        collation.emoji
-- @category  collation
-- @why       cutting a text to its first characters takes a family or flag apart, and a limit counts it as two or three, on every engine
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-utf8mb4.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @see       https://sqlite.org/lang_corefunc.html#length

CREATE TABLE t (id INTEGER, a VARCHAR(20));
INSERT INTO t VALUES (1, '😀'), (2, '👩‍👧'), (3, '🇩🇪'), (4, '👍🏽');

-- @step characters
-- @sql sqlite
SELECT id, LENGTH(a) AS n FROM t ORDER BY id;
-- @sql postgres, mysql, mariadb
SELECT id, CHAR_LENGTH(a) AS n FROM t ORDER BY id;
-- => *
-- |  id integer | n integer
-- |  1          | 1
-- |  2          | 3
-- |  3          | 2
-- |  4          | 2

-- @step first-character
SELECT id, SUBSTR(a, 1, 1) AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v text
-- |  1          | '😀'
-- |  2          | '👩'
-- |  3          | '🇩'
-- |  4          | '👍'

-- @step reversed-sort
SELECT id FROM t ORDER BY a DESC, id;
-- => sqlite, mariadb>=11.8, postgres, mysql
-- |  id integer
-- |  1
-- |  2
-- |  4
-- |  3
-- => mariadb<11.8
-- |  id integer
-- |  3
-- |  4
-- |  2
-- |  1
-- => mysql:prisma
-- |  id integer
-- |  2
-- |  3
-- |  4
-- |  1

-- @step skin-tone
SELECT '👍🏽' = '👍' AS same;
-- => sqlite, mariadb, mysql
-- |  same integer
-- |  0
-- => postgres
-- |  same bool
-- |  false

-- @step flags
SELECT '🇩🇪' = '🇫🇷' AS same;
-- => sqlite, mariadb>=11.8, mysql
-- |  same integer
-- |  0
-- => mariadb<11.8, mysql:prisma
-- |  same integer
-- |  1
-- => postgres
-- |  same bool
-- |  false

-- @portable reversed-sort
-- @sql sqlite
SELECT id FROM t ORDER BY a COLLATE BINARY DESC, id;
-- @sql postgres
SELECT id FROM t ORDER BY a COLLATE "C" DESC, id;
-- @sql mysql, mariadb
SELECT id FROM t ORDER BY CAST(a AS BINARY) DESC, id;
-- => *
-- |  id integer
-- |  1
-- |  2
-- |  4
-- |  3

-- @portable flags
-- @sql mysql, mariadb
SELECT CASE WHEN CAST('🇩🇪' AS BINARY) = CAST('🇫🇷' AS BINARY) THEN 1 ELSE 0 END AS same;
-- @sql *
SELECT CASE WHEN '🇩🇪' = '🇫🇷' THEN 1 ELSE 0 END AS same;
-- => *
-- |  same integer
-- |  0
