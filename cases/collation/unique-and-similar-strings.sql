-- @title     A UNIQUE column refuses 'ss' beside 'ß' and 'ae' beside 'æ' on MySQL and MariaDB 11.8 only
-- @id        collation.unique.pairs
-- @category  collation
-- @why       a second user name with ß for ss, or æ for ae, is refused by MySQL and newer MariaDB although every test on SQLite passed
-- @see       https://sqlite.org/datatype3.html#collating_sequences
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html
-- @see       https://mariadb.com/kb/en/supported-character-sets-and-collations/
-- @see       https://www.postgresql.org/docs/current/collation.html

-- Some pairs differ only in characters that do not show: a variation selector, a combining accent, a zero-width space.
CREATE TABLE u (pair INTEGER, v VARCHAR(20), UNIQUE (pair, v));
INSERT INTO u VALUES
  (1, 'a'), (2, 'e'), (3, 'é'), (4, 'ß'), (5, 'ſ'), (6, 'a'), (7, 'a'), (8, ''), (9, '😀'), (10, '🍣'), (11, '❤'), (12, 'a'), (13, '1'), (14, 'i'), (15, 'i'), (16, 'は'), (17, 'ハ'), (18, 'は'), (19, 'つ'), (20, 'ﬁ'), (21, 'æ'), (22, 'é'), (23, 'ab'), (24, 'ab'), (25, 'ab'), (26, 'σ'), (27, 'a'), (28, 'o'), (29, 'n'), (30, 'ö'), (31, '2'), (32, 'IV');

-- @step case
INSERT INTO u VALUES (1, 'A');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error unique_violation

-- @step accent
INSERT INTO u VALUES (2, 'é');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error unique_violation

-- @step accent-and-case
INSERT INTO u VALUES (3, 'É');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error unique_violation

-- @step sharp-s
INSERT INTO u VALUES (4, 'ss');
-- => sqlite, mariadb<11.8, postgres
-- |  ok 1 row
-- => mariadb>=11.8, mysql
-- |  error unique_violation

-- @step trailing-space
INSERT INTO u VALUES (6, 'a ');
-- => sqlite, postgres, mysql
-- |  ok 1 row
-- => mariadb, mysql:prisma
-- |  error unique_violation

-- @step emoji
INSERT INTO u VALUES (9, '😁');
-- => sqlite, mariadb>=11.8, postgres, mysql
-- |  ok 1 row
-- => mariadb<11.8, mysql:prisma
-- |  error unique_violation

-- @step sushi-and-beer
INSERT INTO u VALUES (10, '🍺');
-- => sqlite, mariadb>=11.8, postgres, mysql
-- |  ok 1 row
-- => mariadb<11.8, mysql:prisma
-- |  error unique_violation

-- @step emoji-variation
INSERT INTO u VALUES (11, '❤️');
-- => sqlite, mariadb<11.8, postgres
-- |  ok 1 row
-- => mariadb>=11.8, mysql
-- |  error unique_violation

-- @step full-width-letter
INSERT INTO u VALUES (12, 'ａ');
-- => sqlite, mariadb<11.8, postgres
-- |  ok 1 row
-- => mariadb>=11.8, mysql
-- |  error unique_violation

-- @step full-width-digit
INSERT INTO u VALUES (13, '１');
-- => sqlite, mariadb<11.8, postgres
-- |  ok 1 row
-- => mariadb>=11.8, mysql
-- |  error unique_violation

-- @step dotless-i
INSERT INTO u VALUES (14, 'ı');
-- => sqlite, mariadb>=11.8, postgres, mysql
-- |  ok 1 row
-- => mariadb<11.8
-- |  error unique_violation

-- @step dotted-capital-i
INSERT INTO u VALUES (15, 'İ');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error unique_violation

-- @step hiragana-katakana
INSERT INTO u VALUES (16, 'ハ');
-- => sqlite, mariadb<11.8, postgres
-- |  ok 1 row
-- => mariadb>=11.8, mysql
-- |  error unique_violation

-- @step half-width-kana
INSERT INTO u VALUES (17, 'ﾊ');
-- => sqlite, mariadb<11.8, postgres
-- |  ok 1 row
-- => mariadb>=11.8, mysql
-- |  error unique_violation

-- @step voiced-kana
INSERT INTO u VALUES (18, 'ぱ');
-- => sqlite, mariadb<11.8, postgres
-- |  ok 1 row
-- => mariadb>=11.8, mysql
-- |  error unique_violation

-- @step small-kana
INSERT INTO u VALUES (19, 'っ');
-- => sqlite, mariadb<11.8, postgres
-- |  ok 1 row
-- => mariadb>=11.8, mysql
-- |  error unique_violation

