-- @title     A DECIMAL(10, 2) of 1.50 becomes the text '1.5' on SQLite and '1.50' elsewhere
-- @id        conversion.cast.decimal-text
-- @category  conversion
-- @why       invoices and file names built from a price show '1.5 EUR' on SQLite and '1.50 EUR' on the servers
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html

CREATE TABLE t (price DECIMAL(10, 2));
INSERT INTO t VALUES (1.50), (0), (NULL);

-- @step text
SELECT TRIM(CAST(price AS CHAR(20))) AS v FROM t;
-- => sqlite
-- |  v text
-- |  '1.5'
-- |  '0'
-- |  NULL
-- => postgres, mysql, mariadb
-- |  v text
-- |  '1.50'
-- |  '0.00'
-- |  NULL

-- SQLite's PRINTF makes '0.00' of NULL.
-- @portable text
-- @sql sqlite
SELECT CASE WHEN price IS NOT NULL THEN PRINTF('%.2f', price) END AS v FROM t;
-- @sql *
SELECT TRIM(CAST(price AS CHAR(20))) AS v FROM t;
-- => *
-- |  v text
-- |  '1.50'
-- |  '0.00'
-- |  NULL
