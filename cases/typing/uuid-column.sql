-- @title     UUID is text on SQLite, a value on PostgreSQL and MariaDB and unknown to MySQL
-- @id        typing.uuid
-- @category  typing
-- @why       identifiers compare as text on one engine and as 128-bit values on another, so upper case is another key
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @see       https://mariadb.com/kb/en/uuid-data-type/
-- @see       https://www.postgresql.org/docs/current/datatype-uuid.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-types.html
-- @each literal = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', 'a0eebc999c0b4ef8bb6d6bb9bd380a11', '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}', 'not-a-uuid', ''

-- @step create
CREATE TABLE t (a UUID);
-- => sqlite, postgres, mariadb
-- |  ok
-- => mysql
-- |  error syntax_error

-- @step insert
-- @after create
INSERT INTO t VALUES (${literal});
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  literal                                  | outcome
-- |  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'   | ok 1 row
-- |  'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'   | ok 1 row
-- |  'a0eebc999c0b4ef8bb6d6bb9bd380a11'       | ok 1 row
-- |  '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}' | ok 1 row
-- |  'not-a-uuid'                             | error invalid_text_representation
-- |  ''                                       | error invalid_text_representation
-- => mariadb
-- |  literal                                  | outcome
-- |  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'   | ok 1 row
-- |  'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'   | ok 1 row
-- |  'a0eebc999c0b4ef8bb6d6bb9bd380a11'       | ok 1 row
-- |  '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}' | error invalid_text_representation
-- |  'not-a-uuid'                             | error invalid_text_representation
-- |  ''                                       | error invalid_text_representation

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  literal                                  | outcome
-- |  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'   | [a text] ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11')
-- |  'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'   | [a text] ('A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11')
-- |  'a0eebc999c0b4ef8bb6d6bb9bd380a11'       | [a text] ('a0eebc999c0b4ef8bb6d6bb9bd380a11')
-- |  '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}' | [a text] ('{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}')
-- |  'not-a-uuid'                             | [a text] ('not-a-uuid')
-- |  ''                                       | [a text] ('')
-- => postgres, mariadb
-- |  a uuid
-- |  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'

-- @step find-upper
-- @after insert
SELECT COUNT(*) AS n FROM t WHERE a = 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11';
-- => sqlite
-- |  literal                                  | outcome
-- |  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'   | [n integer] (0)
-- |  'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'   | [n integer] (1)
-- |  'a0eebc999c0b4ef8bb6d6bb9bd380a11'       | [n integer] (0)
-- |  '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}' | [n integer] (0)
-- |  'not-a-uuid'                             | [n integer] (0)
-- |  ''                                       | [n integer] (0)
-- => mariadb
-- |  literal                                | outcome
-- |  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | [n integer] (1)
-- |  'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11' | [n integer] (1)
-- |  'a0eebc999c0b4ef8bb6d6bb9bd380a11'     | [n integer] (1)
-- => postgres
-- |  literal                                  | outcome
-- |  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'   | [n integer] (1)
-- |  'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'   | [n integer] (1)
-- |  'a0eebc999c0b4ef8bb6d6bb9bd380a11'       | [n integer] (1)
-- |  '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}' | [n integer] (1)

-- @portable read
CREATE TABLE u (a VARCHAR(40) CHECK (LENGTH(a) = 36 AND a LIKE '________-____-____-____-____________'));
INSERT INTO u VALUES (LOWER(${literal}));
SELECT a FROM u;
-- => *
-- |  literal                                  | outcome
-- |  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'   | [a text] ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11')
-- |  'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'   | [a text] ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11')
-- |  'a0eebc999c0b4ef8bb6d6bb9bd380a11'       | error check_violation
-- |  '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}' | error check_violation
-- |  'not-a-uuid'                             | error check_violation
-- |  ''                                       | error check_violation

-- @portable find-upper
CREATE TABLE w (a VARCHAR(40));
INSERT INTO w VALUES (REPLACE(REPLACE(REPLACE(LOWER(${literal}), '-', ''), '{', ''), '}', ''));
SELECT COUNT(*) AS n FROM w WHERE a = REPLACE(LOWER('A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'), '-', '');
-- => *
-- |  literal                                  | outcome
-- |  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'   | [n integer] (1)
-- |  'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'   | [n integer] (1)
-- |  'a0eebc999c0b4ef8bb6d6bb9bd380a11'       | [n integer] (1)
-- |  '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}' | [n integer] (1)
-- |  'not-a-uuid'                             | [n integer] (0)
-- |  ''                                       | [n integer] (0)
