-- @title     A foreign key with a NULL part is not checked on any engine
-- @id        null.foreignkey
-- @category  null
-- @why       an order line with one part of a composite key NULL refers to no order at all and is not checked
-- @see       https://sqlite.org/foreignkeys.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html
-- @portable-by-nature

CREATE TABLE parent (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b));
CREATE TABLE child (a INTEGER, b INTEGER, FOREIGN KEY (a, b) REFERENCES parent (a, b));

-- @step null-both
INSERT INTO child VALUES (NULL, NULL);
-- => *
-- |  ok 1 row

-- @step null-one
INSERT INTO child VALUES (99, NULL);
-- => *
-- |  ok 1 row

-- @step count
SELECT COUNT(*) AS n FROM child;
-- => *
-- |  n integer
-- |  2

-- @portable null-one
CREATE TABLE child2 (a INTEGER, b INTEGER, FOREIGN KEY (a, b) REFERENCES parent (a, b), CHECK ((a IS NULL AND b IS NULL) OR (a IS NOT NULL AND b IS NOT NULL)));
INSERT INTO child2 VALUES (99, NULL);
-- => *
-- |  error check_violation
