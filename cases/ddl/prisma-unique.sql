-- @title     Prisma's @unique ignores case, accents and a trailing blank on MySQL and MariaDB
-- @id        ddl.prisma.unique
-- @category  ddl
-- @why       utf8mb4_unicode_ci takes a@x, A@x, á@x and 'a@x ' for one address; SQLite and PostgreSQL register four
-- @see       https://www.prisma.io/docs/orm/reference/prisma-schema-reference#unique
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html
-- @see       https://www.postgresql.org/docs/current/citext.html
-- @see       https://sqlite.org/datatype3.html#collation
-- @each second = 'a@x', 'A@x', 'á@x', 'a@x ', 'a@ｘ', ' a@x'

-- @sql sqlite, postgres
CREATE TABLE "U" ("e" TEXT NOT NULL);
CREATE UNIQUE INDEX "U_e_key" ON "U" ("e");
INSERT INTO "U" VALUES ('a@x');
-- @sql mysql, mariadb
CREATE TABLE `U` (`e` VARCHAR(191) NOT NULL, UNIQUE INDEX `U_e_key` (`e`)) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
INSERT INTO `U` VALUES ('a@x');
-- @end

-- @step insert
-- @sql mysql, mariadb
INSERT INTO `U` VALUES (${second});
-- @sql *
INSERT INTO "U" VALUES (${second});
-- @end
-- => sqlite, postgres
-- |  second | outcome
-- |  'a@x'  | error unique_violation
-- |  'A@x'  | ok 1 row
-- |  'á@x'  | ok 1 row
-- |  'a@x ' | ok 1 row
-- |  'a@ｘ'  | ok 1 row
-- |  ' a@x' | ok 1 row
-- => mariadb, mysql
-- |  second | outcome
-- |  'a@x'  | error unique_violation
-- |  'A@x'  | error unique_violation
-- |  'á@x'  | error unique_violation
-- |  'a@x ' | error unique_violation
-- |  'a@ｘ'  | error unique_violation
-- |  ' a@x' | ok 1 row

-- @step find
-- @sql mysql, mariadb
SELECT COUNT(*) AS n FROM `U` WHERE `e` = ${second};
-- @sql *
SELECT COUNT(*) AS n FROM "U" WHERE "e" = ${second};
-- => *
-- |  n integer
-- |  1
