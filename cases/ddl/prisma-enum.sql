-- @title     Prisma's enum takes any text on SQLite, and 'user' for USER on MySQL and MariaDB
-- @id        ddl.prisma.enum
-- @category  ddl
-- @why       SQLite gets TEXT without a check: what raw SQL writes there breaks the client that reads it
-- @see       https://www.prisma.io/docs/orm/reference/prisma-schema-reference#enum
-- @see       https://dev.mysql.com/doc/refman/8.4/en/enum.html
-- @see       https://www.postgresql.org/docs/current/datatype-enum.html
-- @see       https://sqlite.org/lang_createtable.html#check_constraints
-- @each role = 'USER', 'NOPE', 'user', '', DEFAULT

-- @sql sqlite
CREATE TABLE "R" ("id" INTEGER NOT NULL, "r" TEXT NOT NULL DEFAULT 'USER');
-- @sql mysql, mariadb
CREATE TABLE `R` (`id` INTEGER NOT NULL, `r` ENUM('USER', 'ADMIN') NOT NULL DEFAULT 'USER') DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
-- @sql postgres
CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN');
CREATE TABLE "R" ("id" INTEGER NOT NULL, "r" "Role" NOT NULL DEFAULT 'USER');
-- @end

-- @step insert
-- @sql mysql, mariadb
INSERT INTO `R` VALUES (1, ${role});
-- @sql *
INSERT INTO "R" VALUES (1, ${role});
-- @end
-- => sqlite
-- |  role    | outcome
-- |  'USER'  | ok 1 row
-- |  'NOPE'  | ok 1 row
-- |  'user'  | ok 1 row
-- |  ''      | ok 1 row
-- |  DEFAULT | error syntax_error
-- => mariadb, mysql
-- |  role    | outcome
-- |  'USER'  | ok 1 row
-- |  'NOPE'  | error invalid_text_representation
-- |  'user'  | ok 1 row
-- |  ''      | error invalid_text_representation
-- |  DEFAULT | ok 1 row
-- => mysql:non-strict
-- |  role    | outcome
-- |  'USER'  | ok 1 row
-- |  'NOPE'  | ok 1 row; warning value_converted
-- |  'user'  | ok 1 row
-- |  ''      | ok 1 row; warning value_converted
-- |  DEFAULT | ok 1 row
-- => postgres
-- |  role    | outcome
-- |  'USER'  | ok 1 row
-- |  'NOPE'  | error invalid_text_representation
-- |  'user'  | error invalid_text_representation
-- |  ''      | error invalid_text_representation
-- |  DEFAULT | ok 1 row

-- @step read
-- @sql mysql, mariadb
SELECT `r` AS r FROM `R`;
-- @sql *
SELECT "r" AS r FROM "R";
-- => sqlite
-- |  role    | outcome
-- |  'USER'  | [r text] ('USER')
-- |  'NOPE'  | [r text] ('NOPE')
-- |  'user'  | [r text] ('user')
-- |  ''      | [r text] ('')
-- |  DEFAULT | [r text]
-- => mariadb, mysql
-- |  role    | outcome
-- |  'USER'  | [r text] ('USER')
-- |  'NOPE'  | [r text]
-- |  'user'  | [r text] ('USER')
-- |  ''      | [r text]
-- |  DEFAULT | [r text] ('USER')
-- => mysql:non-strict
-- |  role    | outcome
-- |  'USER'  | [r text] ('USER')
-- |  'NOPE'  | [r text] ('')
-- |  'user'  | [r text] ('USER')
-- |  ''      | [r text] ('')
-- |  DEFAULT | [r text] ('USER')
-- => postgres
-- |  role    | outcome
-- |  'USER'  | [r other(Role)] ('USER')
-- |  'NOPE'  | [r other(Role)]
-- |  'user'  | [r other(Role)]
-- |  ''      | [r other(Role)]
-- |  DEFAULT | [r other(Role)] ('USER')

-- A check takes the place of the type; the collation makes it see case on MySQL as well, and SQLite leaves the column out for its default.
-- @portable insert
-- @sql mysql, mariadb
CREATE TABLE r2 (id INTEGER NOT NULL, r VARCHAR(10) COLLATE utf8mb4_bin NOT NULL DEFAULT 'USER' CHECK (r IN ('USER', 'ADMIN')));
INSERT INTO r2 VALUES (1, ${role});
-- @sql sqlite[role=DEFAULT]
CREATE TABLE r2 (id INTEGER NOT NULL, r VARCHAR(10) NOT NULL DEFAULT 'USER' CHECK (r IN ('USER', 'ADMIN')));
INSERT INTO r2 (id) VALUES (1);
-- @sql *
CREATE TABLE r2 (id INTEGER NOT NULL, r VARCHAR(10) NOT NULL DEFAULT 'USER' CHECK (r IN ('USER', 'ADMIN')));
INSERT INTO r2 VALUES (1, ${role});
-- => *
-- |  role    | outcome
-- |  'USER'  | ok 1 row
-- |  'NOPE'  | error check_violation
-- |  'user'  | error check_violation
-- |  ''      | error check_violation
-- |  DEFAULT | ok 1 row

-- @portable read
SELECT r FROM r2;
-- => *
-- |  role    | outcome
-- |  'USER'  | [r text] ('USER')
-- |  'NOPE'  | [r text]
-- |  'user'  | [r text]
-- |  ''      | [r text]
-- |  DEFAULT | [r text] ('USER')
