-- @title     A column beside MAX is of the maximum's row on SQLite, of another on MariaDB and refused elsewhere
-- @id        query.group.maximum
-- @category  query
-- @why       a SQLite idiom for "the latest row of each group" is refused elsewhere, and on MariaDB takes the columns from another row
-- @see       https://sqlite.org/lang_select.html#bareagg
-- @see       https://dev.mysql.com/doc/refman/8.4/en/group-by-handling.html
-- @see       https://mariadb.com/kb/en/group-by/
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-GROUPBY

CREATE TABLE visit (id INTEGER PRIMARY KEY, who VARCHAR(10), at INTEGER, page VARCHAR(10));
INSERT INTO visit VALUES (1, 'ann', 1, 'home'), (2, 'ann', 3, 'cart'), (3, 'ann', NULL, 'lost'), (4, 'ann', 2, 'shop'), (5, 'bob', 5, 'home');

-- @step latest
SELECT who, MAX(at) AS latest, page FROM visit GROUP BY who ORDER BY who;
-- => sqlite
-- |  who text | latest integer | page text
-- |  'ann'    | 3              | 'cart'
-- |  'bob'    | 5              | 'home'
-- => mariadb, mysql:non-strict
-- |  who text | latest integer | page text
-- |  'ann'    | 3              | 'home'
-- |  'bob'    | 5              | 'home'
-- => postgres, mysql
-- |  error grouping_error

-- Of rows that tie it takes the one with the highest id; the original takes any.
-- @portable latest
SELECT who, at AS latest, page FROM (SELECT who, at, page, ROW_NUMBER() OVER (PARTITION BY who ORDER BY CASE WHEN at IS NULL THEN 1 ELSE 0 END, at DESC, id DESC) AS place FROM visit) q WHERE place = 1 ORDER BY CASE WHEN who IS NULL THEN 1 ELSE 0 END, who;
-- => *
-- |  who text | latest integer | page text
-- |  'ann'    | 3              | 'cart'
-- |  'bob'    | 5              | 'home'
