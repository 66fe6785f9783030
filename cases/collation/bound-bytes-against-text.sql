-- @title     Bytes bound against a text column match on MySQL and MariaDB only; PostgreSQL refuses them
-- @id        collation.bind.bytes
-- @category  collation
-- @why       a driver that sends text as bytes finds the row on MySQL and MariaDB, nothing on SQLite, and an error on PostgreSQL
-- @see       https://sqlite.org/datatype3.html#comparisons
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-binary-set.html
-- @see       https://www.postgresql.org/docs/current/datatype-binary.html

CREATE TABLE t (a VARCHAR(10));
INSERT INTO t VALUES ('abc');

-- @step equal
-- @bind 'abc'
-- @bind x'616263'
-- @bind 'ABC'
SELECT COUNT(*) AS n FROM t WHERE a = ?;
-- => sqlite
-- |  bind      | outcome
-- |  'abc'     | [n integer] (1)
-- |  x'616263' | [n integer] (0)
-- |  'ABC'     | [n integer] (0)
-- => mariadb, mysql
-- |  n integer
-- |  1
-- => postgres
-- |  bind      | outcome
-- |  'abc'     | [n integer] (1)
-- |  x'616263' | error undefined_function
-- |  'ABC'     | [n integer] (0)

-- @step like
-- @bind 'ab%'
-- @bind 'AB%'
-- @bind x'616225'
SELECT COUNT(*) AS n FROM t WHERE a LIKE ?;
-- => sqlite
-- |  bind      | outcome
-- |  'ab%'     | [n integer] (1)
-- |  'AB%'     | [n integer] (1)
-- |  x'616225' | [n integer] (0)
-- => sqlite[build=default], mariadb, mysql
-- |  n integer
-- |  1
-- => postgres
-- |  bind      | outcome
-- |  'ab%'     | [n integer] (1)
-- |  'AB%'     | [n integer] (0)
-- |  x'616225' | error undefined_function

-- Bytes with bytes.
-- @portable equal
-- @bind 'abc'
-- @bind x'616263'
-- @bind 'ABC'
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE CAST(a AS BLOB) = CAST(? AS BLOB);
-- @sql mysql, mariadb
SELECT COUNT(*) AS n FROM t WHERE CAST(a AS BINARY) = CAST(? AS BINARY);
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE CONVERT_TO(a, 'UTF8') = CAST(? AS BYTEA);
-- => *
-- |  bind      | outcome
-- |  'abc'     | [n integer] (1)
-- |  x'616263' | [n integer] (1)
-- |  'ABC'     | [n integer] (0)

-- Text with text, in small letters.
-- LOWER folds A to Z only on SQLite, and MySQL and MariaDB take é for e besides: what is rewritten with it holds for letters without accents.
-- @portable like
-- @bind 'ab%'
-- @bind 'AB%'
-- @bind x'616225'
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE LOWER(a) LIKE LOWER(CAST(? AS TEXT));
-- @sql mysql, mariadb
SELECT COUNT(*) AS n FROM t WHERE LOWER(a) LIKE LOWER(CONVERT(? USING utf8mb4)) COLLATE utf8mb4_bin;
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE LOWER(a) LIKE LOWER(CONVERT_FROM(CAST(? AS BYTEA), 'UTF8'));
-- => *
-- |  n integer
-- |  1
