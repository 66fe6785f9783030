-- @title     DEFAULT 0 for a BOOLEAN is refused by PostgreSQL, DEFAULT 'f' by MySQL and MariaDB
-- @id        boolean.default.spelling
-- @category  boolean
-- @why       a migration with DEFAULT 0 for a flag stops on PostgreSQL, one with DEFAULT 'f' on MySQL; SQLite takes 'f' and then stores the text 'f'
-- @see       https://sqlite.org/lang_createtable.html#dfltval
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html
-- @see       https://www.postgresql.org/docs/current/ddl-default.html
-- @each literal = FALSE, 0, '0', 'f', 'false', (1 = 2), NULL

-- @step create
CREATE TABLE t (id INTEGER, a BOOLEAN DEFAULT ${literal});
-- => sqlite
-- |  ok
-- => mariadb, mysql
-- |  literal | outcome
-- |  FALSE   | ok
-- |  0       | ok
-- |  '0'     | ok
-- |  'f'     | error invalid_column_definition; warning value_converted
-- |  'false' | error invalid_column_definition; warning value_converted
-- |  (1 = 2) | ok
-- |  NULL    | ok
-- => postgres
-- |  literal | outcome
-- |  FALSE   | ok
-- |  0       | error datatype_mismatch
-- |  '0'     | ok
-- |  'f'     | ok
-- |  'false' | ok
-- |  (1 = 2) | ok
-- |  NULL    | ok

-- @step insert
-- @after create
INSERT INTO t (id) VALUES (1);
-- => *
-- |  ok 1 row

-- @step read
-- @after create
SELECT a FROM t;
-- => sqlite
-- |  literal | outcome
-- |  FALSE   | [a integer] (0)
-- |  0       | [a integer] (0)
-- |  '0'     | [a integer] (0)
-- |  'f'     | [a text] ('f')
-- |  'false' | [a text] ('false')
-- |  (1 = 2) | [a integer] (0)
-- |  NULL    | [a null] (NULL)
-- => mariadb, mysql
-- |  literal | outcome
-- |  FALSE   | [a integer] (0)
-- |  0       | [a integer] (0)
-- |  '0'     | [a integer] (0)
-- |  (1 = 2) | [a integer] (0)
-- |  NULL    | [a integer] (NULL)
-- => postgres
-- |  literal | outcome
-- |  FALSE   | [a bool] (false)
-- |  '0'     | [a bool] (false)
-- |  'f'     | [a bool] (false)
-- |  'false' | [a bool] (false)
-- |  (1 = 2) | [a bool] (false)
-- |  NULL    | [a bool] (NULL)

-- DEFAULT FALSE is what all of them mean but NULL; the spellings themselves are sorted out by their text.
-- @portable read
CREATE TABLE u (id INTEGER, a BOOLEAN DEFAULT (CASE WHEN LOWER(TRIM(CAST(${literal} AS CHAR(255)))) IN ('0', 'f', 'false') THEN FALSE END));
INSERT INTO u (id) VALUES (1);
SELECT a FROM u;
-- => *
-- |  literal | outcome
-- |  FALSE   | [a] (0)
-- |  0       | [a] (0)
-- |  '0'     | [a] (0)
-- |  'f'     | [a] (0)
-- |  'false' | [a] (0)
-- |  (1 = 2) | [a] (0)
-- |  NULL    | [a] (NULL)
