-- @title     0 written into a key that numbers itself becomes the next number on MySQL and MariaDB
-- @id        ddl.autoid.zero
-- @category  ddl
-- @why       0 means "the next number" on MySQL and MariaDB; a row that should have id 0 gets another
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sqlmode_no_auto_value_on_zero
-- @see       https://sqlite.org/autoinc.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL
-- @each value = 0, NULL, -5, '3', DEFAULT

-- @sql sqlite
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER);
CREATE TABLE u (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER);
-- @sql mysql, mariadb
CREATE TABLE t (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER);
CREATE TABLE u (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER);
-- @sql postgres
CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER);
CREATE TABLE u (id SERIAL PRIMARY KEY, a INTEGER);
-- @end

-- @step insert
INSERT INTO t (id, a) VALUES (${value}, 10);
-- => sqlite
-- |  value   | outcome
-- |  0       | ok 1 row
-- |  NULL    | ok 1 row
-- |  -5      | ok 1 row
-- |  '3'     | ok 1 row
-- |  DEFAULT | error syntax_error
-- => mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  value   | outcome
-- |  0       | ok 1 row
-- |  NULL    | error not_null_violation
-- |  -5      | ok 1 row
-- |  '3'     | ok 1 row
-- |  DEFAULT | ok 1 row

-- @step all-columns
INSERT INTO u VALUES (${value}, 10);
-- => sqlite
-- |  value   | outcome
-- |  0       | ok 1 row
-- |  NULL    | ok 1 row
-- |  -5      | ok 1 row
-- |  '3'     | ok 1 row
-- |  DEFAULT | error syntax_error
-- => mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  value   | outcome
-- |  0       | ok 1 row
-- |  NULL    | error not_null_violation
-- |  -5      | ok 1 row
-- |  '3'     | ok 1 row
-- |  DEFAULT | ok 1 row

-- @step stored
SELECT id, a FROM u ORDER BY a;
-- => sqlite
-- |  value   | outcome
-- |  0       | [id integer, a integer] (0, 10)
-- |  NULL    | [id integer, a integer] (1, 10)
-- |  -5      | [id integer, a integer] (-5, 10)
-- |  '3'     | [id integer, a integer] (3, 10)
-- |  DEFAULT | [id integer, a integer]
-- => mariadb, mysql
-- |  value   | outcome
-- |  0       | [id integer, a integer] (1, 10)
-- |  NULL    | [id integer, a integer] (1, 10)
-- |  -5      | [id integer, a integer] (-5, 10)
-- |  '3'     | [id integer, a integer] (3, 10)
-- |  DEFAULT | [id integer, a integer] (1, 10)
-- => postgres
-- |  value   | outcome
-- |  0       | [id integer, a integer] (0, 10)
-- |  NULL    | [id integer, a integer]
-- |  -5      | [id integer, a integer] (-5, 10)
-- |  '3'     | [id integer, a integer] (3, 10)
-- |  DEFAULT | [id integer, a integer] (1, 10)

-- @step next
INSERT INTO t (a) VALUES (20);
-- => *
-- |  ok 1 row

-- @step read
SELECT id, a FROM t ORDER BY a;
-- => sqlite
-- |  value   | outcome
-- |  0       | [id integer, a integer] (0, 10) (1, 20)
-- |  NULL    | [id integer, a integer] (1, 10) (2, 20)
-- |  -5      | [id integer, a integer] (-5, 10) (1, 20)
-- |  '3'     | [id integer, a integer] (3, 10) (4, 20)
-- |  DEFAULT | [id integer, a integer] (1, 20)
-- => mariadb, mysql
-- |  value   | outcome
-- |  0       | [id integer, a integer] (1, 10) (2, 20)
-- |  NULL    | [id integer, a integer] (1, 10) (2, 20)
-- |  -5      | [id integer, a integer] (-5, 10) (1, 20)
-- |  '3'     | [id integer, a integer] (3, 10) (4, 20)
-- |  DEFAULT | [id integer, a integer] (1, 10) (2, 20)
-- => postgres
-- |  value   | outcome
-- |  0       | [id integer, a integer] (0, 10) (1, 20)
-- |  NULL    | [id integer, a integer] (1, 20)
-- |  -5      | [id integer, a integer] (-5, 10) (1, 20)
-- |  '3'     | [id integer, a integer] (3, 10) (1, 20)
-- |  DEFAULT | [id integer, a integer] (1, 10) (2, 20)

-- Left out, the number is the next one everywhere; 0 is 0 on MySQL and MariaDB too with NO_AUTO_VALUE_ON_ZERO.
-- @portable stored
-- @sql sqlite[value=(NULL|DEFAULT)]
CREATE TABLE w (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER);
INSERT INTO w (a) VALUES (10);
SELECT id, a FROM w;
-- @sql sqlite
CREATE TABLE w (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER);
INSERT INTO w VALUES (${value}, 10);
SELECT id, a FROM w;
-- @sql mysql[value=(NULL|DEFAULT)], mariadb[value=(NULL|DEFAULT)]
CREATE TABLE w (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER);
INSERT INTO w (a) VALUES (10);
SELECT id, a FROM w;
-- @sql mysql, mariadb
SET SESSION sql_mode = CONCAT(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO');
CREATE TABLE w (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER);
INSERT INTO w VALUES (${value}, 10);
SELECT id, a FROM w;
-- @sql postgres[value=(NULL|DEFAULT)]
CREATE TABLE w (id SERIAL PRIMARY KEY, a INTEGER);
INSERT INTO w (a) VALUES (10);
SELECT id, a FROM w;
-- @sql postgres
CREATE TABLE w (id SERIAL PRIMARY KEY, a INTEGER);
INSERT INTO w VALUES (${value}, 10);
SELECT id, a FROM w;
-- => *
-- |  value   | outcome
-- |  0       | [id integer, a integer] (0, 10)
-- |  NULL    | [id integer, a integer] (1, 10)
-- |  -5      | [id integer, a integer] (-5, 10)
-- |  '3'     | [id integer, a integer] (3, 10)
-- |  DEFAULT | [id integer, a integer] (1, 10)
