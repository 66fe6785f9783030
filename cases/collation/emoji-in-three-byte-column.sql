-- @title     A utf8mb3 column of MySQL and MariaDB refuses an emoji, and comparing it with one fails too
-- @id        collation.utf8mb3
-- @category  collation
-- @why       an old table in "utf8" refuses a comment with an emoji, stores it damaged without strict mode, and even a search for one fails
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-utf8mb3.html
-- @see       https://mariadb.com/kb/en/unicode/
-- @see       https://sqlite.org/datatype3.html
-- @see       https://www.postgresql.org/docs/current/multibyte.html

-- @sql mysql, mariadb
CREATE TABLE t (a VARCHAR(10) CHARACTER SET utf8mb3);
-- @sql *
CREATE TABLE t (a VARCHAR(10));
-- @end

-- @step insert
INSERT INTO t VALUES ('😀');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error character_not_in_repertoire
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted

-- @step accent
INSERT INTO t VALUES ('é');
-- => *
-- |  ok 1 row

-- @step find-emoji
SELECT COUNT(*) AS n FROM t WHERE a = '😀';
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mariadb
-- |  error collation_mismatch
-- => mysql
-- |  error untranslatable_character

-- @portable insert
-- @sql mysql, mariadb
CREATE TABLE u (a VARCHAR(10) CHARACTER SET utf8mb4);
INSERT INTO u VALUES ('😀');
-- @sql *
CREATE TABLE u (a VARCHAR(10));
INSERT INTO u VALUES ('😀');
-- => *
-- |  ok 1 row
