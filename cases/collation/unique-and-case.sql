-- @title     A UNIQUE column refuses 'Anna' beside 'anna' on MySQL and MariaDB only
-- @id        collation.unique.case
-- @category  collation
-- @why       a test on SQLite registers "Anna" beside "anna"; on MySQL and MariaDB the second user gets a duplicate key
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://dev.mysql.com/doc/refman/8.4/en/case-sensitivity.html
-- @see       https://www.postgresql.org/docs/current/citext.html

CREATE TABLE t (a VARCHAR(20) UNIQUE);
INSERT INTO t VALUES ('anna');

-- @step insert
INSERT INTO t VALUES ('Anna');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error unique_violation

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => sqlite, postgres
-- |  n integer
-- |  2
-- => mariadb, mysql
-- |  n integer
-- |  1

-- A second column holds the folded form and carries the uniqueness.
-- LOWER folds A to Z only on SQLite, and MySQL and MariaDB take é for e besides: what is rewritten with it holds for letters without accents.
-- @portable insert
CREATE TABLE u (a VARCHAR(20), folded VARCHAR(20) UNIQUE);
INSERT INTO u VALUES ('anna', LOWER('anna'));
INSERT INTO u VALUES ('Anna', LOWER('Anna'));
-- => *
-- |  error unique_violation

-- @portable count
SELECT COUNT(*) AS n FROM u;
-- => *
-- |  n integer
-- |  1
