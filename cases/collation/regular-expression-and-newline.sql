-- @title     '^[0-9]+$' matches a 7 with a newline behind it on MySQL and MariaDB and not on PostgreSQL
-- @id        collation.regexp.newline
-- @category  collation
-- @why       a check by '^[0-9]+$' lets a pasted number with its newline in on MySQL and MariaDB, and PostgreSQL refuses the row
-- @see       https://dev.mysql.com/doc/refman/8.4/en/regexp.html
-- @see       https://mariadb.com/kb/en/regular-expressions-overview/
-- @see       https://www.postgresql.org/docs/current/functions-matching.html#POSIX-MATCHING-RULES
-- @see       https://sqlite.org/lang_expr.html#regexp

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, '7'), (2, '7a'), (3, '');
-- @sql sqlite
INSERT INTO t VALUES (4, '7' || CHAR(10));
-- @sql mysql, mariadb
INSERT INTO t VALUES (4, '7\n');
-- @sql postgres
INSERT INTO t VALUES (4, E'7\n');
-- @end

-- @step match
-- @sql postgres
SELECT id FROM t WHERE a ~ '^[0-9]+$' ORDER BY id;
-- @sql *
SELECT id FROM t WHERE a REGEXP '^[0-9]+$' ORDER BY id;
-- => sqlite
-- |  error undefined_function
-- => postgres
-- |  id integer
-- |  1
-- => mysql, mariadb
-- |  id integer
-- |  1
-- |  4

-- A character that is no digit is looked for: the newline is one.
-- @portable match
-- @sql sqlite
SELECT id FROM t WHERE a <> '' AND a NOT GLOB '*[^0-9]*' ORDER BY id;
-- @sql mysql, mariadb
SELECT id FROM t WHERE a <> '' AND a NOT REGEXP '[^0-9]' ORDER BY id;
-- @sql postgres
SELECT id FROM t WHERE a <> '' AND a !~ '[^0-9]' ORDER BY id;
-- => *
-- |  id integer
-- |  1
