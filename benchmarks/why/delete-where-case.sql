-- prod: mysql-9.7
-- behind: collation.equality.case
CREATE TABLE src (id INTEGER PRIMARY KEY, name VARCHAR(10));
CREATE TABLE dst (id INTEGER PRIMARY KEY, name VARCHAR(10) UNIQUE);
INSERT INTO src VALUES (1, 'Ann'), (2, 'ann'), (3, 'Bob');
DELETE FROM src WHERE name = 'ANN';
SELECT COUNT(*) AS n FROM src;
