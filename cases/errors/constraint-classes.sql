-- @title     Every kind of violated constraint has its own error
-- @id        errors.constraint.classes
-- @category  errors
-- @why       code that retries or explains by error class works on all engines, code that looks for a number or a text on one
-- @see       https://sqlite.org/rescode.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/error-handling.html
-- @see       https://www.postgresql.org/docs/current/errcodes-appendix.html
-- @portable-by-nature

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql *
SELECT 1;
-- @end
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER PRIMARY KEY, code INTEGER UNIQUE, name VARCHAR(10) NOT NULL, amount INTEGER CHECK (amount > 0), parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id));
INSERT INTO parent VALUES (1);
INSERT INTO t VALUES (1, 10, 'ann', 5, 1);

-- @step unique
INSERT INTO t VALUES (2, 10, 'bob', 5, 1);
-- => *
-- |  error unique_violation

-- @step primary-key
INSERT INTO t VALUES (1, 11, 'bob', 5, 1);
-- => *
-- |  error unique_violation

-- @step not-null
INSERT INTO t VALUES (2, 11, NULL, 5, 1);
-- => *
-- |  error not_null_violation

-- @step check
INSERT INTO t VALUES (2, 11, 'bob', 0, 1);
-- => *
-- |  error check_violation

-- @step foreign-key
INSERT INTO t VALUES (2, 11, 'bob', 5, 9);
-- => *
-- |  error foreign_key_violation

-- @step delete-of-parent
DELETE FROM parent;
-- => *
-- |  error foreign_key_violation

-- @step update-of-parent
UPDATE parent SET id = 2;
-- => *
-- |  error foreign_key_violation

-- @step update-to-null
UPDATE t SET name = NULL;
-- => mysql:non-strict
-- |  ok 1 row; warning not_null_violation
-- => *
-- |  error not_null_violation

-- @step kept
SELECT id, code, name, amount, parent_id FROM t;
-- => mysql:non-strict
-- |  id integer | code integer | name text | amount integer | parent_id integer
-- |  1          | 10           | ''        | 5              | 1
-- => *
-- |  id integer | code integer | name text | amount integer | parent_id integer
-- |  1          | 10           | 'ann'     | 5              | 1
