-- @title     MariaDB refuses JSON of 32 levels, MySQL of 101, SQLite's functions of 1001 (3.40: of 2001), PostgreSQL none of these
-- @id        json.depth
-- @category  json
-- @why       trees kept as nested arrays are refused when they have grown, each time at another depth
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html
-- @see       https://sqlite.org/json1.html
-- @see       https://mariadb.com/kb/en/json_depth/
-- @see       https://www.postgresql.org/docs/current/datatype-json.html
-- @repeat open_31 = 31 of '['
-- @repeat close_31 = 31 of ']'
-- @repeat open_32 = 32 of '['
-- @repeat close_32 = 32 of ']'
-- @repeat open_100 = 100 of '['
-- @repeat close_100 = 100 of ']'
-- @repeat open_101 = 101 of '['
-- @repeat close_101 = 101 of ']'
-- @repeat open_1000 = 1000 of '['
-- @repeat close_1000 = 1000 of ']'
-- @repeat open_1001 = 1001 of '['
-- @repeat close_1001 = 1001 of ']'
-- @repeat open_2000 = 2000 of '['
-- @repeat close_2000 = 2000 of ']'
-- @repeat open_2001 = 2001 of '['
-- @repeat close_2001 = 2001 of ']'

CREATE TABLE t (doc JSON);

-- @step levels-31
INSERT INTO t VALUES ('${open_31}${close_31}');
-- => *
-- |  ok 1 row

-- @step levels-32
INSERT INTO t VALUES ('${open_32}${close_32}');
-- => sqlite, postgres, mysql
-- |  ok 1 row
-- => mariadb
-- |  error check_violation

-- @step levels-100
INSERT INTO t VALUES ('${open_100}${close_100}');
-- => sqlite, postgres, mysql
-- |  ok 1 row
-- => mariadb
-- |  error check_violation

-- @step levels-101
INSERT INTO t VALUES ('${open_101}${close_101}');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb
-- |  error check_violation
-- => mysql
-- |  error statement_too_complex; warning invalid_json_text

-- @step levels-1001
INSERT INTO t VALUES ('${open_1001}${close_1001}');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb
-- |  error check_violation
-- => mysql
-- |  error statement_too_complex; warning invalid_json_text

-- @step levels-2001
INSERT INTO t VALUES ('${open_2001}${close_2001}');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb
-- |  error check_violation
-- => mysql
-- |  error statement_too_complex; warning invalid_json_text

-- @step valid-101
-- @sql postgres none
-- @sql *
SELECT JSON_VALID('${open_101}${close_101}') AS v;
-- => sqlite
-- |  v integer
-- |  1
-- => mariadb
-- |  v integer
-- |  0
-- => mysql
-- |  error statement_too_complex

-- @step valid-1000
-- @sql postgres none
-- @sql *
SELECT JSON_VALID('${open_1000}${close_1000}') AS v;
-- => sqlite
-- |  v integer
-- |  1
-- => mysql
-- |  error statement_too_complex
-- => mariadb
-- |  v integer
-- |  0

-- @step valid-1001
-- @sql postgres none
-- @sql *
SELECT JSON_VALID('${open_1001}${close_1001}') AS v;
-- => sqlite<3.53
-- |  v integer
-- |  1
-- => sqlite>=3.53, mariadb
-- |  v integer
-- |  0
-- => mysql
-- |  error statement_too_complex

-- @step valid-2000
-- @sql postgres none
-- @sql *
SELECT JSON_VALID('${open_2000}${close_2000}') AS v;
-- => sqlite<3.53
-- |  v integer
-- |  1
-- => sqlite>=3.53, mariadb
-- |  v integer
-- |  0
-- => mysql
-- |  error statement_too_complex

-- @step valid-2001
-- @sql postgres none
-- @sql *
SELECT JSON_VALID('${open_2001}${close_2001}') AS v;
-- => sqlite, mariadb
-- |  v integer
-- |  0
-- => mysql
-- |  error statement_too_complex
