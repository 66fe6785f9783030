-- prod: mysql-9.7
-- behind: collation.concat.pipes
CREATE TABLE staff (id INTEGER PRIMARY KEY, given VARCHAR(30), family VARCHAR(30));
INSERT INTO staff VALUES (1, 'Ada', 'Lovelace'), (2, 'Alan', 'Turing');
SELECT id, given || ' ' || family AS full_name FROM staff ORDER BY id;
