-- @title     A table created as Foo is found as foo on SQLite and PostgreSQL and unknown on MySQL and MariaDB
-- @id        collation.identifier.case
-- @category  collation
-- @why       code that reads row.MyCol gets mycol from PostgreSQL, and FROM foo for a table Foo runs on SQLite and fails on MySQL under Linux
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifier-case-sensitivity.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
-- @see       https://sqlite.org/lang_keywords.html

CREATE TABLE Foo (MyCol INTEGER);

-- @step insert-lower
INSERT INTO foo VALUES (1);
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error undefined_table

-- @step insert-same
INSERT INTO Foo VALUES (2);
-- => *
-- |  ok 1 row

-- @step select-as-declared
SELECT MyCol FROM Foo WHERE MyCol = 2;
-- => sqlite, mariadb, mysql
-- |  MyCol integer
-- |  2
-- => postgres
-- |  mycol integer
-- |  2

-- @step select-lower
SELECT mycol FROM Foo WHERE mycol = 2;
-- => sqlite
-- |  MyCol integer
-- |  2
-- => mariadb, postgres, mysql
-- |  mycol integer
-- |  2

-- @step star
SELECT * FROM Foo WHERE MYCOL = 2;
-- => sqlite, mariadb, mysql
-- |  MyCol integer
-- |  2
-- => postgres
-- |  mycol integer
-- |  2

-- @step upper-table
SELECT COUNT(*) AS n FROM FOO;
-- => sqlite, postgres
-- |  n integer
-- |  2
-- => mariadb, mysql
-- |  error undefined_table

-- @portable insert-lower
CREATE TABLE foo_bar (my_col INTEGER);
INSERT INTO foo_bar VALUES (1);
SELECT my_col FROM foo_bar;
-- => *
-- |  my_col integer
-- |  1
