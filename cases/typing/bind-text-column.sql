-- @title     Bytes bound for a VARCHAR stay a blob on SQLite, become \x616263 on PostgreSQL and text elsewhere
-- @id        typing.bind.text
-- @category  typing
-- @why       a bound decimal 1.50 is '1.5' on SQLite, and text sent as bytes '\x616263' on PostgreSQL and a blob on SQLite, which text does not find
-- @see       https://sqlite.org/datatype3.html#type_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-prepared-statements.html
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html

CREATE TABLE t (a VARCHAR(40));

-- @step insert
-- @bind 1
-- @bind 1.50
-- @bind decimal:1.50
-- @bind 9007199254740993
-- @bind 'abc'
-- @bind x'616263'
INSERT INTO t VALUES (?);
-- => *
-- |  ok 1 row

-- @step read
SELECT a FROM t ORDER BY LENGTH(a), a;
-- => sqlite
-- |  a any
-- |  text:'1'
-- |  text:'1.5'
-- |  text:'1.5'
-- |  text:'abc'
-- |  blob:x'616263'
-- |  text:'9007199254740993'
-- => mariadb, mysql
-- |  a text
-- |  '1'
-- |  '1.5'
-- |  'abc'
-- |  'abc'
-- |  '1.50'
-- |  '9007199254740993'
-- => postgres
-- |  a text
-- |  '1'
-- |  '1.5'
-- |  'abc'
-- |  '1.50'
-- |  '\\x616263'
-- |  '9007199254740993'

-- @step find
-- @bind 1
-- @bind '1'
-- @bind 1.50
-- @bind '1.5'
-- @bind '1.50'
-- @bind 'abc'
SELECT COUNT(*) AS n FROM t WHERE a = ?;
-- => sqlite
-- |  bind   | outcome
-- |  1      | [n integer] (1)
-- |  '1'    | [n integer] (1)
-- |  1.5    | [n integer] (2)
-- |  '1.5'  | [n integer] (2)
-- |  '1.50' | [n integer] (0)
-- |  'abc'  | [n integer] (1)
-- => mariadb, mysql
-- |  bind   | outcome
-- |  1      | [n integer] (1); warning value_converted; warning value_converted
-- |  '1'    | [n integer] (1)
-- |  1.5    | [n integer] (2); warning value_converted; warning value_converted
-- |  '1.5'  | [n integer] (1)
-- |  '1.50' | [n integer] (1)
-- |  'abc'  | [n integer] (2)
-- => *
-- |  n integer
-- |  1

-- The application makes the text of numbers and bytes, and gives that.
-- @portable read
CREATE TABLE w (a VARCHAR(40));
INSERT INTO w VALUES ('1'), ('1.5'), ('1.50'), ('9007199254740993'), ('abc'), ('abc');
SELECT a FROM w ORDER BY LENGTH(a), a;
-- => *
-- |  a text
-- |  '1'
-- |  '1.5'
-- |  'abc'
-- |  'abc'
-- |  '1.50'
-- |  '9007199254740993'

-- @portable find
-- @bind '1'
-- @bind '1.5'
-- @bind '1.50'
-- @bind '9007199254740993'
-- @bind 'abc'
SELECT COUNT(*) AS n FROM w WHERE a = ?;
-- => *
-- |  bind               | outcome
-- |  '1'                | [n integer] (1)
-- |  '1.5'              | [n integer] (1)
-- |  '1.50'             | [n integer] (1)
-- |  '9007199254740993' | [n integer] (1)
-- |  'abc'              | [n integer] (2)
