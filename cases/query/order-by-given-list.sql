-- @title     ORDER BY FIELD(size, …) runs on MySQL and MariaDB only, ARRAY_POSITION on PostgreSQL only
-- @id        query.order.list
-- @category  query
-- @why       sizes listed from small to large by FIELD fail on SQLite and PostgreSQL; its relatives have other names and other orders
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_field
-- @see       https://mariadb.com/kb/en/field/
-- @see       https://www.postgresql.org/docs/current/functions-array.html
-- @see       https://sqlite.org/lang_expr.html#the_case_expression

CREATE TABLE t (size VARCHAR(10));
INSERT INTO t VALUES ('large'), ('medium'), ('small'), ('huge');

-- @step field
SELECT size FROM t ORDER BY FIELD(size, 'small', 'medium', 'large'), size;
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  size text
-- |  'huge'
-- |  'small'
-- |  'medium'
-- |  'large'

-- @step array-position
SELECT size FROM t ORDER BY ARRAY_POSITION(ARRAY['small', 'medium', 'large'], size), size;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  size text
-- |  'small'
-- |  'medium'
-- |  'large'
-- |  'huge'

-- @step instr
SELECT size FROM t ORDER BY INSTR('small,medium,large', size), size;
-- => sqlite, mariadb, mysql
-- |  size text
-- |  'huge'
-- |  'small'
-- |  'medium'
-- |  'large'
-- => postgres
-- |  error undefined_function

-- @portable field
SELECT size FROM t ORDER BY CASE size WHEN 'small' THEN 1 WHEN 'medium' THEN 2 WHEN 'large' THEN 3 ELSE 0 END, size;
-- => *
-- |  size text
-- |  'huge'
-- |  'small'
-- |  'medium'
-- |  'large'

-- @portable array-position
SELECT size FROM t ORDER BY CASE size WHEN 'small' THEN 1 WHEN 'medium' THEN 2 WHEN 'large' THEN 3 ELSE 4 END, size;
-- => *
-- |  size text
-- |  'small'
-- |  'medium'
-- |  'large'
-- |  'huge'

-- @portable instr
SELECT size FROM t ORDER BY CASE size WHEN 'small' THEN 1 WHEN 'medium' THEN 2 WHEN 'large' THEN 3 ELSE 0 END, size;
-- => *
-- |  size text
-- |  'huge'
-- |  'small'
-- |  'medium'
-- |  'large'
