-- @title     Which collations a column may declare
-- @id        collation.names
-- @category  collation
-- @why       a schema with COLLATE names one engine's collations
-- @see       https://sqlite.org/datatype3.html#collating_sequences
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-charsets.html
-- @see       https://mariadb.com/kb/en/supported-character-sets-and-collations/
-- @see       https://www.postgresql.org/docs/current/collation.html
-- @each collation = BINARY, NOCASE, RTRIM, "C", "POSIX", "en_US.utf8", "C.utf8", "en-x-icu", "unicode", utf8mb4_bin, utf8mb4_general_ci, utf8mb4_unicode_ci, utf8mb4_0900_ai_ci, utf8mb4_uca1400_ai_ci, latin1_swedish_ci, utf8_general_ci, utf8mb3_general_ci, en_US

-- @step create
CREATE TABLE t (a VARCHAR(10) COLLATE ${collation});
