-- @title     A join in UPDATE with two matches uses one of them; a subquery with two fails except on SQLite
-- @id        dml.update.from.several
-- @category  dml
-- @why       an update from a price list with a duplicate uses one of the two and counts one row; a scalar subquery fails or takes the first
-- @see       https://sqlite.org/lang_update.html#upfrom
-- @see       https://www.postgresql.org/docs/current/sql-update.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html

CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER);
CREATE TABLE s (t_id INTEGER, v INTEGER);
INSERT INTO t VALUES (1, 0);
INSERT INTO s VALUES (1, 5), (1, 5);

-- @step join
-- @sql mysql, mariadb
UPDATE t JOIN s ON s.t_id = t.id SET t.v = t.v + s.v;
-- @sql *
UPDATE t SET v = t.v + s.v FROM s WHERE s.t_id = t.id;
-- @end
-- => *
-- |  ok 1 row

-- @step read
SELECT v FROM t;
-- => *
-- |  v integer
-- |  5

-- @step subquery
UPDATE t SET v = (SELECT s.v + 2 FROM s WHERE s.t_id = t.id);
-- => sqlite
-- |  ok 1 row
-- => mariadb, postgres, mysql
-- |  error cardinality_violation

-- @step read-then
SELECT v FROM t;
-- => sqlite
-- |  v integer
-- |  7
-- => mariadb, postgres, mysql
-- |  v integer
-- |  5

-- @portable subquery
UPDATE t SET v = (SELECT MAX(s.v) + 2 FROM s WHERE s.t_id = t.id);
SELECT v FROM t;
-- => *
-- |  v integer
-- |  7

-- @portable read-then
UPDATE t SET v = (SELECT MAX(s.v) + 2 FROM s WHERE s.t_id = t.id);
SELECT v FROM t;
-- => *
-- |  v integer
-- |  7
