-- @title     EXISTS does not look at what is selected
-- @id        query.subquery.exists
-- @category  query
-- @why       what is selected inside does not matter, not even a division by zero; only PostgreSQL looks at its types
-- @see       https://sqlite.org/lang_expr.html#the_exists_operator
-- @see       https://dev.mysql.com/doc/refman/8.4/en/exists-and-not-exists-subqueries.html
-- @see       https://mariadb.com/kb/en/subqueries-and-exists/
-- @see       https://www.postgresql.org/docs/current/functions-subquery.html
-- @each subquery = SELECT 1 LIMIT 0, SELECT NULL, SELECT 1 / 0, SELECT 1 WHERE 1 = 0, SELECT COUNT(*) FROM t WHERE 1 = 0, SELECT * FROM t, SELECT 'a' + 1, VALUES (1), TABLE t

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1);

-- @step exists
SELECT CASE WHEN EXISTS (${subquery}) THEN 'yes' ELSE 'no' END AS v;
-- => sqlite, mariadb
-- |  subquery                           | outcome
-- |  SELECT 1 LIMIT 0                   | [v text] ('no')
-- |  SELECT NULL                        | [v text] ('yes')
-- |  SELECT 1 / 0                       | [v text] ('yes')
-- |  SELECT 1 WHERE 1 = 0               | [v text] ('no')
-- |  SELECT COUNT(*) FROM t WHERE 1 = 0 | [v text] ('yes')
-- |  SELECT * FROM t                    | [v text] ('yes')
-- |  SELECT 'a' + 1                     | [v text] ('yes')
-- |  VALUES (1)                         | [v text] ('yes')
-- |  TABLE t                            | error syntax_error
-- => postgres
-- |  subquery                           | outcome
-- |  SELECT 1 LIMIT 0                   | [v text] ('no')
-- |  SELECT NULL                        | [v text] ('yes')
-- |  SELECT 1 / 0                       | [v text] ('yes')
-- |  SELECT 1 WHERE 1 = 0               | [v text] ('no')
-- |  SELECT COUNT(*) FROM t WHERE 1 = 0 | [v text] ('yes')
-- |  SELECT * FROM t                    | [v text] ('yes')
-- |  SELECT 'a' + 1                     | error invalid_text_representation
-- |  VALUES (1)                         | [v text] ('yes')
-- |  TABLE t                            | [v text] ('yes')
-- => mysql
-- |  subquery                           | outcome
-- |  SELECT 1 LIMIT 0                   | [v text] ('no')
-- |  SELECT NULL                        | [v text] ('yes')
-- |  SELECT 1 / 0                       | [v text] ('yes')
-- |  SELECT 1 WHERE 1 = 0               | [v text] ('no')
-- |  SELECT COUNT(*) FROM t WHERE 1 = 0 | [v text] ('yes')
-- |  SELECT * FROM t                    | [v text] ('yes')
-- |  SELECT 'a' + 1                     | [v text] ('yes')
-- |  VALUES (1)                         | error syntax_error
-- |  TABLE t                            | [v text] ('yes')
