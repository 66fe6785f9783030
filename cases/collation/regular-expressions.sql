-- @title     REGEXP and RLIKE match regular expressions on MySQL and MariaDB only, ~ on PostgreSQL only
-- @id        collation.regexp
-- @category  collation
-- @why       a validation query by REGEXP or RLIKE is a syntax error on PostgreSQL, one by ~ or SIMILAR TO on the others
-- @see       https://sqlite.org/lang_expr.html#regexp
-- @see       https://dev.mysql.com/doc/refman/8.4/en/regexp.html
-- @see       https://www.postgresql.org/docs/current/functions-matching.html
-- @each operator = REGEXP, RLIKE, ~, SIMILAR TO, NOT REGEXP, !~

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, 'abc'), (2, 'xabc'), (3, 'ABC');

-- @step match
SELECT id FROM t WHERE a ${operator} '^a' ORDER BY id;
-- => sqlite
-- |  operator   | outcome
-- |  REGEXP     | error undefined_function
-- |  RLIKE      | error syntax_error
-- |  ~          | error syntax_error
-- |  SIMILAR TO | error syntax_error
-- |  NOT REGEXP | error undefined_function
-- |  !~         | error syntax_error
-- => mariadb, mysql
-- |  operator   | outcome
-- |  REGEXP     | [id integer] (1) (3)
-- |  RLIKE      | [id integer] (1) (3)
-- |  ~          | error syntax_error
-- |  SIMILAR TO | error syntax_error
-- |  NOT REGEXP | [id integer] (2)
-- |  !~         | error syntax_error
-- => postgres
-- |  operator   | outcome
-- |  REGEXP     | error syntax_error
-- |  RLIKE      | error syntax_error
-- |  ~          | [id integer] (1)
-- |  SIMILAR TO | [id integer]
-- |  NOT REGEXP | error syntax_error
-- |  !~         | [id integer] (2) (3)