-- @step ligature
INSERT INTO u VALUES (20, 'fi');
-- => sqlite, mariadb<11.8, postgres
-- |  ok 1 row
-- => mariadb>=11.8, mysql
-- |  error unique_violation

-- @step ae
INSERT INTO u VALUES (21, 'ae');
-- => sqlite, mariadb<11.8, postgres, mysql:prisma
-- |  ok 1 row
-- => mariadb>=11.8, mysql
-- |  error unique_violation

-- @step composed-accent
INSERT INTO u VALUES (22, 'é');
-- => sqlite, mariadb<11.8, postgres
-- |  ok 1 row
-- => mariadb>=11.8, mysql
-- |  error unique_violation

-- @step zero-width-space
INSERT INTO u VALUES (23, 'a​b');
-- => sqlite, mariadb<11.8, postgres
-- |  ok 1 row
-- => mariadb>=11.8, mysql
-- |  error unique_violation

-- @step soft-hyphen
INSERT INTO u VALUES (24, 'a­b');
-- => sqlite, mariadb<11.8, postgres, mysql:prisma
-- |  ok 1 row
-- => mariadb>=11.8, mysql
-- |  error unique_violation

-- @step final-sigma
INSERT INTO u VALUES (26, 'ς');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error unique_violation

-- @step cyrillic-lookalike
INSERT INTO u VALUES (27, 'а');
-- => *
-- |  ok 1 row

-- @step o-slash
INSERT INTO u VALUES (28, 'ø');
-- => sqlite, mariadb<11.8, postgres, mysql:prisma
-- |  ok 1 row
-- => mariadb>=11.8, mysql
-- |  error unique_violation

-- @step n-tilde
INSERT INTO u VALUES (29, 'ñ');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error unique_violation

-- @portable case
-- @sql sqlite
CREATE TABLE u_case (v VARCHAR(20) COLLATE BINARY UNIQUE);
INSERT INTO u_case VALUES ('a');
INSERT INTO u_case VALUES ('A');
-- @sql postgres
CREATE TABLE u_case (v VARCHAR(20) COLLATE "C" UNIQUE);
INSERT INTO u_case VALUES ('a');
INSERT INTO u_case VALUES ('A');
-- @sql mysql
CREATE TABLE u_case (v VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin UNIQUE);
INSERT INTO u_case VALUES ('a');
INSERT INTO u_case VALUES ('A');
-- @sql mariadb
CREATE TABLE u_case (v VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin UNIQUE);
INSERT INTO u_case VALUES ('a');
INSERT INTO u_case VALUES ('A');
-- => *
-- |  ok 1 row

-- @portable accent
-- @sql sqlite
CREATE TABLE u_accent (v VARCHAR(20) COLLATE BINARY UNIQUE);
INSERT INTO u_accent VALUES ('e');
INSERT INTO u_accent VALUES ('é');
-- @sql postgres
CREATE TABLE u_accent (v VARCHAR(20) COLLATE "C" UNIQUE);
INSERT INTO u_accent VALUES ('e');
INSERT INTO u_accent VALUES ('é');
-- @sql mysql
CREATE TABLE u_accent (v VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin UNIQUE);
INSERT INTO u_accent VALUES ('e');
INSERT INTO u_accent VALUES ('é');
-- @sql mariadb
CREATE TABLE u_accent (v VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin UNIQUE);
INSERT INTO u_accent VALUES ('e');
INSERT INTO u_accent VALUES ('é');
-- => *
-- |  ok 1 row

-- @portable trailing-space
-- @sql sqlite
CREATE TABLE u_trailing_space (v VARCHAR(20) COLLATE BINARY UNIQUE);
INSERT INTO u_trailing_space VALUES ('a');
INSERT INTO u_trailing_space VALUES ('a ');
-- @sql postgres
CREATE TABLE u_trailing_space (v VARCHAR(20) COLLATE "C" UNIQUE);
INSERT INTO u_trailing_space VALUES ('a');
INSERT INTO u_trailing_space VALUES ('a ');
-- @sql mysql
CREATE TABLE u_trailing_space (v VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin UNIQUE);
INSERT INTO u_trailing_space VALUES ('a');
INSERT INTO u_trailing_space VALUES ('a ');
-- @sql mariadb
CREATE TABLE u_trailing_space (v VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin UNIQUE);
INSERT INTO u_trailing_space VALUES ('a');
INSERT INTO u_trailing_space VALUES ('a ');
-- => *
-- |  ok 1 row
