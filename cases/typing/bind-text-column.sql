-- @title     Binding numbers for a VARCHAR column
-- @id        typing.bind.text
-- @category  typing
-- @why       a bound 1.50 becomes '1.5', '1.50' or '1.5000' before it is stored
-- @see       https://sqlite.org/datatype3.html#type_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-prepared-statements.html
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html

CREATE TABLE t (a VARCHAR(40));

-- @step insert
-- @bind 1
-- @bind 1.50
-- @bind 9007199254740993
-- @bind 'abc'
-- @bind x'616263'
INSERT INTO t VALUES (?);
-- => *
-- |  ok 1 row

-- @step find
-- @bind 1
-- @bind '1'
-- @bind 1.50
-- @bind '1.5'
SELECT COUNT(*) AS n FROM t WHERE a = ?;
-- => mariadb, mysql
-- |  bind  | outcome
-- |  1     | [n integer] (1); warning value_converted; warning value_converted
-- |  '1'   | [n integer] (1)
-- |  1.5   | [n integer] (1); warning value_converted; warning value_converted
-- |  '1.5' | [n integer] (1)
-- => *
-- |  n integer
-- |  1
