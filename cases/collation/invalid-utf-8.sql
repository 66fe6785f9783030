-- @title     SQLite stores bytes that are not UTF-8 as text and the servers refuse them; MariaDB takes a lone surrogate
-- @id        collation.utf8.invalid
-- @category  collation
-- @why       text cut in the middle of a character is kept by SQLite and stops the import into a server; MySQL without strict mode drops the rest
-- @see       https://sqlite.org/invalidutf.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-utf8mb4.html
-- @see       https://www.postgresql.org/docs/current/multibyte.html

CREATE TABLE t (a VARCHAR(20));

-- @step insert
-- @sql sqlite
INSERT INTO t VALUES (CAST(x'61ff62' AS TEXT));
-- @sql mysql, mariadb
INSERT INTO t VALUES (x'61ff62');
-- @sql postgres
INSERT INTO t VALUES (CONVERT_FROM('\x61ff62'::bytea, 'UTF8'));
-- => sqlite
-- |  ok 1 row
-- => mariadb, postgres, mysql
-- |  error character_not_in_repertoire
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted

-- @step bytes
-- @sql sqlite, mysql, mariadb
SELECT HEX(a) AS v FROM t;
-- @sql postgres
SELECT UPPER(ENCODE(CONVERT_TO(a, 'UTF8'), 'hex')) AS v FROM t;
-- => sqlite
-- |  v text
-- |  '61FF62'
-- => mariadb, postgres, mysql
-- |  v text
-- => mysql:non-strict
-- |  v text
-- |  '61'

-- @step lone-surrogate
-- @sql sqlite
INSERT INTO t VALUES (CAST(x'eda080' AS TEXT));
-- @sql mysql, mariadb
INSERT INTO t VALUES (x'eda080');
-- @sql postgres
INSERT INTO t VALUES (CONVERT_FROM('\xeda080'::bytea, 'UTF8'));
-- => sqlite, mariadb
-- |  ok 1 row
-- => postgres, mysql
-- |  error character_not_in_repertoire
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted
