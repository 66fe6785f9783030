-- @title     1.50 in a VARCHAR is '1.5' on SQLite and '1.50' elsewhere
-- @id        typing.varchar.number
-- @category  typing
-- @why       the text that a number becomes differs in zeros, exponent and truth values
-- @see       https://sqlite.org/datatype3.html#type_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-query.html
-- @each literal = 123, 1.50, 1e3, 1e20, 0.1e0, -0.0, 007, 12345678901234567890, TRUE

CREATE TABLE t (a VARCHAR(40));
CREATE TABLE u (a VARCHAR(40));

-- @step insert
INSERT INTO t VALUES (${literal});
-- => *
-- |  ok 1 row

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  literal              | outcome
-- |  123                  | [a text] ('123')
-- |  1.50                 | [a text] ('1.5')
-- |  1e3                  | [a text] ('1000.0')
-- |  1e20                 | [a text] ('1.0e+20')
-- |  0.1e0                | [a text] ('0.1')
-- |  -0.0                 | [a text] ('0.0')
-- |  007                  | [a text] ('7')
-- |  12345678901234567890 | [a text] ('1.23456789012346e+19')
-- |  TRUE                 | [a text] ('1')
-- => sqlite>=3.53
-- |  literal              | outcome
-- |  123                  | [a text] ('123')
-- |  1.50                 | [a text] ('1.5')
-- |  1e3                  | [a text] ('1000.0')
-- |  1e20                 | [a text] ('1.0e+20')
-- |  0.1e0                | [a text] ('0.1')
-- |  -0.0                 | [a text] ('0.0')
-- |  007                  | [a text] ('7')
-- |  12345678901234567890 | [a text] ('1.2345678901234567e+19')
-- |  TRUE                 | [a text] ('1')
-- => mariadb, mysql
-- |  literal              | outcome
-- |  123                  | [a text] ('123')
-- |  1.50                 | [a text] ('1.50')
-- |  1e3                  | [a text] ('1000')
-- |  1e20                 | [a text] ('1e20')
-- |  0.1e0                | [a text] ('0.1')
-- |  -0.0                 | [a text] ('0.0')
-- |  007                  | [a text] ('7')
-- |  12345678901234567890 | [a text] ('12345678901234567890')
-- |  TRUE                 | [a text] ('1')
-- => postgres
-- |  literal              | outcome
-- |  123                  | [a text] ('123')
-- |  1.50                 | [a text] ('1.50')
-- |  1e3                  | [a text] ('1000')
-- |  1e20                 | [a text] ('100000000000000000000')
-- |  0.1e0                | [a text] ('0.1')
-- |  -0.0                 | [a text] ('0.0')
-- |  007                  | [a text] ('7')
-- |  12345678901234567890 | [a text] ('12345678901234567890')
-- |  TRUE                 | [a text] ('true')

-- Where engines make another text of a number, the text that is meant is written instead.
-- @portable insert
-- @sql *[literal=(1.50|1e20|12345678901234567890)]
INSERT INTO u VALUES ('${literal}');
-- @sql *[literal=1e3]
INSERT INTO u VALUES ('1000');
-- @sql *[literal=TRUE]
INSERT INTO u VALUES ('1');
-- @sql *
INSERT INTO u VALUES (${literal});
-- => *
-- |  ok 1 row

-- @portable read
SELECT a FROM u;
-- => *
-- |  literal              | outcome
-- |  123                  | [a text] ('123')
-- |  1.50                 | [a text] ('1.50')
-- |  1e3                  | [a text] ('1000')
-- |  1e20                 | [a text] ('1e20')
-- |  0.1e0                | [a text] ('0.1')
-- |  -0.0                 | [a text] ('0.0')
-- |  007                  | [a text] ('7')
-- |  12345678901234567890 | [a text] ('12345678901234567890')
-- |  TRUE                 | [a text] ('1')
