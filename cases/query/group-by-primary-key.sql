-- @title     GROUP BY the primary key lets other columns be selected everywhere, a UNIQUE key not on PostgreSQL
-- @id        query.group.key
-- @category  query
-- @why       an ORM's query grouped by id may select other columns; grouped by a UNIQUE code, or through a subquery, it fails on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-GROUPBY
-- @see       https://dev.mysql.com/doc/refman/8.4/en/group-by-functional-dependence.html
-- @see       https://sqlite.org/lang_select.html#bareagg

CREATE TABLE t (id INTEGER PRIMARY KEY, code INTEGER NOT NULL UNIQUE, name VARCHAR(10));
INSERT INTO t VALUES (1, 100, 'ann'), (2, 200, 'bob');

-- @step primary-key
SELECT id, name, COUNT(*) AS n FROM t GROUP BY id ORDER BY id;
-- => *
-- |  id integer | name text | n integer
-- |  1          | 'ann'     | 1
-- |  2          | 'bob'     | 1

-- @step unique-key
SELECT code, name, COUNT(*) AS n FROM t GROUP BY code ORDER BY code;
-- => sqlite, mariadb, mysql
-- |  code integer | name text | n integer
-- |  100          | 'ann'     | 1
-- |  200          | 'bob'     | 1
-- => postgres
-- |  error grouping_error

-- @step joined
SELECT t.id, t.name, COUNT(u.a) AS n FROM t LEFT JOIN (SELECT 1 AS a) u ON u.a = t.id GROUP BY t.id ORDER BY t.id;
-- => *
-- |  id integer | name text | n integer
-- |  1          | 'ann'     | 1
-- |  2          | 'bob'     | 0

-- @step through-derived-table
SELECT id, name, COUNT(*) AS n FROM (SELECT id, name FROM t) q GROUP BY id ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer | name text | n integer
-- |  1          | 'ann'     | 1
-- |  2          | 'bob'     | 1
-- => postgres
-- |  error grouping_error

-- @portable unique-key
SELECT code, name, COUNT(*) AS n FROM t GROUP BY code, name ORDER BY code;
-- => *
-- |  code integer | name text | n integer
-- |  100          | 'ann'     | 1
-- |  200          | 'bob'     | 1

-- @portable through-derived-table
SELECT id, name, COUNT(*) AS n FROM (SELECT id, name FROM t) q GROUP BY id, name ORDER BY id;
-- => *
-- |  id integer | name text | n integer
-- |  1          | 'ann'     | 1
-- |  2          | 'bob'     | 1
