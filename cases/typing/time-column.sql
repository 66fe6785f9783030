-- @title     What a TIME column accepts
-- @id        typing.time.text
-- @category  typing
-- @why       durations beyond a day fit into TIME on MySQL only, and SQLite keeps anything
-- @see       https://dev.mysql.com/doc/refman/8.4/en/time.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @each literal = '10:11:12', '10:11', '25:00:00', '838:59:59', '-01:00:00', '24:00:00', '1011', '10:61:00'

CREATE TABLE t (a TIME);

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;

-- @portable read
CREATE TABLE u (a VARCHAR(20) CHECK (a LIKE '__:__:__' AND a < '24' AND SUBSTR(a, 4, 1) < '6' AND SUBSTR(a, 7, 1) < '6'));
INSERT INTO u VALUES (${literal});
SELECT a FROM u;
