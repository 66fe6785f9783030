-- @title     A bound '10\%' finds 10% everywhere but on SQLite, a bound 'ab' finds Ab everywhere but on PostgreSQL
-- @id        conversion.bind.like
-- @category  conversion
-- @why       a search for 10% escaped as '10\%' finds nothing in tests on SQLite, and one for 'ab' misses Ab in production on PostgreSQL
-- @see       https://sqlite.org/lang_expr.html#the_like_glob_regexp_match_and_extract_operators
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-comparison-functions.html#operator_like
-- @see       https://www.postgresql.org/docs/current/functions-matching.html#FUNCTIONS-LIKE

CREATE TABLE t (s VARCHAR(10), a INTEGER);
INSERT INTO t VALUES ('10%', 10), ('105', 105), ('Ab', 7), ('zz', -2147483648);

-- @step text
-- @bind '10%'
-- @bind '10\\%'
-- @bind 'ab'
-- @bind ''
-- @bind NULL
-- @bind 105
SELECT s FROM t WHERE s LIKE ? ORDER BY s;
-- => sqlite
-- |  bind    | outcome
-- |  '10%'   | [s text] ('10%') ('105')
-- |  '10\\%' | [s text]
-- |  'ab'    | [s text] ('Ab')
-- |  ''      | [s text]
-- |  NULL    | [s text]
-- |  105     | [s text] ('105')
-- => mariadb, mysql
-- |  bind    | outcome
-- |  '10%'   | [s text] ('10%') ('105')
-- |  '10\\%' | [s text] ('10%')
-- |  'ab'    | [s text] ('Ab')
-- |  ''      | [s text]
-- |  NULL    | [s text]
-- |  105     | [s text] ('105')
-- => postgres
-- |  bind    | outcome
-- |  '10%'   | [s text] ('10%') ('105')
-- |  '10\\%' | [s text] ('10%')
-- |  'ab'    | [s text]
-- |  ''      | [s text]
-- |  NULL    | [s text]
-- |  105     | [s text] ('105')

-- @step number
-- @bind '10%'
-- @bind 105
-- @bind '%8'
SELECT a FROM t WHERE a LIKE ? ORDER BY a;
-- => sqlite, mariadb, mysql
-- |  bind  | outcome
-- |  '10%' | [a integer] (10) (105)
-- |  105   | [a integer] (105)
-- |  '%8'  | [a integer] (-2147483648)
-- => postgres
-- |  error undefined_function

-- @step escape
-- @bind '10!%', '!'
-- @bind '10\\%', '\\'
SELECT s FROM t WHERE s LIKE ? ESCAPE ? ORDER BY s;
-- => *
-- |  s text
-- |  '10%'

-- In small letters, with an escape that is no backslash: a pattern that had one is bound with ! instead.
-- LOWER folds A to Z only on SQLite, and MySQL and MariaDB take é for e besides: what is rewritten with it holds for letters without accents.
-- @portable text
-- @bind '10%'
-- @bind '10!%'
-- @bind 'ab'
-- @bind ''
-- @bind NULL
-- @bind 105
SELECT s FROM t WHERE LOWER(s) LIKE LOWER(RTRIM(CAST(? AS CHAR(255)))) ESCAPE '!' ORDER BY s;
-- => *
-- |  bind   | outcome
-- |  '10%'  | [s text] ('10%') ('105')
-- |  '10!%' | [s text] ('10%')
-- |  'ab'   | [s text] ('Ab')
-- |  ''     | [s text]
-- |  NULL   | [s text]
-- |  105    | [s text] ('105')

-- @portable number
-- @bind '10%'
-- @bind 105
-- @bind '%8'
SELECT a FROM t WHERE TRIM(CAST(a AS CHAR(20))) LIKE RTRIM(CAST(? AS CHAR(255))) ORDER BY a;
-- => *
-- |  bind  | outcome
-- |  '10%' | [a integer] (10) (105)
-- |  105   | [a integer] (105)
-- |  '%8'  | [a integer] (-2147483648)
