-- @title     Binding text against an integer column
-- @id        conversion.bind.intcolumn
-- @category  conversion
-- @why       'abc' from a request matches id 0 on MySQL and breaks the query on PostgreSQL
-- @see       https://sqlite.org/datatype3.html#type_conversions_prior_to_comparison
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html

CREATE TABLE t (id INTEGER);
INSERT INTO t VALUES (0), (5);

-- @step equal
-- @bind 5
-- @bind '5'
-- @bind '5abc'
-- @bind 'abc'
-- @bind 5.0
-- @bind '5.0'
-- @bind NULL
SELECT id FROM t WHERE id = ?;
-- => sqlite
-- |  bind   | outcome
-- |  5      | [id integer] (5)
-- |  '5'    | [id integer] (5)
-- |  '5abc' | [id integer]
-- |  'abc'  | [id integer]
-- |  5.0    | [id integer] (5)
-- |  '5.0'  | [id integer] (5)
-- |  NULL   | [id integer]
-- => mysql
-- |  bind   | outcome
-- |  5      | [id integer] (5)
-- |  '5'    | [id integer] (5)
-- |  '5abc' | [id integer] (5); warning value_converted; warning value_converted; warning value_converted; warning value_converted
-- |  'abc'  | [id integer] (0); warning value_converted; warning value_converted; warning value_converted; warning value_converted
-- |  5.0    | [id integer] (5)
-- |  '5.0'  | [id integer] (5)
-- |  NULL   | [id integer]
-- => mariadb
-- |  bind   | outcome
-- |  5      | [id integer] (5)
-- |  '5'    | [id integer] (5)
-- |  '5abc' | [id integer] (5); warning value_converted
-- |  'abc'  | [id integer] (0); warning value_converted
-- |  5.0    | [id integer] (5)
-- |  '5.0'  | [id integer] (5)
-- |  NULL   | [id integer]
-- => postgres
-- |  bind   | outcome
-- |  5      | [id integer] (5)
-- |  '5'    | [id integer] (5)
-- |  '5abc' | error invalid_text_representation
-- |  'abc'  | error invalid_text_representation
-- |  5.0    | [id integer] (5)
-- |  '5.0'  | error invalid_text_representation
-- |  NULL   | [id integer]

-- @portable equal
-- @bind 5
SELECT id FROM t WHERE id = ?;
-- => *
-- |  id integer
-- |  5
