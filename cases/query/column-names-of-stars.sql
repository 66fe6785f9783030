-- @title     SELECT * of a join brings the columns id of both tables under that one name, on every engine
-- @id        query.column.star
-- @category  query
-- @why       a join gives two columns of one name, and reading by name finds only one of them, everywhere
-- @see       https://sqlite.org/c3ref/column_name.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/join.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-SELECT-LIST
-- @portable-by-nature

CREATE TABLE a (id INTEGER, name VARCHAR(5));
CREATE TABLE b (id INTEGER, a_id INTEGER);
INSERT INTO a VALUES (1, 'x');
INSERT INTO b VALUES (7, 1);

-- @step star
SELECT * FROM a JOIN b ON b.a_id = a.id;
-- => *
-- |  id integer | name text | id integer | a_id integer
-- |  1          | 'x'       | 7          | 1

-- @step both-stars
SELECT b.*, a.* FROM a JOIN b ON b.a_id = a.id;
-- => *
-- |  id integer | a_id integer | id integer | name text
-- |  7          | 1            | 1          | 'x'

-- @step subquery
SELECT q.* FROM (SELECT id AS key_of_b, a_id FROM b) q;
-- => *
-- |  key_of_b integer | a_id integer
-- |  7                | 1
