-- prod: mysql-9.7
-- behind: dml.update.ownsubquery
-- blind
CREATE TABLE attempts (id INTEGER PRIMARY KEY, ok INTEGER);
INSERT INTO attempts VALUES (1, 0), (2, 1);
DELETE FROM attempts WHERE id = (SELECT MAX(id) FROM attempts);
SELECT COUNT(*) AS n FROM attempts;
