-- @title     What a DATE column accepts as a date
-- @id        typing.date.text
-- @category  typing
-- @why       impossible, zero and malformed dates enter the database unseen and break the report that reads them
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sqlmode_no_zero_date
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-literals.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @each literal = '2024-02-05', '2023-02-30', 'hello', '0000-00-00', '2024-00-15', '2024-2-5', '20240205', '24-02-05', '2024-02-05 10:11:12', '2024/02/05', ''

CREATE TABLE t (a DATE);

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;

-- Canonical text with a CHECK: every engine accepts and refuses the same spellings.
-- @portable read
CREATE TABLE u (a VARCHAR(30) CHECK (LENGTH(a) = 10 AND a LIKE '____-__-__'
  AND SUBSTR(a, 6, 2) BETWEEN '01' AND '12' AND SUBSTR(a, 9, 2) BETWEEN '01' AND '31'));
INSERT INTO u VALUES (${literal});
SELECT a FROM u;
