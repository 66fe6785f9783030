-- @title     XOR is an operator of MySQL and MariaDB only; <> does the same everywhere
-- @id        boolean.xor
-- @category  boolean
-- @why       a query written for MySQL with XOR does not parse on SQLite or PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/logical-operators.html#operator_xor
-- @see       https://www.postgresql.org/docs/current/functions-logical.html
-- @see       https://sqlite.org/lang_expr.html

CREATE TABLE t (id INTEGER, a BOOLEAN, b BOOLEAN);
INSERT INTO t VALUES (1, TRUE, TRUE), (2, TRUE, FALSE), (3, FALSE, FALSE), (4, TRUE, NULL);

-- @step xor
SELECT id FROM t WHERE a XOR b ORDER BY id;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  id integer
-- |  2

-- @step unequal
SELECT id FROM t WHERE a <> b ORDER BY id;
-- => *
-- |  id integer
-- |  2

-- @portable xor
SELECT id FROM t WHERE a <> b ORDER BY id;
-- => *
-- |  id integer
-- |  2
