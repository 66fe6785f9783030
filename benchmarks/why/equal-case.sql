-- prod: mysql-9.7
-- behind: collation.equality.case
CREATE TABLE logins (id INTEGER PRIMARY KEY, name VARCHAR(40));
INSERT INTO logins VALUES (1, 'Ann'), (2, 'ann');
SELECT id FROM logins WHERE name = 'ann' ORDER BY id;
