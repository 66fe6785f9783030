-- @title     A table created as "Foo" is not found as Foo on PostgreSQL only
-- @id        collation.identifier.quoted
-- @category  collation
-- @why       tables that an ORM created as "User" cannot be queried as User on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifier-case-sensitivity.html
-- @see       https://sqlite.org/lang_keywords.html

-- @sql mysql, mariadb
CREATE TABLE `Foo` (`MyCol` INTEGER);
INSERT INTO `Foo` VALUES (1);
-- @sql *
CREATE TABLE "Foo" ("MyCol" INTEGER);
INSERT INTO "Foo" VALUES (1);
-- @end

-- @step same-case
SELECT MyCol AS v FROM Foo;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  1
-- => postgres
-- |  error undefined_table

-- @step lower
SELECT mycol AS v FROM foo;
-- => sqlite
-- |  v integer
-- |  1
-- => mariadb, postgres, mysql
-- |  error undefined_table

-- @step quoted
-- @sql mysql, mariadb
SELECT `MyCol` AS v FROM `Foo`;
-- @sql *
SELECT "MyCol" AS v FROM "Foo";
-- => *
-- |  v integer
-- |  1

-- @portable same-case
CREATE TABLE foo_bar (my_col INTEGER);
INSERT INTO foo_bar VALUES (1);
SELECT my_col AS v FROM foo_bar;
-- => *
-- |  v integer
-- |  1
