-- @title     A key at its end fails as a duplicate on MySQL, out of range on MariaDB, disk full on SQLite
-- @id        ddl.autoid.exhausted
-- @category  ddl
-- @why       the last id is refused as a duplicate, an overflow or a full disk: none says what happened
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-auto-increment-handling.html
-- @see       https://sqlite.org/autoinc.html
-- @see       https://www.postgresql.org/docs/current/sql-createsequence.html

-- @sql sqlite
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER);
INSERT INTO t VALUES (9223372036854775806, 10);
-- @sql mysql, mariadb
CREATE TABLE t (id SMALLINT PRIMARY KEY AUTO_INCREMENT, a INTEGER);
INSERT INTO t VALUES (32766, 10);
-- @sql postgres
CREATE TABLE t (id SMALLSERIAL PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (32766, 10);
SELECT setval('t_id_seq', 32766);
-- @end

-- @step last
INSERT INTO t (a) VALUES (20);
-- => *
-- |  ok 1 row

-- @step beyond
INSERT INTO t (a) VALUES (30);
-- => sqlite
-- |  error disk_full
-- => mariadb
-- |  error numeric_value_out_of_range
-- => postgres
-- |  error sequence_generator_limit_exceeded
-- => mysql
-- |  error unique_violation

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  2
