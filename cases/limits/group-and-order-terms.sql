-- @title     GROUP BY, ORDER BY and DISTINCT take 300 terms on every engine
-- @id        limits.select.terms
-- @category  limits
-- @why       wide groupings made by reporting tools fit everywhere, with 300 terms too
-- @see       https://sqlite.org/limits.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/select.html
-- @see       https://www.postgresql.org/docs/current/limits.html
-- @portable-by-nature
-- @repeat columns = 300 of 'c${i} INT' joined by ', '
-- @repeat g60 = 60 of 'c${i}' joined by ', '
-- @repeat g65 = 65 of 'c${i}' joined by ', '
-- @repeat g300 = 300 of 'c${i}' joined by ', '

CREATE TABLE t (${columns});
INSERT INTO t (c1) VALUES (1);

-- @step group-60
SELECT COUNT(*) AS n FROM t GROUP BY ${g60};
-- => *
-- |  n integer
-- |  1

-- @step group-65
SELECT COUNT(*) AS n FROM t GROUP BY ${g65};
-- => *
-- |  n integer
-- |  1

-- @step group-300
SELECT COUNT(*) AS n FROM t GROUP BY ${g300};
-- => *
-- |  n integer
-- |  1

-- @step order-300
SELECT c1 FROM t ORDER BY ${g300};
-- => *
-- |  c1 integer
-- |  1

-- @step distinct-300
SELECT COUNT(*) AS n FROM (SELECT DISTINCT ${g300} FROM t) q;
-- => *
-- |  n integer
-- |  1
