-- @title     Prisma's `contains` ignores case on SQLite, also accents on MySQL and MariaDB, nothing on PostgreSQL
-- @id        ddl.prisma.contains
-- @category  ddl
-- @why       a search by LIKE for elan also finds ELAN on SQLite, which ignores ASCII case, and élan on MySQL, and neither on PostgreSQL
-- @see       https://www.prisma.io/docs/orm/prisma-client/queries/case-sensitivity
-- @see       https://sqlite.org/lang_expr.html#like
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-comparison-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-matching.html

-- @sql mysql, mariadb
CREATE TABLE `U` (`id` INTEGER NOT NULL, `s` VARCHAR(191)) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
INSERT INTO `U` VALUES (1, 'Élan'), (2, 'elan'), (3, 'ELAN'), (4, 'élan'), (5, 'el_n');
-- @sql *
CREATE TABLE "U" ("id" INTEGER NOT NULL, "s" TEXT);
INSERT INTO "U" VALUES (1, 'Élan'), (2, 'elan'), (3, 'ELAN'), (4, 'élan'), (5, 'el_n');
-- @end

-- @step contains
-- @bind '%elan%'
-- @bind '%ELAN%'
-- @bind '%élan%'
-- @bind '%el_n%'
-- @bind '%el\\_n%'
-- @sql mysql, mariadb
SELECT `id` AS id FROM `U` WHERE `s` LIKE ? ORDER BY `id`;
-- @sql *
SELECT "id" AS id FROM "U" WHERE "s" LIKE ? ORDER BY "id";
-- => sqlite
-- |  bind       | outcome
-- |  '%elan%'   | [id integer] (2) (3)
-- |  '%ELAN%'   | [id integer] (2) (3)
-- |  '%élan%'   | [id integer] (4)
-- |  '%el_n%'   | [id integer] (2) (3) (5)
-- |  '%el\\_n%' | [id integer]
-- => mariadb, mysql
-- |  bind       | outcome
-- |  '%elan%'   | [id integer] (1) (2) (3) (4)
-- |  '%ELAN%'   | [id integer] (1) (2) (3) (4)
-- |  '%élan%'   | [id integer] (1) (2) (3) (4)
-- |  '%el_n%'   | [id integer] (1) (2) (3) (4) (5)
-- |  '%el\\_n%' | [id integer] (5)
-- => postgres
-- |  bind       | outcome
-- |  '%elan%'   | [id integer] (2)
-- |  '%ELAN%'   | [id integer] (3)
-- |  '%élan%'   | [id integer] (4)
-- |  '%el_n%'   | [id integer] (2) (5)
-- |  '%el\\_n%' | [id integer] (5)

-- Case and the accents in question are folded, in what is stored and in what is looked for; with more letters than this, the application keeps a column that is folded already.
-- @portable contains
-- @bind '%elan%'
-- @bind '%ELAN%'
-- @bind '%élan%'
-- @bind '%el_n%'
-- @bind '%el!_n%'
-- @sql mysql, mariadb
SELECT `id` AS id FROM `U` WHERE REPLACE(REPLACE(LOWER(`s`), 'É', 'e'), 'é', 'e') LIKE REPLACE(REPLACE(LOWER(?), 'É', 'e'), 'é', 'e') ESCAPE '!' ORDER BY `id`;
-- @sql *
SELECT "id" AS id FROM "U" WHERE REPLACE(REPLACE(LOWER("s"), 'É', 'e'), 'é', 'e') LIKE REPLACE(REPLACE(LOWER(?), 'É', 'e'), 'é', 'e') ESCAPE '!' ORDER BY "id";
-- => *
-- |  bind      | outcome
-- |  '%elan%'  | [id integer] (1) (2) (3) (4)
-- |  '%ELAN%'  | [id integer] (1) (2) (3) (4)
-- |  '%élan%'  | [id integer] (1) (2) (3) (4)
-- |  '%el_n%'  | [id integer] (1) (2) (3) (4) (5)
-- |  '%el!_n%' | [id integer] (5)
