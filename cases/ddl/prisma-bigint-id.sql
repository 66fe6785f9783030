-- @title     Prisma's BigInt key does not number itself on SQLite
-- @id        ddl.prisma.bigint
-- @category  ddl
-- @why       SQLite numbers INTEGER PRIMARY KEY only: a BIGINT key, left out as on the servers, is NULL and refused
-- @see       https://www.prisma.io/docs/orm/reference/prisma-schema-reference#bigint
-- @see       https://sqlite.org/lang_createtable.html#rowid
-- @see       https://dev.mysql.com/doc/refman/8.4/en/example-auto-increment.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL

-- @sql sqlite
CREATE TABLE "L" ("id" BIGINT NOT NULL PRIMARY KEY, "a" INTEGER);
-- @sql mysql, mariadb
CREATE TABLE `L` (`id` BIGINT NOT NULL AUTO_INCREMENT, `a` INTEGER, PRIMARY KEY (`id`)) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
-- @sql postgres
CREATE TABLE "L" ("id" BIGSERIAL NOT NULL, "a" INTEGER, CONSTRAINT "L_pkey" PRIMARY KEY ("id"));
-- @end

-- @step insert
-- @sql mysql, mariadb
INSERT INTO `L` (`a`) VALUES (1);
-- @sql *
INSERT INTO "L" ("a") VALUES (1);
-- @end
-- => sqlite
-- |  error not_null_violation
-- => mariadb, mysql, postgres
-- |  ok 1 row

-- @step read
-- @sql mysql, mariadb
SELECT `id`, `a` FROM `L`;
-- @sql *
SELECT "id", "a" FROM "L";
-- @end
-- => sqlite
-- |  id integer | a integer
-- => mariadb, mysql, postgres
-- |  id integer | a integer
-- |  1          | 1

-- `Int` is INTEGER PRIMARY KEY on SQLite, which numbers itself and holds 64 bits.
-- @portable insert
-- @sql sqlite
CREATE TABLE l2 (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, a INTEGER);
INSERT INTO l2 (a) VALUES (1);
SELECT id, a FROM l2;
-- @sql mysql, mariadb
CREATE TABLE l2 (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, a INTEGER);
INSERT INTO l2 (a) VALUES (1);
SELECT id, a FROM l2;
-- @sql postgres
CREATE TABLE l2 (id BIGSERIAL PRIMARY KEY, a INTEGER);
INSERT INTO l2 (a) VALUES (1);
SELECT id, a FROM l2;
-- => *
-- |  id integer | a integer
-- |  1          | 1
