-- @title     A flag joined to a text is 'true' on PostgreSQL and '1' elsewhere
-- @id        boolean.concat
-- @category  boolean
-- @why       'done: 1' becomes 'done: true' on PostgreSQL, in labels, keys and exported files
-- @see       https://sqlite.org/datatype3.html#boolean_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/numeric-type-syntax.html
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html

CREATE TABLE t (id INTEGER PRIMARY KEY, done BOOLEAN);
INSERT INTO t VALUES (1, TRUE), (2, FALSE);

-- @step label
-- @sql mysql, mariadb
SELECT id, CONCAT('done: ', done) AS label FROM t ORDER BY id;
-- @sql *
SELECT id, 'done: ' || done AS label FROM t ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer | label text
-- |  1          | 'done: 1'
-- |  2          | 'done: 0'
-- => postgres
-- |  id integer | label text
-- |  1          | 'done: true'
-- |  2          | 'done: false'

-- @portable label
-- @sql mysql, mariadb
SELECT id, CONCAT('done: ', CASE WHEN done THEN '1' ELSE '0' END) AS label FROM t ORDER BY id;
-- @sql *
SELECT id, 'done: ' || CASE WHEN done THEN '1' ELSE '0' END AS label FROM t ORDER BY id;
-- => *
-- |  id integer | label text
-- |  1          | 'done: 1'
-- |  2          | 'done: 0'
