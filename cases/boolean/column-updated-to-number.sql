-- @title     UPDATE … SET flag = 0 is refused for a BOOLEAN column by PostgreSQL only
-- @id        boolean.column.update
-- @category  boolean
-- @why       code that switches a flag off by UPDATE … SET active = 0 stops with an error after the move to PostgreSQL, and the row stays active
-- @see       https://sqlite.org/datatype3.html#boolean_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/numeric-type-syntax.html
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html

CREATE TABLE t (id INTEGER, active BOOLEAN);
INSERT INTO t VALUES (1, TRUE), (2, TRUE);
CREATE TABLE u (id INTEGER, active BOOLEAN);
INSERT INTO u VALUES (1, TRUE), (2, TRUE);

-- @step off
UPDATE t SET active = 0 WHERE id = 1;
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error datatype_mismatch

-- @step counted
SELECT COUNT(*) AS n FROM t WHERE active;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  1
-- => postgres
-- |  n integer
-- |  2

-- @portable off
UPDATE u SET active = FALSE WHERE id = 1;
-- => *
-- |  ok 1 row

-- @portable counted
SELECT COUNT(*) AS n FROM u WHERE active;
-- => *
-- |  n integer
-- |  1
