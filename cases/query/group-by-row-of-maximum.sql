-- @title     A column beside MAX is of the maximum's row on SQLite, of another on MariaDB and refused elsewhere
-- @id        query.group.maximum
-- @category  query
-- @why       a SQLite idiom for "the latest row of each group" is refused elsewhere, and on MariaDB takes the columns from another row
-- @see       https://sqlite.org/lang_select.html#bareagg
-- @see       https://dev.mysql.com/doc/refman/8.4/en/group-by-handling.html
-- @see       https://mariadb.com/kb/en/group-by/
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-GROUPBY

CREATE TABLE visit (who VARCHAR(10), at INTEGER, page VARCHAR(10));
INSERT INTO visit VALUES ('ann', 1, 'home'), ('ann', 3, 'cart'), ('ann', 2, 'shop'), ('bob', 5, 'home');

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

-- @portable latest
SELECT who, at AS latest, page FROM (SELECT who, at, page, ROW_NUMBER() OVER (PARTITION BY who ORDER BY at DESC) AS place FROM visit) q WHERE place = 1 ORDER BY who;
-- => *
-- |  who text | latest integer | page text
-- |  'ann'    | 3              | 'cart'
-- |  'bob'    | 5              | 'home'
