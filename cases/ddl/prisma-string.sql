-- @title     Prisma's String holds 191 characters on MySQL and MariaDB and more elsewhere
-- @id        ddl.prisma.string
-- @category  ddl
-- @why       VARCHAR(191) on MySQL and TEXT elsewhere: the long bio of a test user fails in production only
-- @see       https://www.prisma.io/docs/orm/reference/prisma-schema-reference#string
-- @see       https://dev.mysql.com/doc/refman/8.4/en/char.html
-- @see       https://sqlite.org/datatype3.html
-- @each letter = x, é, 😀
-- @repeat text = 300 of '${letter}'

-- @sql sqlite
CREATE TABLE "U" ("s" TEXT NOT NULL);
-- @sql mysql, mariadb
CREATE TABLE `U` (`s` VARCHAR(191) NOT NULL) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
-- @sql postgres
CREATE TABLE "U" ("s" TEXT NOT NULL);
-- @end

-- @step insert
-- @sql mysql, mariadb
INSERT INTO `U` VALUES ('${text}');
-- @sql *
INSERT INTO "U" VALUES ('${text}');
-- @end
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error string_data_right_truncation
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted

-- @step length
-- @sql mysql, mariadb
SELECT CHAR_LENGTH(`s`) AS n FROM `U`;
-- @sql *
SELECT LENGTH("s") AS n FROM "U";
-- => sqlite, postgres
-- |  n integer
-- |  300
-- => mariadb, mysql
-- |  n integer
-- => mysql:non-strict
-- |  n integer
-- |  191

-- `@db.VarChar(1000)` on the field, and a check where lengths are not enforced. LENGTH counts bytes on MySQL and MariaDB.
-- @portable insert
-- @sql sqlite
CREATE TABLE u2 (s VARCHAR(1000) NOT NULL CHECK (LENGTH(s) <= 1000));
INSERT INTO u2 VALUES ('${text}');
-- @sql *
CREATE TABLE u2 (s VARCHAR(1000) NOT NULL CHECK (CHAR_LENGTH(s) <= 1000));
INSERT INTO u2 VALUES ('${text}');
-- => *
-- |  ok 1 row
