-- @title     COALESCE of a number and a text is refused by PostgreSQL, and text on MySQL and MariaDB
-- @id        conversion.coalesce.mixed
-- @category  conversion
-- @why       'none' shown for a missing number by COALESCE fails on PostgreSQL and makes every number a text on MySQL and MariaDB
-- @see       https://www.postgresql.org/docs/current/typeconv-union-case.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#function_coalesce
-- @see       https://sqlite.org/lang_corefunc.html#coalesce

CREATE TABLE t (id INTEGER, n INTEGER);
INSERT INTO t VALUES (1, 10), (2, NULL), (3, -2147483648);

-- @step coalesce
SELECT id, COALESCE(n, 'none') AS v FROM t ORDER BY id;
-- => sqlite
-- |  id integer | v any
-- |  1          | integer:10
-- |  2          | text:'none'
-- |  3          | integer:-2147483648
-- => postgres
-- |  error invalid_text_representation
-- => mariadb, mysql
-- |  id integer | v text
-- |  1          | '10'
-- |  2          | 'none'
-- |  3          | '-2147483648'

-- @portable coalesce
SELECT id, COALESCE(TRIM(CAST(n AS CHAR(20))), 'none') AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v text
-- |  1          | '10'
-- |  2          | 'none'
-- |  3          | '-2147483648'
