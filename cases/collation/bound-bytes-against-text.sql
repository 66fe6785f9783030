-- @title     Binding bytes against a text column
-- @id        collation.bind.bytes
-- @category  collation
-- @why       a driver that sends text as bytes finds nothing on SQLite
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

-- @portable equal
-- @bind 'abc'
SELECT COUNT(*) AS n FROM t WHERE a = ?;
-- => *
-- |  n integer
-- |  1
