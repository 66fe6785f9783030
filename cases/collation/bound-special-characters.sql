-- @title     Bound quotes, backslashes and emoji arrive as they are; LIKE takes a bound \ literally on SQLite only
-- @id        collation.bind.special
-- @category  collation
-- @why       names with quotes, backslashes or emoji need no escaping when bound; a search term with % or _ does, since LIKE takes them as wildcards
-- @see       https://sqlite.org/c3ref/bind_blob.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html

CREATE TABLE t (id INTEGER, a VARCHAR(20));

-- @step insert
-- @bind 1, 'it\'s'
-- @bind 2, 'a\\b'
-- @bind 3, '100%'
-- @bind 4, '😀'
-- @bind 5, ''
-- @bind 6, ' a '
INSERT INTO t VALUES (?, ?);
-- => *
-- |  ok 1 row

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => *
-- |  id integer | a text
-- |  1          | 'it\'s'
-- |  2          | 'a\\b'
-- |  3          | '100%'
-- |  4          | '😀'
-- |  5          | ''
-- |  6          | ' a '

-- @step find
-- @bind 'it\'s'
-- @bind 'a\\b'
-- @bind '😀'
-- @bind ''
SELECT id FROM t WHERE a = ?;
-- => *
-- |  bind    | outcome
-- |  'it\'s' | [id integer] (1)
-- |  'a\\b'  | [id integer] (2)
-- |  '😀'     | [id integer] (4)
-- |  ''      | [id integer] (5)

-- @step like
-- @bind '100%'
-- @bind 'a\\b'
SELECT id FROM t WHERE a LIKE ? ORDER BY id;
-- => sqlite
-- |  bind   | outcome
-- |  '100%' | [id integer] (3)
-- |  'a\\b' | [id integer] (2)
-- => mariadb, postgres, mysql
-- |  bind   | outcome
-- |  '100%' | [id integer] (3)
-- |  'a\\b' | [id integer]

-- @portable like
-- @bind '100!%'
-- @bind 'a\\b'
SELECT id FROM t WHERE a LIKE ? ESCAPE '!' ORDER BY id;
-- => *
-- |  bind    | outcome
-- |  '100!%' | [id integer] (3)
-- |  'a\\b'  | [id integer] (2)
