-- @title     PARTITION BY is unknown to SQLite; a row below the first partition is refused by PostgreSQL only
-- @id        ddl.table.partitions
-- @category  ddl
-- @why       a row below the first partition, or with NULL, goes into it on MySQL and MariaDB and stops the import on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/ddl-partitioning.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/partitioning-range.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/partitioning-limitations-partitioning-keys-unique-keys.html
-- @see       https://mariadb.com/kb/en/partitioning-limitations/

CREATE TABLE parent (id INTEGER PRIMARY KEY);

-- @step partitions-inside
CREATE TABLE a (id INTEGER, day INTEGER) PARTITION BY RANGE (day) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20));
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step partitions-beside
CREATE TABLE b (id INTEGER, day INTEGER) PARTITION BY RANGE (day);
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  error invalid_object_definition
-- => postgres
-- |  ok

-- @step create
-- @sql postgres
CREATE TABLE t (id INTEGER, day INTEGER) PARTITION BY RANGE (day);
CREATE TABLE t_p0 PARTITION OF t FOR VALUES FROM (0) TO (10);
CREATE TABLE t_p1 PARTITION OF t FOR VALUES FROM (10) TO (20);
-- @sql mysql, mariadb
CREATE TABLE t (id INTEGER, day INTEGER) PARTITION BY RANGE (day) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20));
-- @sql sqlite
CREATE TABLE t (id INTEGER, day INTEGER);
-- @end
-- => *
-- |  ok

-- @step insert
INSERT INTO t VALUES (1, 5), (2, 15);
-- => *
-- |  ok 2 rows

-- @step below-all
INSERT INTO t VALUES (3, -5);
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error check_violation

-- @step above-all
INSERT INTO t VALUES (4, 25);
-- => sqlite
-- |  ok 1 row
-- => mariadb, postgres, mysql
-- |  error check_violation

-- @step null
INSERT INTO t VALUES (5, NULL);
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error check_violation

-- @step to-another-partition
UPDATE t SET day = 16 WHERE id = 1;
-- => *
-- |  ok 1 row

-- @step out-of-all
UPDATE t SET day = 99 WHERE id = 2;
-- => sqlite
-- |  ok 1 row
-- => mariadb, postgres, mysql
-- |  error check_violation

-- @step read
SELECT id, day FROM t ORDER BY id;
-- => sqlite
-- |  id integer | day integer
-- |  1          | 16
-- |  2          | 99
-- |  3          | -5
-- |  4          | 25
-- |  5          | NULL
-- => mariadb, mysql
-- |  id integer | day integer
-- |  1          | 16
-- |  2          | 15
-- |  3          | -5
-- |  5          | NULL
-- => postgres
-- |  id integer | day integer
-- |  1          | 16
-- |  2          | 15

-- @step key-without-the-column
-- @sql postgres
CREATE TABLE k (id INTEGER PRIMARY KEY, day INTEGER) PARTITION BY RANGE (day);
-- @sql mysql, mariadb
CREATE TABLE k (id INTEGER PRIMARY KEY, day INTEGER) PARTITION BY RANGE (day) (PARTITION p0 VALUES LESS THAN (10));
-- @sql sqlite none
-- @end
-- => *
-- |  error feature_not_supported

-- @step foreign-key
-- @sql postgres
CREATE TABLE f (parent_id INTEGER, day INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id)) PARTITION BY RANGE (day);
-- @sql mysql, mariadb
CREATE TABLE f (parent_id INTEGER, day INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id)) PARTITION BY RANGE (day) (PARTITION p0 VALUES LESS THAN (10));
-- @sql sqlite none
-- @end
-- => mariadb, mysql
-- |  error feature_not_supported
-- => postgres
-- |  ok

-- @step drop-partition
-- @sql postgres
DROP TABLE t_p1;
-- @sql mysql, mariadb
ALTER TABLE t DROP PARTITION p1;
-- @sql sqlite none
-- @end
-- => *
-- |  ok

-- @step left
SELECT id, day FROM t ORDER BY id;
-- => sqlite
-- |  id integer | day integer
-- |  1          | 16
-- |  2          | 99
-- |  3          | -5
-- |  4          | 25
-- |  5          | NULL
-- => mariadb, mysql
-- |  id integer | day integer
-- |  3          | -5
-- |  5          | NULL
-- => postgres
-- |  id integer | day integer

-- A CHECK keeps the same rows out.
-- @portable read
CREATE TABLE u (id INTEGER, day INTEGER NOT NULL CHECK (day >= 0 AND day < 20));
INSERT INTO u VALUES (1, 5), (2, 15);
UPDATE u SET day = 16 WHERE id = 1;
SELECT id, day FROM u ORDER BY id;
-- => *
-- |  id integer | day integer
-- |  1          | 16
-- |  2          | 15
