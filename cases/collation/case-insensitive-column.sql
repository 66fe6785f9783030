-- @title     COLLATE NOCASE of SQLite ignores case in A to Z only; the servers' collations find 'ÉMILE' as 'émile'
-- @id        collation.column.nocase
-- @category  collation
-- @why       a user name column with NOCASE, which folds ASCII only, does not find 'émile' for 'ÉMILE'; the servers' collations do
-- @see       https://sqlite.org/datatype3.html#collating_sequences
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-collation-names.html
-- @see       https://mariadb.com/kb/en/supported-character-sets-and-collations/
-- @see       https://www.postgresql.org/docs/current/collation.html#COLLATION-NONDETERMINISTIC

-- @sql sqlite
CREATE TABLE t (id INTEGER, a VARCHAR(20) COLLATE NOCASE UNIQUE);
-- @sql mysql
CREATE TABLE t (id INTEGER, a VARCHAR(20) COLLATE utf8mb4_0900_as_ci UNIQUE);
-- @sql mariadb
CREATE TABLE t (id INTEGER, a VARCHAR(20) COLLATE utf8mb4_uca1400_as_ci UNIQUE);
-- @sql postgres
CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE t (id INTEGER, a VARCHAR(20) COLLATE ci UNIQUE);
-- @end
INSERT INTO t VALUES (1, 'Anna'), (2, 'ÉMILE');

-- @step equal-ascii
SELECT id FROM t WHERE a = 'ANNA';
-- => *
-- |  id integer
-- |  1

-- @step equal-accent
SELECT id FROM t WHERE a = 'émile';
-- => sqlite
-- |  id integer
-- => mariadb, postgres, mysql
-- |  id integer
-- |  2

-- @step duplicate
INSERT INTO t VALUES (3, 'anna');
-- => *
-- |  error unique_violation

-- @step duplicate-accent
INSERT INTO t VALUES (4, 'Émile');
-- => *
-- |  error unique_violation

-- @step like
SELECT id FROM t WHERE a LIKE 'an%' ORDER BY id;
-- => sqlite, mariadb, postgres>=18, mysql
-- |  id integer
-- |  1
-- => postgres<18
-- |  error feature_not_supported

-- @step trailing-space
SELECT id FROM t WHERE a = 'anna ' ORDER BY id;
-- => sqlite, postgres, mysql
-- |  id integer
-- => mariadb
-- |  id integer
-- |  1

-- @portable equal-accent
SELECT id FROM t WHERE a IN ('émile', 'ÉMILE');
-- => *
-- |  id integer
-- |  2

-- @portable trailing-space
SELECT id FROM t WHERE a = TRIM('anna ') ORDER BY id;
-- => *
-- |  id integer
-- |  1
