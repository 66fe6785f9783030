-- @title     A row that violates NOT NULL, CHECK and UNIQUE fails by NOT NULL first, on all engines
-- @id        errors.constraint.first
-- @category  errors
-- @why       a form with several mistakes is told of the same one everywhere: NOT NULL before CHECK, and CHECK before UNIQUE
-- @see       https://sqlite.org/lang_createtable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/constraints.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html
-- @portable-by-nature
-- @each values = (1, -1, NULL), (1, -1, 'x'), (1, 5, NULL), (2, -1, NULL)

CREATE TABLE t (id INTEGER PRIMARY KEY, amount INTEGER CHECK (amount > 0), name VARCHAR(10) NOT NULL);
INSERT INTO t VALUES (1, 5, 'ann');

-- @step insert
INSERT INTO t VALUES ${values};
-- => *
-- |  values        | outcome
-- |  (1, -1, NULL) | error not_null_violation
-- |  (1, -1, 'x')  | error check_violation
-- |  (1, 5, NULL)  | error not_null_violation
-- |  (2, -1, NULL) | error not_null_violation
