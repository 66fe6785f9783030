-- @title     COMMIT and ROLLBACK run everywhere, COMMIT WORK not on SQLite, END not on MySQL and MariaDB
-- @id        transactions.end.spelling
-- @category  transactions
-- @why       END and COMMIT TRANSACTION work on SQLite and PostgreSQL and are syntax errors on MySQL, which leaves the transaction open
-- @see       https://sqlite.org/lang_transaction.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/commit.html
-- @see       https://mariadb.com/kb/en/commit/
-- @see       https://www.postgresql.org/docs/current/sql-commit.html
-- @each end = COMMIT, COMMIT WORK, COMMIT TRANSACTION, END, END TRANSACTION, ROLLBACK, ROLLBACK WORK, ROLLBACK TRANSACTION, ABORT, COMMIT AND CHAIN, ROLLBACK AND CHAIN, COMMIT AND NO CHAIN

CREATE TABLE t (id INTEGER PRIMARY KEY);
BEGIN;
INSERT INTO t VALUES (1);

-- @step end
${end};
-- => sqlite
-- |  end                  | outcome
-- |  COMMIT               | ok; transaction none
-- |  COMMIT WORK          | error syntax_error; transaction open
-- |  COMMIT TRANSACTION   | ok; transaction none
-- |  END                  | ok; transaction none
-- |  END TRANSACTION      | ok; transaction none
-- |  ROLLBACK             | ok; transaction none
-- |  ROLLBACK WORK        | error syntax_error; transaction open
-- |  ROLLBACK TRANSACTION | ok; transaction none
-- |  ABORT                | error syntax_error; transaction open
-- |  COMMIT AND CHAIN     | error syntax_error; transaction open
-- |  ROLLBACK AND CHAIN   | error syntax_error; transaction open
-- |  COMMIT AND NO CHAIN  | error syntax_error; transaction open
-- => mariadb, mysql
-- |  end                  | outcome
-- |  COMMIT               | ok; transaction none
-- |  COMMIT WORK          | ok; transaction none
-- |  COMMIT TRANSACTION   | error syntax_error; transaction open
-- |  END                  | error syntax_error; transaction open
-- |  END TRANSACTION      | error syntax_error; transaction open
-- |  ROLLBACK             | ok; transaction none
-- |  ROLLBACK WORK        | ok; transaction none
-- |  ROLLBACK TRANSACTION | error syntax_error; transaction open
-- |  ABORT                | error syntax_error; transaction open
-- |  COMMIT AND CHAIN     | ok; transaction open
-- |  ROLLBACK AND CHAIN   | ok; transaction open
-- |  COMMIT AND NO CHAIN  | ok; transaction none
-- => postgres
-- |  end                  | outcome
-- |  COMMIT               | ok; transaction none
-- |  COMMIT WORK          | ok; transaction none
-- |  COMMIT TRANSACTION   | ok; transaction none
-- |  END                  | ok; transaction none
-- |  END TRANSACTION      | ok; transaction none
-- |  ROLLBACK             | ok; transaction none
-- |  ROLLBACK WORK        | ok; transaction none
-- |  ROLLBACK TRANSACTION | ok; transaction none
-- |  ABORT                | ok; transaction none
-- |  COMMIT AND CHAIN     | ok; transaction open
-- |  ROLLBACK AND CHAIN   | ok; transaction open
-- |  COMMIT AND NO CHAIN  | ok; transaction none

-- @step rollback
ROLLBACK;
-- => sqlite
-- |  end                  | outcome
-- |  COMMIT               | error no_active_sql_transaction; transaction none
-- |  COMMIT WORK          | ok; transaction none
-- |  COMMIT TRANSACTION   | error no_active_sql_transaction; transaction none
-- |  END                  | error no_active_sql_transaction; transaction none
-- |  END TRANSACTION      | error no_active_sql_transaction; transaction none
-- |  ROLLBACK             | error no_active_sql_transaction; transaction none
-- |  ROLLBACK WORK        | ok; transaction none
-- |  ROLLBACK TRANSACTION | error no_active_sql_transaction; transaction none
-- |  ABORT                | ok; transaction none
-- |  COMMIT AND CHAIN     | ok; transaction none
-- |  ROLLBACK AND CHAIN   | ok; transaction none
-- |  COMMIT AND NO CHAIN  | ok; transaction none
-- => mariadb, mysql
-- |  ok; transaction none
-- => postgres
-- |  end                  | outcome
-- |  COMMIT               | ok; warning no_active_sql_transaction; transaction none
-- |  COMMIT WORK          | ok; warning no_active_sql_transaction; transaction none
-- |  COMMIT TRANSACTION   | ok; warning no_active_sql_transaction; transaction none
-- |  END                  | ok; warning no_active_sql_transaction; transaction none
-- |  END TRANSACTION      | ok; warning no_active_sql_transaction; transaction none
-- |  ROLLBACK             | ok; warning no_active_sql_transaction; transaction none
-- |  ROLLBACK WORK        | ok; warning no_active_sql_transaction; transaction none
-- |  ROLLBACK TRANSACTION | ok; warning no_active_sql_transaction; transaction none
-- |  ABORT                | ok; warning no_active_sql_transaction; transaction none
-- |  COMMIT AND CHAIN     | ok; transaction none
-- |  ROLLBACK AND CHAIN   | ok; transaction none
-- |  COMMIT AND NO CHAIN  | ok; warning no_active_sql_transaction; transaction none

