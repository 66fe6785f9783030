-- @title     ROLLUP over no rows has a grand total on MySQL and PostgreSQL and none on MariaDB
-- @id        query.group.rollup.empty
-- @category  query
-- @why       a program that reads the last line of a report as its total finds none on MariaDB when the table is empty
-- @see       https://dev.mysql.com/doc/refman/8.4/en/group-by-modifiers.html
-- @see       https://mariadb.com/kb/en/select-with-rollup/
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-GROUPING-SETS

CREATE TABLE t (g VARCHAR(5), x INTEGER);

-- @step total
-- @sql mysql, mariadb
SELECT g, COUNT(*) AS n FROM t GROUP BY g WITH ROLLUP;
-- @sql postgres
SELECT g, COUNT(*) AS n FROM t GROUP BY ROLLUP (g);
-- @sql sqlite none
-- => mariadb
-- |  g text | n integer
-- => postgres, mysql
-- |  g text | n integer
-- |  NULL   | 0

-- @portable total
SELECT g, COUNT(*) AS n FROM t GROUP BY g UNION ALL SELECT NULL, COUNT(*) FROM t;
-- => *
-- |  g    | n integer
-- |  NULL | 0
