-- @title     Binding quotes, backslashes, wildcards and emoji
-- @id        collation.bind.special
-- @category  collation
-- @why       bound values need no escaping, except for the wildcards of LIKE
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

-- @step read
SELECT id, a FROM t ORDER BY id;

-- @step find
-- @bind 'it\'s'
-- @bind 'a\\b'
-- @bind '😀'
-- @bind ''
SELECT id FROM t WHERE a = ?;

-- @step like
-- @bind '100%'
-- @bind 'a\\b'
SELECT id FROM t WHERE a LIKE ? ORDER BY id;

-- @portable like
-- @bind '100!%'
-- @bind 'a\\b'
SELECT id FROM t WHERE a LIKE ? ESCAPE '!' ORDER BY id;
