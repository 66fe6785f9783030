-- @title     A migration that Prisma wrote for SQLite fails on the servers: AUTOINCREMENT, DATETIME, quoted names
-- @id        ddl.prisma.migration
-- @category  ddl
-- @why       migrations are SQL of one provider: switching the provider in the schema does not switch them
-- @see       https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/limitations-and-known-issues
-- @see       https://sqlite.org/autoinc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-literals.html
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html

-- @step create
CREATE TABLE "U" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "d" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP);
-- => sqlite
-- |  ok
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step create-without-numbering
CREATE TABLE "V" ("id" INTEGER NOT NULL PRIMARY KEY, "d" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP);
-- => sqlite, mysql:ansi
-- |  ok
-- => mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  error undefined_object

-- @step create-plain
CREATE TABLE "W" ("id" INTEGER NOT NULL PRIMARY KEY, "d" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP);
-- => sqlite, postgres, mysql:ansi
-- |  ok
-- => mariadb, mysql
-- |  error syntax_error

-- @step index
CREATE UNIQUE INDEX "W_d_key" ON "W" ("d");
-- => sqlite, postgres, mysql:ansi
-- |  ok
-- => mariadb, mysql
-- |  error syntax_error

-- @portable create
CREATE TABLE w2 (id INTEGER NOT NULL PRIMARY KEY, d TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL);
-- => *
-- |  ok
