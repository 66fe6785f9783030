-- @title     SELECT … FROM user reads the name of the role on PostgreSQL, and a table called user elsewhere
-- @id        identifiers.user
-- @category  identifiers
-- @why       a page that asks SELECT * FROM user gets one row on PostgreSQL, the name of the role, and not the table, without an error
-- @see       https://www.postgresql.org/docs/current/sql-keywords-appendix.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/keywords.html
-- @see       https://sqlite.org/lang_keywords.html

-- @step create
CREATE TABLE user (id INTEGER);
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error syntax_error

-- @step insert
INSERT INTO user VALUES (1);
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error syntax_error

-- @step count
SELECT COUNT(*) AS n FROM user;
-- => *
-- |  n integer
-- |  1

-- @step from-empty
DELETE FROM user;
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error syntax_error

-- @portable count
CREATE TABLE users (id INTEGER);
INSERT INTO users VALUES (1);
SELECT COUNT(*) AS n FROM users;
-- => *
-- |  n integer
-- |  1
