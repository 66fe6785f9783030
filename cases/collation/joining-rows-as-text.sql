-- @title     GROUP_CONCAT is missing on PostgreSQL, STRING_AGG on MySQL, MariaDB and older SQLite
-- @id        collation.groupconcat
-- @category  collation
-- @why       a report's list of names fails after the move: GROUP_CONCAT on PostgreSQL, STRING_AGG on MySQL; a comma as separator adds '-' on MySQL
-- @see       https://sqlite.org/lang_aggfunc.html#group_concat
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html#function_group-concat
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html
-- @each call = GROUP_CONCAT(x), GROUP_CONCAT(x, '-'), GROUP_CONCAT(x SEPARATOR '-'), GROUP_CONCAT(x ORDER BY x DESC), GROUP_CONCAT(DISTINCT x), STRING_AGG(x, ','), STRING_AGG(x, ',' ORDER BY x DESC), LISTAGG(x, ',')

CREATE TABLE t (x VARCHAR(5));
INSERT INTO t VALUES ('a'), ('a');

-- @step list
SELECT ${call} AS v FROM t;
-- => sqlite
-- |  call                               | outcome
-- |  GROUP_CONCAT(x)                    | [v text] ('a,a')
-- |  GROUP_CONCAT(x, '-')               | [v text] ('a-a')
-- |  GROUP_CONCAT(x SEPARATOR '-')      | error syntax_error
-- |  GROUP_CONCAT(x ORDER BY x DESC)    | error syntax_error
-- |  GROUP_CONCAT(DISTINCT x)           | [v text] ('a')
-- |  STRING_AGG(x, ',')                 | error undefined_function
-- |  STRING_AGG(x, ',' ORDER BY x DESC) | error syntax_error
-- |  LISTAGG(x, ',')                    | error undefined_function
-- => sqlite>=3.53
-- |  call                               | outcome
-- |  GROUP_CONCAT(x)                    | [v text] ('a,a')
-- |  GROUP_CONCAT(x, '-')               | [v text] ('a-a')
-- |  GROUP_CONCAT(x SEPARATOR '-')      | error syntax_error
-- |  GROUP_CONCAT(x ORDER BY x DESC)    | [v text] ('a,a')
-- |  GROUP_CONCAT(DISTINCT x)           | [v text] ('a')
-- |  STRING_AGG(x, ',')                 | [v text] ('a,a')
-- |  STRING_AGG(x, ',' ORDER BY x DESC) | [v text] ('a,a')
-- |  LISTAGG(x, ',')                    | error undefined_function
-- => mariadb, mysql
-- |  call                               | outcome
-- |  GROUP_CONCAT(x)                    | [v text] ('a,a')
-- |  GROUP_CONCAT(x, '-')               | [v text] ('a-,a-')
-- |  GROUP_CONCAT(x SEPARATOR '-')      | [v text] ('a-a')
-- |  GROUP_CONCAT(x ORDER BY x DESC)    | [v text] ('a,a')
-- |  GROUP_CONCAT(DISTINCT x)           | [v text] ('a')
-- |  STRING_AGG(x, ',')                 | error undefined_function
-- |  STRING_AGG(x, ',' ORDER BY x DESC) | error syntax_error
-- |  LISTAGG(x, ',')                    | error undefined_function
-- => postgres
-- |  call                               | outcome
-- |  GROUP_CONCAT(x)                    | error undefined_function
-- |  GROUP_CONCAT(x, '-')               | error undefined_function
-- |  GROUP_CONCAT(x SEPARATOR '-')      | error syntax_error
-- |  GROUP_CONCAT(x ORDER BY x DESC)    | error undefined_function
-- |  GROUP_CONCAT(DISTINCT x)           | error undefined_function
-- |  STRING_AGG(x, ',')                 | [v text] ('a,a')
-- |  STRING_AGG(x, ',' ORDER BY x DESC) | [v text] ('a,a')
-- |  LISTAGG(x, ',')                    | error undefined_function

-- With its separator said, each engine in its own way.
-- @portable list
-- @sql sqlite[call=(GROUP_CONCAT(x, '-')|GROUP_CONCAT(x SEPARATOR '-'))]
SELECT GROUP_CONCAT(x, '-') AS v FROM t;
-- @sql postgres[call=(GROUP_CONCAT(x, '-')|GROUP_CONCAT(x SEPARATOR '-'))]
SELECT STRING_AGG(x, '-') AS v FROM t;
-- @sql mysql[call=(GROUP_CONCAT(x, '-')|GROUP_CONCAT(x SEPARATOR '-'))], mariadb[call=(GROUP_CONCAT(x, '-')|GROUP_CONCAT(x SEPARATOR '-'))]
SELECT GROUP_CONCAT(x SEPARATOR '-') AS v FROM t;
-- @sql sqlite[call=GROUP_CONCAT(DISTINCT x)]
SELECT GROUP_CONCAT(DISTINCT x) AS v FROM t;
-- @sql postgres[call=GROUP_CONCAT(DISTINCT x)]
SELECT STRING_AGG(DISTINCT x, ',') AS v FROM t;
-- @sql mysql[call=GROUP_CONCAT(DISTINCT x)], mariadb[call=GROUP_CONCAT(DISTINCT x)]
SELECT GROUP_CONCAT(DISTINCT x SEPARATOR ',') AS v FROM t;
-- @sql sqlite
SELECT GROUP_CONCAT(x, ',') AS v FROM t;
-- @sql postgres
SELECT STRING_AGG(x, ',') AS v FROM t;
-- @sql mysql, mariadb
SELECT GROUP_CONCAT(x SEPARATOR ',') AS v FROM t;
-- => *
-- |  call                               | outcome
-- |  GROUP_CONCAT(x)                    | [v text] ('a,a')
-- |  GROUP_CONCAT(x, '-')               | [v text] ('a-a')
-- |  GROUP_CONCAT(x SEPARATOR '-')      | [v text] ('a-a')
-- |  GROUP_CONCAT(x ORDER BY x DESC)    | [v text] ('a,a')
-- |  GROUP_CONCAT(DISTINCT x)           | [v text] ('a')
-- |  STRING_AGG(x, ',')                 | [v text] ('a,a')
-- |  STRING_AGG(x, ',' ORDER BY x DESC) | [v text] ('a,a')
-- |  LISTAGG(x, ',')                    | [v text] ('a,a')
