-- @title     Columns of two collations compare by the left one's on SQLite; the others refuse
-- @id        collation.mix
-- @category  collation
-- @why       on SQLite a = b and b = a differ, as the left operand decides; the same join between two tables' collations is refused by the servers
-- @see       https://sqlite.org/datatype3.html#assigning_collating_sequences_from_sql
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-collation-coercibility.html
-- @see       https://www.postgresql.org/docs/current/collation.html#COLLATION-CONCEPTS

-- @sql sqlite
CREATE TABLE t (a TEXT COLLATE NOCASE, b TEXT COLLATE BINARY);
-- @sql mysql, mariadb
CREATE TABLE t (a VARCHAR(9) COLLATE utf8mb4_general_ci, b VARCHAR(9) COLLATE utf8mb4_unicode_ci);
-- @sql postgres
CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE t (a TEXT COLLATE ci, b TEXT COLLATE "C");
-- @end
INSERT INTO t VALUES ('x', 'X');

-- @step left
SELECT a = b AS same FROM t;
-- => sqlite
-- |  same integer
-- |  1
-- => mariadb, mysql
-- |  error collation_mismatch
-- => postgres
-- |  error indeterminate_collation

-- @step right
SELECT b = a AS same FROM t;
-- => sqlite
-- |  same integer
-- |  0
-- => mariadb, mysql
-- |  error collation_mismatch
-- => postgres
-- |  error indeterminate_collation

-- @step union
SELECT COUNT(*) AS n FROM (SELECT a FROM t UNION SELECT b FROM t) q;
-- => sqlite
-- |  n integer
-- |  1
-- => mariadb, postgres, mysql
-- |  error collation_mismatch

-- @step concat-sort
SELECT COUNT(*) AS n FROM t WHERE a IN (b, 'y');
-- => sqlite
-- |  n integer
-- |  1
-- => mariadb, mysql
-- |  error collation_mismatch
-- => postgres
-- |  error indeterminate_collation

-- @portable left
-- @sql sqlite
SELECT a = b COLLATE NOCASE AS same FROM t;
-- @sql mysql, mariadb
SELECT a = b COLLATE utf8mb4_general_ci AS same FROM t;
-- @sql postgres
SELECT a = b COLLATE ci AS same FROM t;
-- => *
-- |  same
-- |  1
