-- @title     DEFAULT (DATE('now')) is for ever the day of CREATE TABLE on PostgreSQL
-- @id        datetime.now.default-frozen
-- @category  datetime
-- @why       SQLite's DEFAULT (DATE('now')) runs on PostgreSQL, and gives each later row the day when the table was made
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-CURRENT
-- @see       https://sqlite.org/lang_createtable.html#dfltval
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html
-- @see       https://mariadb.com/kb/en/create-table/
-- @each default = (DATE('now')), (CAST('now' AS DATE)), (CURRENT_DATE)

CREATE TABLE t (id INTEGER PRIMARY KEY, d DATE DEFAULT ${default});

-- Whether the default that the catalogue shows holds a day in digits.
-- @step frozen
-- @sql sqlite
SELECT CASE WHEN dflt_value LIKE '%____-__-__%' THEN 1 ELSE 0 END AS frozen FROM pragma_table_info('t') WHERE name = 'd';
-- @sql mysql, mariadb
SELECT CASE WHEN column_default LIKE '%____-__-__%' THEN 1 ELSE 0 END AS frozen FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'd';
-- @sql postgres
SELECT CASE WHEN column_default LIKE '%____-__-__%' THEN 1 ELSE 0 END AS frozen FROM information_schema.columns WHERE table_schema = CURRENT_SCHEMA AND table_name = 't' AND column_name = 'd';
-- => sqlite, mysql, mariadb
-- |  frozen integer
-- |  0
-- => postgres
-- |  default               | outcome
-- |  (DATE('now'))         | [frozen integer] (1)
-- |  (CAST('now' AS DATE)) | [frozen integer] (1)
-- |  (CURRENT_DATE)        | [frozen integer] (0)

-- @portable frozen
-- @sql sqlite
CREATE TABLE u (id INTEGER PRIMARY KEY, d DATE DEFAULT (CURRENT_DATE));
SELECT CASE WHEN dflt_value LIKE '%____-__-__%' THEN 1 ELSE 0 END AS frozen FROM pragma_table_info('u') WHERE name = 'd';
-- @sql mysql, mariadb
CREATE TABLE u (id INTEGER PRIMARY KEY, d DATE DEFAULT (CURRENT_DATE));
SELECT CASE WHEN column_default LIKE '%____-__-__%' THEN 1 ELSE 0 END AS frozen FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'u' AND column_name = 'd';
-- @sql postgres
CREATE TABLE u (id INTEGER PRIMARY KEY, d DATE DEFAULT (CURRENT_DATE));
SELECT CASE WHEN column_default LIKE '%____-__-__%' THEN 1 ELSE 0 END AS frozen FROM information_schema.columns WHERE table_schema = CURRENT_SCHEMA AND table_name = 'u' AND column_name = 'd';
-- => *
-- |  frozen integer
-- |  0
