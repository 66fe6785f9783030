-- @title     A bound number finds '05' and '5abc' in a text column on MySQL and MariaDB only
-- @id        conversion.bind.textcolumn
-- @category  conversion
-- @why       a driver that binds 5 and not '5' for an account number finds '05' and '5abc' as well on MySQL and MariaDB
-- @see       https://sqlite.org/datatype3.html#type_conversions_prior_to_comparison
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html

CREATE TABLE t (a VARCHAR(10));
INSERT INTO t VALUES ('5'), ('05'), ('5.0'), ('5abc');

-- @step equal
-- @bind 5
-- @bind '5'
-- @bind 5.0
-- @bind NULL
SELECT a FROM t WHERE a = ? ORDER BY a;
-- => sqlite
-- |  bind | outcome
-- |  5    | [a text] ('5')
-- |  '5'  | [a text] ('5')
-- |  5.0  | [a text] ('5.0')
-- |  NULL | [a text]
-- => mysql, mariadb
-- |  bind | outcome
-- |  5    | [a text] ('05') ('5') ('5.0') ('5abc'); warning value_converted
-- |  '5'  | [a text] ('5')
-- |  5.0  | [a text] ('05') ('5') ('5.0') ('5abc'); warning value_converted
-- |  NULL | [a text]
-- => postgres
-- |  bind | outcome
-- |  5    | [a text] ('5')
-- |  '5'  | [a text] ('5')
-- |  5.0  | [a text] ('5')
-- |  NULL | [a text]

-- Always text. (Of a double the engines make different texts.)
-- @portable equal
-- @bind 5
-- @bind '5'
-- @bind NULL
SELECT a FROM t WHERE a = RTRIM(CAST(? AS CHAR(255))) ORDER BY a;
-- => *
-- |  bind | outcome
-- |  5    | [a text] ('5')
-- |  '5'  | [a text] ('5')
-- |  NULL | [a text]
