-- @title     EXCEPT ALL, INTERSECT ALL and UNION DISTINCT are refused by SQLite, MINUS by every engine
-- @id        query.set.except
-- @category  query
-- @why       lists with repeats compared by EXCEPT ALL fail on SQLite, and by Oracle's MINUS on every engine
-- @see       https://sqlite.org/lang_select.html#compound
-- @see       https://dev.mysql.com/doc/refman/8.4/en/set-operations.html
-- @see       https://mariadb.com/kb/en/except/
-- @see       https://www.postgresql.org/docs/current/queries-union.html

CREATE TABLE a (x INTEGER);
CREATE TABLE b (x INTEGER);
INSERT INTO a VALUES (1), (2), (2), (2), (NULL);
INSERT INTO b VALUES (2), (3), (NULL);

-- @step except
SELECT x FROM a EXCEPT SELECT x FROM b;
-- => *
-- |  x integer
-- |  1

-- @step intersect
SELECT x FROM a INTERSECT SELECT x FROM b;
-- => *
-- |  x integer
-- |  NULL
-- |  2

-- @step except-all
SELECT x FROM a EXCEPT ALL SELECT x FROM b;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  x integer
-- |  1
-- |  2
-- |  2

-- @step intersect-all
SELECT x FROM a INTERSECT ALL SELECT x FROM b;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  x integer
-- |  2
-- |  NULL

-- @step union-distinct
SELECT x FROM a UNION DISTINCT SELECT x FROM b;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  x integer
-- |  1
-- |  2
-- |  NULL
-- |  3

-- @step minus
SELECT x FROM a MINUS SELECT x FROM b;
-- => *
-- |  error syntax_error

-- @portable except-all
SELECT x FROM (SELECT x, ROW_NUMBER() OVER (PARTITION BY x ORDER BY x) AS n FROM a EXCEPT SELECT x, ROW_NUMBER() OVER (PARTITION BY x ORDER BY x) FROM b) q;
-- => *
-- |  x integer
-- |  1
-- |  2
-- |  2

-- @portable intersect-all
SELECT x FROM (SELECT x, ROW_NUMBER() OVER (PARTITION BY x ORDER BY x) AS n FROM a INTERSECT SELECT x, ROW_NUMBER() OVER (PARTITION BY x ORDER BY x) FROM b) q;
-- => *
-- |  x integer
-- |  NULL
-- |  2

-- @portable union-distinct
SELECT x FROM a UNION SELECT x FROM b;
-- => *
-- |  x integer
-- |  NULL
-- |  1
-- |  2
-- |  3

-- @portable minus
SELECT x FROM a EXCEPT SELECT x FROM b;
-- => *
-- |  x integer
-- |  1
