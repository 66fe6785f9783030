-- @title     A foreign key takes 'ABC' for its parent 'abc' on MySQL and MariaDB only
-- @id        collation.foreignkey.case
-- @category  collation
-- @why       an import that writes 'ABC' for the parent 'abc' passes on MySQL and MariaDB and stops on SQLite and PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://sqlite.org/foreignkeys.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK
-- @see       https://mariadb.com/kb/en/foreign-keys/

CREATE TABLE parent (code VARCHAR(10) NOT NULL PRIMARY KEY);
INSERT INTO parent VALUES ('abc');
-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end

-- @step create
CREATE TABLE child (code VARCHAR(10), FOREIGN KEY (code) REFERENCES parent (code));
-- => *
-- |  ok

-- @step other-case
INSERT INTO child VALUES ('ABC');
-- => sqlite, postgres
-- |  error foreign_key_violation
-- => mariadb, mysql
-- |  ok 1 row

-- @step trailing-space
INSERT INTO child VALUES ('abc ');
-- => sqlite, postgres, mysql
-- |  error foreign_key_violation
-- => mariadb, mysql:prisma
-- |  ok 1 row

-- @step missing
INSERT INTO child VALUES ('xyz');
-- => *
-- |  error foreign_key_violation

-- @step count
SELECT COUNT(*) AS n FROM child;
-- => sqlite, postgres
-- |  n integer
-- |  0
-- => mariadb, mysql:prisma
-- |  n integer
-- |  2
-- => mysql
-- |  n integer
-- |  1

-- @portable other-case
-- @sql sqlite
CREATE TABLE parent2 (code VARCHAR(10) COLLATE BINARY NOT NULL PRIMARY KEY);
INSERT INTO parent2 VALUES ('abc');
CREATE TABLE child2 (code VARCHAR(10) COLLATE BINARY, FOREIGN KEY (code) REFERENCES parent2 (code));
INSERT INTO child2 VALUES ('ABC');
-- @sql postgres
CREATE TABLE parent2 (code VARCHAR(10) COLLATE "C" NOT NULL PRIMARY KEY);
INSERT INTO parent2 VALUES ('abc');
CREATE TABLE child2 (code VARCHAR(10) COLLATE "C", FOREIGN KEY (code) REFERENCES parent2 (code));
INSERT INTO child2 VALUES ('ABC');
-- @sql mysql
CREATE TABLE parent2 (code VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL PRIMARY KEY);
INSERT INTO parent2 VALUES ('abc');
CREATE TABLE child2 (code VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin, FOREIGN KEY (code) REFERENCES parent2 (code));
INSERT INTO child2 VALUES ('ABC');
-- @sql mariadb
CREATE TABLE parent2 (code VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY);
INSERT INTO parent2 VALUES ('abc');
CREATE TABLE child2 (code VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin, FOREIGN KEY (code) REFERENCES parent2 (code));
INSERT INTO child2 VALUES ('ABC');
-- => *
-- |  error foreign_key_violation

-- @portable count
SELECT COUNT(*) AS n FROM child2;
-- => *
-- |  n integer
-- |  0
