-- @title     DECIMAL(30, 10) keeps 17 digits on SQLite and all elsewhere
-- @id        typing.decimal.digits
-- @category  typing
-- @why       large amounts, ledger numbers and hashes lose their last digits on SQLite without an error
-- @see       https://sqlite.org/datatype3.html#affinity_name_examples
-- @see       https://dev.mysql.com/doc/refman/8.4/en/fixed-point-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL

CREATE TABLE t (a DECIMAL(30, 10));
INSERT INTO t VALUES (12345678901234567890.0123456789);

-- @step read
SELECT a FROM t;
-- => sqlite
-- |  a double
-- |  1.2345678901234567e+19
-- => postgres, mariadb, mysql
-- |  a decimal
-- |  12345678901234567890.0123456789

-- @step find
SELECT COUNT(*) AS n FROM t WHERE a = 12345678901234567890.0123456789;
-- => *
-- |  n integer
-- |  1

-- @step find-neighbour
SELECT COUNT(*) AS n FROM t WHERE a = 12345678901234567891.0123456789;
-- => sqlite
-- |  n integer
-- |  1
-- => postgres, mariadb, mysql
-- |  n integer
-- |  0

-- @portable read
CREATE TABLE u (a VARCHAR(40));
INSERT INTO u VALUES ('12345678901234567890.0123456789');
SELECT a FROM u;
-- => *
-- |  a text
-- |  '12345678901234567890.0123456789'

-- @portable find-neighbour
SELECT COUNT(*) AS n FROM u WHERE a = '12345678901234567891.0123456789';
-- => *
-- |  n integer
-- |  0