-- @step kept
SELECT id FROM t;
-- => sqlite
-- |  end                  | outcome
-- |  COMMIT               | [id integer] (1); transaction none
-- |  COMMIT WORK          | [id integer]; transaction none
-- |  COMMIT TRANSACTION   | [id integer] (1); transaction none
-- |  END                  | [id integer] (1); transaction none
-- |  END TRANSACTION      | [id integer] (1); transaction none
-- |  ROLLBACK             | [id integer]; transaction none
-- |  ROLLBACK WORK        | [id integer]; transaction none
-- |  ROLLBACK TRANSACTION | [id integer]; transaction none
-- |  ABORT                | [id integer]; transaction none
-- |  COMMIT AND CHAIN     | [id integer]; transaction none
-- |  ROLLBACK AND CHAIN   | [id integer]; transaction none
-- |  COMMIT AND NO CHAIN  | [id integer]; transaction none
-- => mariadb, mysql
-- |  end                  | outcome
-- |  COMMIT               | [id integer] (1); transaction none
-- |  COMMIT WORK          | [id integer] (1); transaction none
-- |  COMMIT TRANSACTION   | [id integer]; transaction none
-- |  END                  | [id integer]; transaction none
-- |  END TRANSACTION      | [id integer]; transaction none
-- |  ROLLBACK             | [id integer]; transaction none
-- |  ROLLBACK WORK        | [id integer]; transaction none
-- |  ROLLBACK TRANSACTION | [id integer]; transaction none
-- |  ABORT                | [id integer]; transaction none
-- |  COMMIT AND CHAIN     | [id integer] (1); transaction none
-- |  ROLLBACK AND CHAIN   | [id integer]; transaction none
-- |  COMMIT AND NO CHAIN  | [id integer] (1); transaction none
-- => postgres
-- |  end                  | outcome
-- |  COMMIT               | [id integer] (1); transaction none
-- |  COMMIT WORK          | [id integer] (1); transaction none
-- |  COMMIT TRANSACTION   | [id integer] (1); transaction none
-- |  END                  | [id integer] (1); transaction none
-- |  END TRANSACTION      | [id integer] (1); transaction none
-- |  ROLLBACK             | [id integer]; transaction none
-- |  ROLLBACK WORK        | [id integer]; transaction none
-- |  ROLLBACK TRANSACTION | [id integer]; transaction none
-- |  ABORT                | [id integer]; transaction none
-- |  COMMIT AND CHAIN     | [id integer] (1); transaction none
-- |  ROLLBACK AND CHAIN   | [id integer]; transaction none
-- |  COMMIT AND NO CHAIN  | [id integer] (1); transaction none

-- COMMIT and ROLLBACK alone are known everywhere.
-- @portable kept
-- @sql *[end=(ROLLBACK|ROLLBACK WORK|ROLLBACK TRANSACTION|ABORT|ROLLBACK AND CHAIN)]
CREATE TABLE u (id INTEGER PRIMARY KEY);
BEGIN;
INSERT INTO u VALUES (1);
ROLLBACK;
SELECT id FROM u;
-- @sql *
CREATE TABLE u (id INTEGER PRIMARY KEY);
BEGIN;
INSERT INTO u VALUES (1);
COMMIT;
SELECT id FROM u;
-- => *
-- |  end                  | outcome
-- |  COMMIT               | [id integer] (1); transaction none
-- |  COMMIT WORK          | [id integer] (1); transaction none
-- |  COMMIT TRANSACTION   | [id integer] (1); transaction none
-- |  END                  | [id integer] (1); transaction none
-- |  END TRANSACTION      | [id integer] (1); transaction none
-- |  ROLLBACK             | [id integer]; transaction none
-- |  ROLLBACK WORK        | [id integer]; transaction none
-- |  ROLLBACK TRANSACTION | [id integer]; transaction none
-- |  ABORT                | [id integer]; transaction none
-- |  COMMIT AND CHAIN     | [id integer] (1); transaction none
-- |  ROLLBACK AND CHAIN   | [id integer]; transaction none
-- |  COMMIT AND NO CHAIN  | [id integer] (1); transaction none
