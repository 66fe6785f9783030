-- @title     What a TIMESTAMP column keeps of the text written to it
-- @id        typing.timestamp.text
-- @category  typing
-- @why       fractions, the letter T and time zones survive on SQLite only, as text
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/datetime.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @each literal = '2024-02-05 10:11:12', '2024-02-05T10:11:12', '2024-02-05 10:11:12.987', '2024-02-05', '2024-02-05 10:11', '2024-02-05 10:11:12+02:00', '2024-02-05T10:11:12Z'

-- @sql mysql, mariadb
CREATE TABLE t (a DATETIME);
-- @sql *
CREATE TABLE t (a TIMESTAMP);
-- @end

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;

-- One spelling only, kept as text: every engine accepts and refuses the same.
-- @portable read
CREATE TABLE u (a VARCHAR(40) CHECK (a LIKE '____-__-__ __:__:__'));
INSERT INTO u VALUES (${literal});
SELECT a FROM u;
