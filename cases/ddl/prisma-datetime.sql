-- @title     Prisma's DateTime: .9996 s is rounded on MySQL and PostgreSQL, cut off on MariaDB, kept on SQLite
-- @id        ddl.prisma.datetime
-- @category  ddl
-- @why       an event in the last .9996 s of the year is in the next one on MySQL and PostgreSQL, in the old one on MariaDB and SQLite
-- @see       https://www.prisma.io/docs/orm/reference/prisma-schema-reference#datetime
-- @see       https://dev.mysql.com/doc/refman/8.4/en/fractional-seconds.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @see       https://sqlite.org/datatype3.html
-- @see       https://mariadb.com/kb/en/microseconds-in-mariadb/

-- @sql sqlite
CREATE TABLE "T" ("d" DATETIME NOT NULL);
-- @sql mysql, mariadb
CREATE TABLE `T` (`d` DATETIME(3) NOT NULL) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
-- @sql postgres
CREATE TABLE "T" ("d" TIMESTAMP(3) NOT NULL);
-- @end

-- @step insert
-- @sql mysql, mariadb
INSERT INTO `T` VALUES ('2023-12-31 23:59:59.9996'), ('2023-12-31 23:59:59.1234');
-- @sql *
INSERT INTO "T" VALUES ('2023-12-31 23:59:59.9996'), ('2023-12-31 23:59:59.1234');
-- @end
-- => *
-- |  ok 2 rows

-- @step read
-- @sql mysql, mariadb
SELECT `d` AS d FROM `T` ORDER BY `d`;
-- @sql *
SELECT "d" AS d FROM "T" ORDER BY "d";
-- @end
-- => sqlite
-- |  d text
-- |  '2023-12-31 23:59:59.1234'
-- |  '2023-12-31 23:59:59.9996'
-- => mariadb
-- |  d timestamp
-- |  '2023-12-31 23:59:59.123'
-- |  '2023-12-31 23:59:59.999'
-- => postgres
-- |  d timestamp
-- |  '2023-12-31 23:59:59.123'
-- |  '2024-01-01 00:00:00'
-- => mysql
-- |  d timestamp
-- |  '2023-12-31 23:59:59.123'
-- |  '2024-01-01 00:00:00.000'

-- @step this-year
-- @sql mysql, mariadb
SELECT COUNT(*) AS n FROM `T` WHERE `d` < '2024-01-01';
-- @sql *
SELECT COUNT(*) AS n FROM "T" WHERE "d" < '2024-01-01';
-- => sqlite, mariadb
-- |  n integer
-- |  2
-- => postgres, mysql
-- |  n integer
-- |  1

-- Milliseconds as a number, rounded by the application.
-- @portable this-year
CREATE TABLE t2 (d BIGINT NOT NULL);
INSERT INTO t2 VALUES (1704067200000), (1704067199123);
SELECT COUNT(*) AS n FROM t2 WHERE d < 1704067200000;
-- => *
-- |  n integer
-- |  1

-- @portable read
SELECT d FROM t2 ORDER BY d;
-- => *
-- |  d integer
-- |  1704067199123
-- |  1704067200000
