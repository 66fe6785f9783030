-- @title     a + 0 = ? with a bound '5' finds 5 everywhere but on SQLite
-- @id        conversion.bind.expression
-- @category  conversion
-- @why       a filter on a computed number, "WHERE a + 0 = ?" or on a COUNT, finds nothing on SQLite when the driver binds '5' as text
-- @see       https://sqlite.org/datatype3.html#type_conversions_prior_to_comparison
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (5);

-- @step plus-zero
-- @bind 5
-- @bind '5'
-- @bind '4.7'
-- @bind 12345678901
SELECT COUNT(*) AS n FROM t WHERE a + 0 = ?;
-- => sqlite
-- |  bind        | outcome
-- |  5           | [n integer] (1)
-- |  '5'         | [n integer] (0)
-- |  '4.7'       | [n integer] (0)
-- |  12345678901 | [n integer] (0)
-- => postgres
-- |  bind        | outcome
-- |  5           | [n integer] (1)
-- |  '5'         | [n integer] (1)
-- |  '4.7'       | error invalid_text_representation
-- |  12345678901 | error numeric_value_out_of_range
-- => mysql, mariadb
-- |  bind        | outcome
-- |  5           | [n integer] (1)
-- |  '5'         | [n integer] (1)
-- |  '4.7'       | [n integer] (0)
-- |  12345678901 | [n integer] (0)

-- @step count
-- @bind 1
-- @bind '1'
SELECT COUNT(*) AS n FROM (SELECT COUNT(*) AS c FROM t) q WHERE c = ?;
-- => sqlite
-- |  bind | outcome
-- |  1    | [n integer] (1)
-- |  '1'  | [n integer] (0)
-- => postgres, mariadb, mysql
-- |  n integer
-- |  1

-- @step having
-- @bind '1'
SELECT a FROM t GROUP BY a HAVING COUNT(*) = ?;
-- => sqlite
-- |  a integer
-- => postgres, mariadb, mysql
-- |  a integer
-- |  5

-- For what is a number, as text or not. Ten digits behind the point tell '4.7' from 5, which the servers round it to with none.
-- @portable plus-zero
-- @bind 5
-- @bind '5'
-- @bind '4.7'
-- @bind 12345678901
SELECT COUNT(*) AS n FROM t WHERE a + 0 = CAST(? AS DECIMAL(30, 10));
-- => *
-- |  bind        | outcome
-- |  5           | [n integer] (1)
-- |  '5'         | [n integer] (1)
-- |  '4.7'       | [n integer] (0)
-- |  12345678901 | [n integer] (0)

-- @portable count
-- @bind 1
-- @bind '1'
SELECT COUNT(*) AS n FROM (SELECT COUNT(*) AS c FROM t) q WHERE c = CAST(? AS DECIMAL(30, 10));
-- => *
-- |  n integer
-- |  1

-- @portable having
-- @bind '1'
SELECT a FROM t GROUP BY a HAVING COUNT(*) = CAST(? AS DECIMAL(30, 10));
-- => *
-- |  a integer
-- |  5
