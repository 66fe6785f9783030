-- @title     A UNIQUE index on LOWER(a) runs on all but MariaDB; MySQL wants a second pair of parentheses
-- @id        ddl.index.expression
-- @category  ddl
-- @why       the guard against 'ANN' beside 'Ann', an index on LOWER(a), wants a second pair of parentheses on MySQL, a generated column on MariaDB
-- @see       https://sqlite.org/expridx.html
-- @see       https://www.postgresql.org/docs/current/indexes-expressional.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-index.html#create-index-functional-key-parts
-- @see       https://mariadb.com/kb/en/generated-columns/

CREATE TABLE t (a VARCHAR(20));
CREATE TABLE n (v INTEGER);

-- @step one-pair
CREATE UNIQUE INDEX t_one ON t (LOWER(a));
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error syntax_error

-- @step two-pairs
CREATE UNIQUE INDEX t_two ON t ((LOWER(a)));
-- => sqlite, postgres, mysql
-- |  ok
-- => mariadb
-- |  error syntax_error

-- @step insert
INSERT INTO t VALUES ('Ann');
-- => *
-- |  ok 1 row

-- @step same-lower
INSERT INTO t VALUES ('ANN');
-- => sqlite, postgres, mysql
-- |  error unique_violation
-- => mariadb
-- |  ok 1 row

-- @step arithmetic
CREATE UNIQUE INDEX n_abs ON n ((ABS(v)));
-- => sqlite, postgres, mysql
-- |  ok
-- => mariadb
-- |  error syntax_error

-- @portable same-lower
CREATE TABLE u (a VARCHAR(20), a_lower VARCHAR(20) GENERATED ALWAYS AS (LOWER(a)) STORED);
CREATE UNIQUE INDEX u_lower ON u (a_lower);
INSERT INTO u (a) VALUES ('Ann');
INSERT INTO u (a) VALUES ('ANN');
-- => *
-- |  error unique_violation
