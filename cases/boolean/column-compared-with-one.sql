-- @title     active = 1 is refused by PostgreSQL for a BOOLEAN column; = '1' and = TRUE run everywhere
-- @id        boolean.column.integer
-- @category  boolean
-- @why       hand-written queries such as "WHERE active = 1" pass every test on SQLite and fail on PostgreSQL once the column is a BOOLEAN
-- @see       https://sqlite.org/datatype3.html#boolean_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/numeric-type-syntax.html
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html

CREATE TABLE t (id INTEGER, a BOOLEAN);
INSERT INTO t VALUES (1, TRUE), (2, FALSE), (3, NULL);

-- @step equals-one
SELECT id FROM t WHERE a = 1;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  1
-- => postgres
-- |  error undefined_function

-- @step equals-text
SELECT id FROM t WHERE a = '1';
-- => *
-- |  id integer
-- |  1

-- @step equals-true
SELECT id FROM t WHERE a = TRUE;
-- => *
-- |  id integer
-- |  1

-- @step bare
SELECT id FROM t WHERE a;
-- => *
-- |  id integer
-- |  1

-- @step not
SELECT id FROM t WHERE NOT a;
-- => *
-- |  id integer
-- |  2

-- @step unequal
SELECT id FROM t WHERE a <> TRUE;
-- => *
-- |  id integer
-- |  2

-- @portable equals-one
SELECT id FROM t WHERE a = TRUE;
-- => *
-- |  id integer
-- |  1

-- @portable equals-text
SELECT id FROM t WHERE a = TRUE;
-- => *
-- |  id integer
-- |  1
