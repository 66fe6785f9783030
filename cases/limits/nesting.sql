-- @title     Functions nested 90 deep fail on older SQLite, subqueries nested 70 deep on all but PostgreSQL
-- @id        limits.nesting
-- @category  limits
-- @why       generated queries that nest deeply fail at another depth on each engine
-- @see       https://sqlite.org/limits.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/subquery-restrictions.html
-- @see       https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-MAX-STACK-DEPTH
-- @repeat open90 = 90 of '('
-- @repeat close90 = 90 of ')'
-- @repeat open500 = 500 of '('
-- @repeat close500 = 500 of ')'
-- @repeat abs90 = 90 of 'ABS('
-- @repeat abs500 = 500 of 'ABS('
-- @repeat select30 = 30 of '(SELECT '
-- @repeat close30 = 30 of ')'
-- @repeat select70 = 70 of '(SELECT '
-- @repeat close70 = 70 of ')'
-- @repeat from30 = 30 of 'SELECT * FROM ('
-- @repeat fromclose30 = 30 of ') q${i}'
-- @repeat from70 = 70 of 'SELECT * FROM ('
-- @repeat fromclose70 = 70 of ') q${i}'

-- @step parentheses-90
SELECT ${open90}1${close90} AS v;
-- => *
-- |  v integer
-- |  1

-- @step parentheses-500
SELECT ${open500}1${close500} AS v;
-- => sqlite
-- |  error statement_too_complex
-- => sqlite>=3.53, mariadb, postgres, mysql
-- |  v integer
-- |  1

-- @step functions-90
SELECT ${abs90}1${close90} AS v;
-- => sqlite
-- |  error statement_too_complex
-- => sqlite>=3.53, mariadb, postgres, mysql
-- |  v integer
-- |  1

-- @step functions-500
SELECT ${abs500}1${close500} AS v;
-- => sqlite
-- |  error statement_too_complex
-- => sqlite>=3.53, mariadb, postgres, mysql
-- |  v integer
-- |  1

-- @step subqueries-30
SELECT ${select30}1${close30} AS v;
-- => sqlite
-- |  error statement_too_complex
-- => sqlite>=3.53, mariadb, postgres, mysql
-- |  v integer
-- |  1

-- @step subqueries-70
SELECT ${select70}1${close70} AS v;
-- => sqlite
-- |  error statement_too_complex
-- => mariadb, mysql
-- |  error program_limit_exceeded
-- => postgres
-- |  v integer
-- |  1

-- @step derived-tables-30
${from30}SELECT 1 AS v${fromclose30};
-- => sqlite
-- |  error statement_too_complex
-- => sqlite>=3.53, mariadb, postgres, mysql
-- |  v integer
-- |  1

-- @step derived-tables-70
${from70}SELECT 1 AS v${fromclose70};
-- => sqlite
-- |  error statement_too_complex
-- => sqlite>=3.53, postgres
-- |  v integer
-- |  1
-- => mariadb, mysql
-- |  error program_limit_exceeded
