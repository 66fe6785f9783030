-- @title     A foreign key from VARCHAR to INTEGER is created by SQLite and refused elsewhere
-- @id        typing.foreignkey.types
-- @category  typing
-- @why       a schema whose key is VARCHAR on one side passes in tests on SQLite, which compares 1 with '1', and stops on every server
-- @see       https://sqlite.org/foreignkeys.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://mariadb.com/kb/en/foreign-keys/
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK

CREATE TABLE parent (id INTEGER PRIMARY KEY);
INSERT INTO parent VALUES (1);

-- @step create
CREATE TABLE child (parent_id VARCHAR(10), FOREIGN KEY (parent_id) REFERENCES parent (id));
-- => sqlite
-- |  ok
-- => mariadb
-- |  error invalid_foreign_key; warning invalid_foreign_key; warning invalid_foreign_key
-- => postgres, mysql
-- |  error datatype_mismatch

-- @step insert
-- @after create
INSERT INTO child VALUES ('1');
-- => sqlite
-- |  ok 1 row

-- @step join
-- @after create
SELECT COUNT(*) AS n FROM child JOIN parent ON parent.id = child.parent_id;
-- => sqlite
-- |  n integer
-- |  1

-- @portable join
CREATE TABLE child2 (parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id));
INSERT INTO child2 VALUES (1);
SELECT COUNT(*) AS n FROM child2 JOIN parent ON parent.id = child2.parent_id;
-- => *
-- |  n integer
-- |  1
