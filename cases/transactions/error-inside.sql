-- @title     A failing statement inside a transaction spoils all of it on PostgreSQL, and only itself elsewhere
-- @id        transactions.error.inside
-- @category  transactions
-- @why       on PostgreSQL every error spoils the transaction and COMMIT answers without error while nothing is kept
-- @see       https://www.postgresql.org/docs/current/tutorial-transactions.html
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-error-handling.html
-- @each failing = INSERT INTO t VALUES (1), INSERT INTO t VALUES (2000), INSERT INTO t VALUES ('x'), SELECT * FROM missing, SELECT absent FROM t, SELEC 1, SELECT 1 / 0, CREATE TABLE t (id INTEGER), COMMIT TO nowhere

CREATE TABLE t (id INTEGER PRIMARY KEY, CHECK (id < 1000));

BEGIN;
INSERT INTO t VALUES (1);

-- @step fail
${failing};
-- => sqlite
-- |  failing                     | outcome
-- |  INSERT INTO t VALUES (1)    | error unique_violation; transaction open
-- |  INSERT INTO t VALUES (2000) | error check_violation; transaction open
-- |  INSERT INTO t VALUES ('x')  | error datatype_mismatch; transaction open
-- |  SELECT * FROM missing       | error undefined_table; transaction open
-- |  SELECT absent FROM t        | error undefined_column; transaction open
-- |  SELEC 1                     | error syntax_error; transaction open
-- |  SELECT 1 / 0                | ["1 / 0" null] (NULL); transaction open
-- |  CREATE TABLE t (id INTEGER) | error duplicate_table; transaction open
-- |  COMMIT TO nowhere           | error syntax_error; transaction open
-- => mariadb, mysql
-- |  failing                     | outcome
-- |  INSERT INTO t VALUES (1)    | error unique_violation; transaction open
-- |  INSERT INTO t VALUES (2000) | error check_violation; transaction open
-- |  INSERT INTO t VALUES ('x')  | error invalid_text_representation; transaction open
-- |  SELECT * FROM missing       | error undefined_table; transaction open
-- |  SELECT absent FROM t        | error undefined_column; transaction open
-- |  SELEC 1                     | error syntax_error; transaction open
-- |  SELECT 1 / 0                | ["1 / 0" decimal] (NULL); warning division_by_zero; transaction open
-- |  CREATE TABLE t (id INTEGER) | error duplicate_table; transaction none
-- |  COMMIT TO nowhere           | error syntax_error; transaction open
-- => mysql:ansi
-- |  failing                     | outcome
-- |  INSERT INTO t VALUES (1)    | error unique_violation; transaction open
-- |  INSERT INTO t VALUES (2000) | error check_violation; transaction open
-- |  INSERT INTO t VALUES ('x')  | error invalid_text_representation; transaction open
-- |  SELECT * FROM missing       | error undefined_table; transaction open
-- |  SELECT absent FROM t        | error undefined_column; transaction open
-- |  SELEC 1                     | error syntax_error; transaction open
-- |  SELECT 1 / 0                | ["1 / 0" decimal] (NULL); transaction open
-- |  CREATE TABLE t (id INTEGER) | error duplicate_table; transaction none
-- |  COMMIT TO nowhere           | error syntax_error; transaction open
-- => mysql:non-strict
-- |  failing                     | outcome
-- |  INSERT INTO t VALUES (1)    | error unique_violation; transaction open
-- |  INSERT INTO t VALUES (2000) | error check_violation; transaction open
-- |  INSERT INTO t VALUES ('x')  | ok 1 row; warning value_converted; transaction open
-- |  SELECT * FROM missing       | error undefined_table; transaction open
-- |  SELECT absent FROM t        | error undefined_column; transaction open
-- |  SELEC 1                     | error syntax_error; transaction open
-- |  SELECT 1 / 0                | ["1 / 0" decimal] (NULL); transaction open
-- |  CREATE TABLE t (id INTEGER) | error duplicate_table; transaction none
-- |  COMMIT TO nowhere           | error syntax_error; transaction open
-- => postgres
-- |  failing                     | outcome
-- |  INSERT INTO t VALUES (1)    | error unique_violation; transaction aborted
-- |  INSERT INTO t VALUES (2000) | error check_violation; transaction aborted
-- |  INSERT INTO t VALUES ('x')  | error invalid_text_representation; transaction aborted
-- |  SELECT * FROM missing       | error undefined_table; transaction aborted
-- |  SELECT absent FROM t        | error undefined_column; transaction aborted
-- |  SELEC 1                     | error syntax_error; transaction aborted
-- |  SELECT 1 / 0                | error division_by_zero; transaction aborted
-- |  CREATE TABLE t (id INTEGER) | error duplicate_table; transaction aborted
-- |  COMMIT TO nowhere           | error syntax_error; transaction aborted

-- @step go-on
INSERT INTO t VALUES (2);
-- => sqlite
-- |  ok 1 row; transaction open
-- => mariadb, mysql
-- |  failing                     | outcome
-- |  INSERT INTO t VALUES (1)    | ok 1 row; transaction open
-- |  INSERT INTO t VALUES (2000) | ok 1 row; transaction open
-- |  INSERT INTO t VALUES ('x')  | ok 1 row; transaction open
-- |  SELECT * FROM missing       | ok 1 row; transaction open
-- |  SELECT absent FROM t        | ok 1 row; transaction open
-- |  SELEC 1                     | ok 1 row; transaction open
-- |  SELECT 1 / 0                | ok 1 row; transaction open
-- |  CREATE TABLE t (id INTEGER) | ok 1 row; transaction none
-- |  COMMIT TO nowhere           | ok 1 row; transaction open
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT id FROM t ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  1
-- |  2
-- |  ; transaction none
-- => mysql:non-strict
-- |  failing                     | outcome
-- |  INSERT INTO t VALUES (1)    | [id integer] (1) (2); transaction none
-- |  INSERT INTO t VALUES (2000) | [id integer] (1) (2); transaction none
-- |  INSERT INTO t VALUES ('x')  | [id integer] (0) (1) (2); transaction none
-- |  SELECT * FROM missing       | [id integer] (1) (2); transaction none
-- |  SELECT absent FROM t        | [id integer] (1) (2); transaction none
-- |  SELEC 1                     | [id integer] (1) (2); transaction none
-- |  SELECT 1 / 0                | [id integer] (1) (2); transaction none
-- |  CREATE TABLE t (id INTEGER) | [id integer] (1) (2); transaction none
-- |  COMMIT TO nowhere           | [id integer] (1) (2); transaction none
-- => postgres
-- |  id integer
-- |  ; transaction none
