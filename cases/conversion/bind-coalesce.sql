-- @title     A text bound as default of a number is 0 on MySQL, refused by PostgreSQL and kept elsewhere
-- @id        conversion.bind.coalesce
-- @category  conversion
-- @why       a report that shows COALESCE(a, ?) with 'none' for a missing number shows 0 on MySQL, with no more than a warning, and stops on PostgreSQL
-- @see       https://sqlite.org/lang_corefunc.html#coalesce
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://www.postgresql.org/docs/current/typeconv-union-case.html
-- @see       https://mariadb.com/kb/en/prepare-statement/

CREATE TABLE t (a INTEGER, s VARCHAR(10));
INSERT INTO t VALUES (NULL, NULL);

-- @step number-column
-- @bind 0
-- @bind '0'
-- @bind 1.5
-- @bind 'none'
-- @bind NULL
SELECT COALESCE(a, ?) AS v FROM t;
-- => sqlite
-- |  bind   | outcome
-- |  0      | [v integer] (0)
-- |  '0'    | [v text] ('0')
-- |  1.5    | [v double] (1.5)
-- |  'none' | [v text] ('none')
-- |  NULL   | [v null] (NULL)
-- => mysql
-- |  bind   | outcome
-- |  0      | [v integer] (0)
-- |  '0'    | [v integer] (0)
-- |  1.5    | [v double] (1.5)
-- |  'none' | [v integer] (0); warning value_converted
-- |  NULL   | [v integer] (NULL)
-- => mariadb
-- |  bind   | outcome
-- |  0      | [v integer] (0)
-- |  '0'    | [v text] ('0')
-- |  1.5    | [v double] (1.5)
-- |  'none' | [v text] ('none')
-- |  NULL   | [v integer] (NULL)
-- => postgres
-- |  bind   | outcome
-- |  0      | [v integer] (0)
-- |  '0'    | [v integer] (0)
-- |  1.5    | error invalid_text_representation
-- |  'none' | error invalid_text_representation
-- |  NULL   | [v integer] (NULL)

-- @step text-column
-- @bind 0
-- @bind 'none'
-- @bind 1.5
-- @bind NULL
SELECT COALESCE(s, ?) AS v FROM t;
-- => sqlite
-- |  bind   | outcome
-- |  0      | [v integer] (0)
-- |  'none' | [v text] ('none')
-- |  1.5    | [v double] (1.5)
-- |  NULL   | [v null] (NULL)
-- => mariadb, postgres, mysql
-- |  bind   | outcome
-- |  0      | [v text] ('0')
-- |  'none' | [v text] ('none')
-- |  1.5    | [v text] ('1.5')
-- |  NULL   | [v text] (NULL)

-- @step two-values
-- @bind NULL, 1
-- @bind NULL, 'x'
-- @bind 1, 'x'
-- @bind NULL, NULL
SELECT COALESCE(?, ?) AS v;
-- => sqlite
-- |  bind       | outcome
-- |  NULL, 1    | [v integer] (1)
-- |  NULL, 'x'  | [v text] ('x')
-- |  1, 'x'     | [v integer] (1)
-- |  NULL, NULL | [v null] (NULL)
-- => mariadb
-- |  bind       | outcome
-- |  NULL, 1    | [v integer] (1)
-- |  NULL, 'x'  | [v text] ('x')
-- |  1, 'x'     | [v text] ('1')
-- |  NULL, NULL | [v null] (NULL)
-- => postgres
-- |  bind       | outcome
-- |  NULL, 1    | [v text] ('1')
-- |  NULL, 'x'  | [v text] ('x')
-- |  1, 'x'     | [v text] ('1')
-- |  NULL, NULL | [v text] (NULL)
-- => mysql
-- |  bind       | outcome
-- |  NULL, 1    | [v integer] (1)
-- |  NULL, 'x'  | [v text] ('x')
-- |  1, 'x'     | [v text] ('1')
-- |  NULL, NULL | [v text] (NULL)

-- @step case
-- @bind 1, 'x'
-- @bind 'x', 1
-- @bind 1, NULL
SELECT CASE WHEN 1 = 1 THEN ? ELSE ? END AS v;
-- => sqlite
-- |  bind    | outcome
-- |  1, 'x'  | [v integer] (1)
-- |  'x', 1  | [v text] ('x')
-- |  1, NULL | [v integer] (1)
-- => mariadb, mysql
-- |  bind    | outcome
-- |  1, 'x'  | [v text] ('1')
-- |  'x', 1  | [v text] ('x')
-- |  1, NULL | [v integer] (1)
-- => postgres
-- |  bind    | outcome
-- |  1, 'x'  | [v text] ('1')
-- |  'x', 1  | [v text] ('x')
-- |  1, NULL | [v text] ('1')

-- As text, whatever it is.
-- @portable number-column
-- @bind 0
-- @bind '0'
-- @bind 1.5
-- @bind 'none'
-- @bind NULL
-- @sql mysql, mariadb
SELECT COALESCE(CAST(a AS CHAR), CAST(? AS CHAR)) AS v FROM t;
-- @sql *
SELECT COALESCE(CAST(a AS TEXT), CAST(? AS TEXT)) AS v FROM t;
-- => *
-- |  bind   | outcome
-- |  0      | [v text] ('0')
-- |  '0'    | [v text] ('0')
-- |  1.5    | [v text] ('1.5')
-- |  'none' | [v text] ('none')
-- |  NULL   | [v] (NULL)

-- @portable text-column
-- @bind 0
-- @bind 'none'
-- @bind 1.5
-- @bind NULL
-- @sql mysql, mariadb
SELECT COALESCE(s, CAST(? AS CHAR)) AS v FROM t;
-- @sql *
SELECT COALESCE(s, CAST(? AS TEXT)) AS v FROM t;
-- => *
-- |  bind   | outcome
-- |  0      | [v text] ('0')
-- |  'none' | [v text] ('none')
-- |  1.5    | [v text] ('1.5')
-- |  NULL   | [v] (NULL)

-- @portable two-values
-- @bind NULL, 1
-- @bind NULL, 'x'
-- @bind 1, 'x'
-- @bind NULL, NULL
-- @sql mysql, mariadb
SELECT COALESCE(CAST(? AS CHAR), CAST(? AS CHAR)) AS v;
-- @sql *
SELECT COALESCE(CAST(? AS TEXT), CAST(? AS TEXT)) AS v;
-- => *
-- |  bind       | outcome
-- |  NULL, 1    | [v text] ('1')
-- |  NULL, 'x'  | [v text] ('x')
-- |  1, 'x'     | [v text] ('1')
-- |  NULL, NULL | [v] (NULL)

-- @portable case
-- @bind 1, 'x'
-- @bind 'x', 1
-- @bind 1, NULL
-- @sql mysql, mariadb
SELECT CASE WHEN 1 = 1 THEN CAST(? AS CHAR) ELSE CAST(? AS CHAR) END AS v;
-- @sql *
SELECT CASE WHEN 1 = 1 THEN CAST(? AS TEXT) ELSE CAST(? AS TEXT) END AS v;
-- => *
-- |  bind    | outcome
-- |  1, 'x'  | [v text] ('1')
-- |  'x', 1  | [v text] ('x')
-- |  1, NULL | [v text] ('1')
