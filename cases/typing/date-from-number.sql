-- @title     Writing a number into a DATE column
-- @id        typing.date.number
-- @category  typing
-- @why       a numeric timestamp or 20240205 becomes a date, a number or an error
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-literals.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @each literal = 20240205, 240205, 0, 1707091200

CREATE TABLE t (a DATE);

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;
