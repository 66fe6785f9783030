-- prod: postgres-18
-- behind: dml.delete.limit
CREATE TABLE queue (id INTEGER PRIMARY KEY, job VARCHAR(20));
INSERT INTO queue VALUES (1, 'mail'), (2, 'print'), (3, 'mail');
DELETE FROM queue WHERE job = 'mail' LIMIT 1;
SELECT id FROM queue ORDER BY id;
