-- @title     LENGTH(a) > 5 holds for five accented letters on MySQL and MariaDB only
-- @id        collation.length.check
-- @category  collation
-- @why       a check LENGTH(a) <= 5 that counts characters in tests on SQLite rejects éèêëà on MySQL and MariaDB, which count bytes
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_length
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @see       https://sqlite.org/lang_corefunc.html#length

CREATE TABLE t (id INTEGER, a VARCHAR(20));
INSERT INTO t VALUES (1, 'abcde'), (2, 'éèêëà'), (3, '😀😀'), (4, 'abcdef');

-- @step longer
SELECT id FROM t WHERE LENGTH(a) > 5 ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  4
-- => mariadb, mysql
-- |  id integer
-- |  2
-- |  3
-- |  4

-- @step exactly
SELECT id FROM t WHERE LENGTH(a) = 5 ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  1
-- |  2
-- => mariadb, mysql
-- |  id integer
-- |  1

-- @portable longer
SELECT id FROM t WHERE a LIKE '______%' ORDER BY id;
-- => *
-- |  id integer
-- |  4

-- @portable exactly
SELECT id FROM t WHERE a LIKE '_____' ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2
