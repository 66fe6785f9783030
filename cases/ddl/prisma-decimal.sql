-- @title     Prisma's Decimal keeps every digit on the servers and is a double on SQLite
-- @id        ddl.prisma.decimal
-- @category  ddl
-- @why       SQLite keeps a double: 0.1 + 0.2 is not 0.3 and 17 digits are cut
-- @see       https://www.prisma.io/docs/orm/reference/prisma-schema-reference#decimal
-- @see       https://sqlite.org/datatype3.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/fixed-point-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL

-- @sql sqlite
CREATE TABLE "D" ("id" INTEGER NOT NULL, "p" DECIMAL NOT NULL);
INSERT INTO "D" VALUES (1, 0.1), (2, 0.2), (3, '12345678901234567.89');
-- @sql mysql, mariadb
CREATE TABLE `D` (`id` INTEGER NOT NULL, `p` DECIMAL(65, 30) NOT NULL) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
INSERT INTO `D` VALUES (1, 0.1), (2, 0.2), (3, '12345678901234567.89');
-- @sql postgres
CREATE TABLE "D" ("id" INTEGER NOT NULL, "p" DECIMAL(65, 30) NOT NULL);
INSERT INTO "D" VALUES (1, 0.1), (2, 0.2), (3, '12345678901234567.89');
-- @end

-- @step read
-- @sql mysql, mariadb
SELECT `p` AS p FROM `D` WHERE `id` = 3;
-- @sql *
SELECT "p" AS p FROM "D" WHERE "id" = 3;
-- @end
-- => sqlite
-- |  p integer
-- |  12345678901234568
-- => mariadb, postgres, mysql
-- |  p decimal
-- |  12345678901234567.890000000000000000000000000000

-- @step is-sum-exact
-- @sql mysql, mariadb
SELECT COUNT(*) AS n FROM (SELECT SUM(`p`) AS total FROM `D` WHERE `id` < 3) q WHERE total = 0.3;
-- @sql *
SELECT COUNT(*) AS n FROM (SELECT SUM("p") AS total FROM "D" WHERE "id" < 3) q WHERE total = 0.3;
-- => sqlite
-- |  n integer
-- |  0
-- => mariadb, postgres, mysql
-- |  n integer
-- |  1

-- Whole numbers of the smallest unit are exact on all.
-- @portable is-sum-exact
CREATE TABLE cents (p BIGINT NOT NULL);
INSERT INTO cents VALUES (10), (20);
SELECT COUNT(*) AS n FROM (SELECT SUM(p) AS total FROM cents) q WHERE total = 30;
-- => *
-- |  n integer
-- |  1
