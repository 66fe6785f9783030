-- @title     EXCLUDE keeps ranges apart on PostgreSQL only, PERIOD FOR … WITHOUT OVERLAPS on MariaDB only
-- @id        ddl.constraint.exclude
-- @category  ddl
-- @why       "no two bookings of a room at once" is EXCLUDE on PostgreSQL and WITHOUT OVERLAPS on MariaDB; elsewhere two bookings race each other
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-EXCLUSION
-- @see       https://mariadb.com/kb/en/application-time-periods/
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html
-- @see       https://sqlite.org/lang_createtable.html

-- @step exclude
CREATE TABLE t (during int4range, EXCLUDE USING gist (during WITH &&));
-- => sqlite, mysql
-- |  error syntax_error
-- => mariadb
-- |  error undefined_object
-- => postgres
-- |  ok

-- @step insert
-- @after exclude
INSERT INTO t VALUES ('[1,5)'), ('[5,9)');
-- => postgres
-- |  ok 2 rows

-- @step overlapping
-- @after exclude
INSERT INTO t VALUES ('[4,6)');
-- => postgres
-- |  error exclusion_violation

-- @step without-overlaps
CREATE TABLE u (room INTEGER, b DATE, e DATE, PERIOD FOR p (b, e), UNIQUE (room, p WITHOUT OVERLAPS));
-- => sqlite, mysql, postgres
-- |  error syntax_error
-- => mariadb
-- |  ok

-- @step insert-period
-- @after without-overlaps
INSERT INTO u VALUES (1, '2024-01-01', '2024-01-05'), (1, '2024-01-05', '2024-01-09');
-- => mariadb
-- |  ok 2 rows

-- @step overlapping-period
-- @after without-overlaps
INSERT INTO u VALUES (1, '2024-01-04', '2024-01-06');
-- => mariadb
-- |  error unique_violation

-- A row for each day of a booking: then a key keeps them apart.
-- @portable overlapping
CREATE TABLE booked (room INTEGER, day INTEGER, PRIMARY KEY (room, day));
INSERT INTO booked VALUES (1, 1), (1, 2), (1, 3), (1, 4);
INSERT INTO booked VALUES (1, 4), (1, 5);
-- => *
-- |  error unique_violation
