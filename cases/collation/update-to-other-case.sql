-- @title     Changing only the case of a value
-- @id        collation.update.case
-- @category  collation
-- @why       correcting 'anna' to 'Anna' wherever it differs changes nothing where comparing ignores case
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html
-- @see       https://sqlite.org/lang_update.html
-- @see       https://www.postgresql.org/docs/current/sql-update.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10) UNIQUE);
INSERT INTO t VALUES (1, 'anna');

-- @step change
UPDATE t SET a = 'Anna' WHERE a = 'anna';

-- @step where-different
UPDATE t SET a = 'ANNA' WHERE a <> 'ANNA';

-- @step read
SELECT a FROM t;

-- @portable where-different
UPDATE t SET a = 'ANNA' WHERE id = 1;
SELECT a FROM t WHERE id = 1;
