-- @title     SELECT createdAt FROM User without quotes finds Prisma's table on all but PostgreSQL
-- @id        identifiers.prisma.unquoted
-- @category  identifiers
-- @why       a query by hand finds the model "User" in any case on SQLite, as declared on MySQL, and not at all on PostgreSQL
-- @see       https://www.prisma.io/docs/orm/prisma-client/using-raw-sql/raw-queries
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifier-case-sensitivity.html

-- @sql sqlite
CREATE TABLE "User" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "createdAt" INTEGER);
INSERT INTO "User" ("createdAt") VALUES (5);
-- @sql mysql, mariadb
CREATE TABLE `User` (`id` INTEGER NOT NULL AUTO_INCREMENT, `createdAt` INTEGER, PRIMARY KEY (`id`)) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
INSERT INTO `User` (`createdAt`) VALUES (5);
-- @sql postgres
CREATE TABLE "User" ("id" SERIAL NOT NULL, "createdAt" INTEGER, CONSTRAINT "User_pkey" PRIMARY KEY ("id"));
INSERT INTO "User" ("createdAt") VALUES (5);
-- @end

-- @step as-declared
SELECT createdAt AS v FROM User;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  5
-- => postgres
-- |  error undefined_column

-- @step lower-table
SELECT createdAt AS v FROM user;
-- => sqlite
-- |  v integer
-- |  5
-- => mariadb, mysql
-- |  error undefined_table
-- => postgres
-- |  error undefined_column

-- @step aliased-table
SELECT u.createdat AS v FROM User u;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  5
-- => postgres
-- |  error undefined_column

-- @portable as-declared
-- @sql mysql, mariadb
SELECT `createdAt` AS v FROM `User`;
-- @sql *
SELECT "createdAt" AS v FROM "User";
-- => *
-- |  v integer
-- |  5
