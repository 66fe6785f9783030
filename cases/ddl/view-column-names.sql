-- @title     An unnamed a + 1 in a view is the column "a + 1", and "?column?" on PostgreSQL
-- @id        ddl.view.columns
-- @category  ddl
-- @why       a program that reads a view's column "a + 1" or "COUNT(*)" by name finds "?column?" and count on PostgreSQL; a list of names ends that
-- @see       https://sqlite.org/lang_createview.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-view.html
-- @see       https://www.postgresql.org/docs/current/sql-createview.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);

-- @step without-names
CREATE VIEW v AS SELECT a + 1, COUNT(*) FROM t GROUP BY a;
-- => *
-- |  ok

-- @step star
-- @after without-names
SELECT * FROM v;
-- => sqlite, mariadb, mysql
-- |  "a + 1" integer | "COUNT(*)" integer
-- |  2               | 1
-- => postgres
-- |  "?column?" integer | count integer
-- |  2                  | 1

-- @step with-list
CREATE VIEW w (b, n) AS SELECT a + 1, COUNT(*) FROM t GROUP BY a;
-- => *
-- |  ok

-- @step star-of-list
SELECT * FROM w;
-- => *
-- |  b integer | n integer
-- |  2         | 1

-- @step same-name-twice
CREATE VIEW x AS SELECT a, a FROM t;
-- => sqlite
-- |  ok
-- => mariadb, postgres, mysql
-- |  error duplicate_column

-- @portable star
CREATE VIEW y AS SELECT a + 1 AS b, COUNT(*) AS n FROM t GROUP BY a;
SELECT * FROM y;
-- => *
-- |  b integer | n integer
-- |  2         | 1
