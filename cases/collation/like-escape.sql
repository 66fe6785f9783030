-- @title     A backslash escapes a wildcard of LIKE everywhere but on SQLite
-- @id        collation.like.escape
-- @category  collation
-- @why       a search for '100\%' escaped for MySQL or PostgreSQL finds nothing on SQLite, where a backslash is an ordinary character
-- @see       https://sqlite.org/lang_expr.html#like
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-comparison-functions.html#operator_like
-- @see       https://www.postgresql.org/docs/current/functions-matching.html#FUNCTIONS-LIKE

CREATE TABLE t (id INTEGER, a VARCHAR(20));
INSERT INTO t VALUES (1, 'a_b'), (2, 'axb'), (3, '100%'), (4, '100x');

-- @step backslash-underscore
SELECT id FROM t WHERE a LIKE 'a\_b' ORDER BY id;
-- => sqlite
-- |  id integer
-- => mariadb, postgres, mysql
-- |  id integer
-- |  1

-- @step backslash-percent
SELECT id FROM t WHERE a LIKE '100\%' ORDER BY id;
-- => sqlite
-- |  id integer
-- => mariadb, postgres, mysql
-- |  id integer
-- |  3

-- @step escape-clause
SELECT id FROM t WHERE a LIKE 'a!_b' ESCAPE '!' ORDER BY id;
-- => *
-- |  id integer
-- |  1

-- @step empty-escape
SELECT id FROM t WHERE a LIKE 'a_b' ESCAPE '' ORDER BY id;
-- => sqlite
-- |  error invalid_escape_sequence
-- => mariadb, postgres, mysql
-- |  id integer
-- |  1
-- |  2

-- @step escape-at-end
SELECT id FROM t WHERE a LIKE 'a!' ESCAPE '!' ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer
-- => postgres
-- |  error invalid_escape_sequence

-- @portable backslash-underscore
SELECT id FROM t WHERE a LIKE 'a!_b' ESCAPE '!' ORDER BY id;
-- => *
-- |  id integer
-- |  1

-- @portable backslash-percent
SELECT id FROM t WHERE a LIKE '100!%' ESCAPE '!' ORDER BY id;
-- => *
-- |  id integer
-- |  3
