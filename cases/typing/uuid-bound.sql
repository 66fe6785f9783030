-- @title     A UUID bound as bytes is another value than its text on SQLite and refused by PostgreSQL
-- @id        typing.uuid.bind
-- @category  typing
-- @why       a UUID sent as 16 bytes is refused by PostgreSQL and not found by its text on SQLite; MySQL's BINARY(16) takes no text
-- @see       https://www.postgresql.org/docs/current/datatype-uuid.html
-- @see       https://mariadb.com/kb/en/uuid-data-type/
-- @see       https://dev.mysql.com/doc/refman/8.4/en/miscellaneous-functions.html#function_uuid-to-bin
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity

-- @sql mysql
CREATE TABLE t (id INTEGER PRIMARY KEY, a BINARY(16));
-- @sql *
CREATE TABLE t (id INTEGER PRIMARY KEY, a UUID);
-- @end
CREATE TABLE k (id INTEGER PRIMARY KEY, a CHAR(32));
INSERT INTO k VALUES (1, 'a0eebc999c0b4ef8bb6d6bb9bd380a11');

-- @step insert
-- @bind 1, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'
-- @bind 2, 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'
-- @bind 3, x'a0eebc999c0b4ef8bb6d6bb9bd380a11'
INSERT INTO t VALUES (?, ?);
-- => mysql
-- |  bind | outcome
-- |  1, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | error string_data_right_truncation
-- |  2, 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11' | error string_data_right_truncation
-- |  3, x'a0eebc999c0b4ef8bb6d6bb9bd380a11' | ok 1 row
-- => mysql:non-strict
-- |  bind | outcome
-- |  1, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | ok 1 row; warning value_converted
-- |  2, 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11' | ok 1 row; warning value_converted
-- |  3, x'a0eebc999c0b4ef8bb6d6bb9bd380a11' | ok 1 row
-- => sqlite, mariadb
-- |  ok 1 row
-- => postgres
-- |  bind | outcome
-- |  1, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | ok 1 row
-- |  2, 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11' | ok 1 row
-- |  3, x'a0eebc999c0b4ef8bb6d6bb9bd380a11' | error datatype_mismatch

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => mysql
-- |  id integer | a blob
-- |  3          | x'a0eebc999c0b4ef8bb6d6bb9bd380a11'
-- => mysql:non-strict
-- |  id integer | a blob
-- |  1          | x'61306565626339392d396330622d3465'
-- |  2          | x'41304545424339392d394330422d3445'
-- |  3          | x'a0eebc999c0b4ef8bb6d6bb9bd380a11'
-- => sqlite
-- |  id integer | a any
-- |  1          | text:'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'
-- |  2          | text:'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'
-- |  3          | blob:x'a0eebc999c0b4ef8bb6d6bb9bd380a11'
-- => mariadb
-- |  id integer | a uuid
-- |  1          | 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'
-- |  2          | 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'
-- |  3          | 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'
-- => postgres
-- |  id integer | a uuid
-- |  1          | 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'
-- |  2          | 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'

-- @step find
-- @bind 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'
-- @bind 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'
-- @bind x'a0eebc999c0b4ef8bb6d6bb9bd380a11'
SELECT id FROM t WHERE a = ? ORDER BY id;
-- => sqlite
-- |  bind                                   | outcome
-- |  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | [id integer] (1)
-- |  'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11' | [id integer] (2)
-- |  x'a0eebc999c0b4ef8bb6d6bb9bd380a11'    | [id integer] (3)
-- => mariadb
-- |  id integer
-- |  1
-- |  2
-- |  3
-- => mysql
-- |  bind                                   | outcome
-- |  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | [id integer]
-- |  'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11' | [id integer]
-- |  x'a0eebc999c0b4ef8bb6d6bb9bd380a11'    | [id integer] (3)
-- => postgres
-- |  bind                                   | outcome
-- |  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | [id integer] (1) (2)
-- |  'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11' | [id integer] (1) (2)
-- |  x'a0eebc999c0b4ef8bb6d6bb9bd380a11'    | error undefined_function

-- The key kept as 32 digits; whatever is bound is brought into that form.
-- @portable find
-- @bind 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'
-- @bind 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'
-- @bind x'a0eebc999c0b4ef8bb6d6bb9bd380a11'
-- @sql sqlite
SELECT id FROM k WHERE a = (SELECT LOWER(CASE LENGTH(v) WHEN 16 THEN HEX(v) ELSE REPLACE(v, '-', '') END) FROM (SELECT ? AS v) x);
-- @sql mysql, mariadb
SELECT id FROM k WHERE a = (SELECT LOWER(CASE LENGTH(v) WHEN 16 THEN HEX(v) ELSE REPLACE(CONVERT(v USING utf8mb4), '-', '') END) COLLATE utf8mb4_bin FROM (SELECT CAST(? AS BINARY) AS v) x);
-- @sql postgres
SELECT id FROM k WHERE a = (SELECT LOWER(CASE LENGTH(v) WHEN 16 THEN ENCODE(v, 'hex') ELSE REPLACE(CONVERT_FROM(v, 'UTF8'), '-', '') END) FROM (SELECT CAST(? AS BYTEA) AS v) x);
-- => *
-- |  id integer
-- |  1

-- @portable read
-- @sql postgres
CREATE TABLE u (id INTEGER PRIMARY KEY, a CHAR(32));
INSERT INTO u VALUES (1, LOWER(REPLACE('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '-', ''))), (2, LOWER(REPLACE('A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', '-', ''))), (3, ENCODE(CAST('\xa0eebc999c0b4ef8bb6d6bb9bd380a11' AS BYTEA), 'hex'));
SELECT id, a FROM u ORDER BY id;
-- @sql *
CREATE TABLE u (id INTEGER PRIMARY KEY, a CHAR(32));
INSERT INTO u VALUES (1, LOWER(REPLACE('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '-', ''))), (2, LOWER(REPLACE('A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', '-', ''))), (3, LOWER(HEX(x'a0eebc999c0b4ef8bb6d6bb9bd380a11')));
SELECT id, a FROM u ORDER BY id;
-- => *
-- |  id integer | a text
-- |  1          | 'a0eebc999c0b4ef8bb6d6bb9bd380a11'
-- |  2          | 'a0eebc999c0b4ef8bb6d6bb9bd380a11'
-- |  3          | 'a0eebc999c0b4ef8bb6d6bb9bd380a11'
