-- @title     Emoji made of several code points
-- @id        collation.emoji
-- @category  collation
-- @why       families and flags count as one to the reader and as many to the database
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-utf8mb4.html
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @see       https://sqlite.org/lang_corefunc.html#length

CREATE TABLE t (id INTEGER, a VARCHAR(20));
INSERT INTO t VALUES (1, '😀'), (2, '👩‍👧'), (3, '🇩🇪'), (4, '👍🏽');

-- @step characters
-- @sql sqlite
SELECT id, LENGTH(a) AS n FROM t ORDER BY id;
-- @sql postgres, mysql, mariadb
SELECT id, CHAR_LENGTH(a) AS n FROM t ORDER BY id;

-- @step first-character
SELECT id, SUBSTR(a, 1, 1) AS v FROM t ORDER BY id;

-- @step reversed-sort
SELECT id FROM t ORDER BY a DESC, id;

-- @step skin-tone
SELECT '👍🏽' = '👍' AS same;

-- @step flags
SELECT '🇩🇪' = '🇫🇷' AS same;
