-- @title     No collation name is accepted by SQLite, MySQL and PostgreSQL alike
-- @id        ddl.collate.column
-- @category  ddl
-- @why       a schema that names a collation, such as NOCASE or utf8mb4_bin, stops on the next engine and has to be written for each
-- @see       https://sqlite.org/datatype3.html#collating_sequences
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-column.html
-- @see       https://www.postgresql.org/docs/current/collation.html
-- @see       https://mariadb.com/kb/en/supported-character-sets-and-collations/
-- @each collation = NOCASE, BINARY, RTRIM, utf8mb4_bin, utf8mb4_general_ci, utf8mb4_0900_ai_ci, "C", "POSIX", "nocase", C

-- @step create
CREATE TABLE t (a VARCHAR(9) COLLATE ${collation} UNIQUE);
-- => sqlite
-- |  collation          | outcome
-- |  NOCASE             | ok
-- |  BINARY             | ok
-- |  RTRIM              | ok
-- |  utf8mb4_bin        | error unknown_collation
-- |  utf8mb4_general_ci | error unknown_collation
-- |  utf8mb4_0900_ai_ci | error unknown_collation
-- |  "C"                | error unknown_collation
-- |  "POSIX"            | error unknown_collation
-- |  "nocase"           | ok
-- |  C                  | error unknown_collation
-- => mariadb<11.8
-- |  collation          | outcome
-- |  NOCASE             | error unknown_collation
-- |  BINARY             | ok
-- |  RTRIM              | error unknown_collation
-- |  utf8mb4_bin        | ok
-- |  utf8mb4_general_ci | ok
-- |  utf8mb4_0900_ai_ci | error unknown_collation
-- |  "C"                | error unknown_collation
-- |  "POSIX"            | error unknown_collation
-- |  "nocase"           | error unknown_collation
-- |  C                  | error unknown_collation
-- => mariadb>=11.8, mysql
-- |  collation          | outcome
-- |  NOCASE             | error unknown_collation
-- |  BINARY             | ok
-- |  RTRIM              | error unknown_collation
-- |  utf8mb4_bin        | ok
-- |  utf8mb4_general_ci | ok
-- |  utf8mb4_0900_ai_ci | ok
-- |  "C"                | error unknown_collation
-- |  "POSIX"            | error unknown_collation
-- |  "nocase"           | error unknown_collation
-- |  C                  | error unknown_collation
-- => postgres
-- |  collation          | outcome
-- |  NOCASE             | error unknown_collation
-- |  BINARY             | error syntax_error
-- |  RTRIM              | error unknown_collation
-- |  utf8mb4_bin        | error unknown_collation
-- |  utf8mb4_general_ci | error unknown_collation
-- |  utf8mb4_0900_ai_ci | error unknown_collation
-- |  "C"                | ok
-- |  "POSIX"            | ok
-- |  "nocase"           | error unknown_collation
-- |  C                  | error unknown_collation

-- @step insert
-- @after create
INSERT INTO t VALUES ('a'), ('A');
-- => sqlite
-- |  collation | outcome
-- |  NOCASE    | error unique_violation
-- |  BINARY    | ok 2 rows
-- |  RTRIM     | ok 2 rows
-- |  "nocase"  | error unique_violation
-- => mariadb<11.8
-- |  collation          | outcome
-- |  BINARY             | ok 2 rows
-- |  utf8mb4_bin        | ok 2 rows
-- |  utf8mb4_general_ci | error unique_violation
-- => mariadb>=11.8, mysql
-- |  collation          | outcome
-- |  BINARY             | ok 2 rows
-- |  utf8mb4_bin        | ok 2 rows
-- |  utf8mb4_general_ci | error unique_violation
-- |  utf8mb4_0900_ai_ci | error unique_violation
-- => postgres
-- |  collation | outcome
-- |  "C"       | ok 2 rows
-- |  "POSIX"   | ok 2 rows

-- Where a and A are to be one, a column of the text in lower case says so (SQLite's LOWER knows A to Z only); where not, the column compares bytes, as it does by itself on SQLite and PostgreSQL.
-- Trailing blanks count: where they must not, as under RTRIM and the older collations of MySQL and MariaDB (utf8mb4_bin, utf8mb4_general_ci), a column of RTRIM(a) is the unique one.
-- @portable insert
-- @sql mysql[collation=(NOCASE|"nocase"|utf8mb4_general_ci|utf8mb4_0900_ai_ci)]
CREATE TABLE u (a VARCHAR(9), a_lower VARCHAR(9) COLLATE utf8mb4_0900_bin UNIQUE);
INSERT INTO u VALUES ('a', LOWER('a')), ('A', LOWER('A'));
-- @sql mariadb[collation=(NOCASE|"nocase"|utf8mb4_general_ci|utf8mb4_0900_ai_ci)]
CREATE TABLE u (a VARCHAR(9), a_lower VARCHAR(9) COLLATE utf8mb4_nopad_bin UNIQUE);
INSERT INTO u VALUES ('a', LOWER('a')), ('A', LOWER('A'));
-- @sql *[collation=(NOCASE|"nocase"|utf8mb4_general_ci|utf8mb4_0900_ai_ci)]
CREATE TABLE u (a VARCHAR(9), a_lower VARCHAR(9) UNIQUE);
INSERT INTO u VALUES ('a', LOWER('a')), ('A', LOWER('A'));
-- @sql mysql[collation=(BINARY|RTRIM|utf8mb4_bin|"C"|"POSIX"|C)]
CREATE TABLE u (a VARCHAR(9) COLLATE utf8mb4_0900_bin UNIQUE);
INSERT INTO u VALUES ('a'), ('A'), ('a ');
-- @sql mariadb[collation=(BINARY|RTRIM|utf8mb4_bin|"C"|"POSIX"|C)]
CREATE TABLE u (a VARCHAR(9) COLLATE utf8mb4_nopad_bin UNIQUE);
INSERT INTO u VALUES ('a'), ('A'), ('a ');
-- @sql *
CREATE TABLE u (a VARCHAR(9) UNIQUE);
INSERT INTO u VALUES ('a'), ('A'), ('a ');
-- => *
-- |  collation          | outcome
-- |  NOCASE             | error unique_violation
-- |  BINARY             | ok 3 rows
-- |  RTRIM              | ok 3 rows
-- |  utf8mb4_bin        | ok 3 rows
-- |  utf8mb4_general_ci | error unique_violation
-- |  utf8mb4_0900_ai_ci | error unique_violation
-- |  "C"                | ok 3 rows
-- |  "POSIX"            | ok 3 rows
-- |  "nocase"           | error unique_violation
-- |  C                  | ok 3 rows
