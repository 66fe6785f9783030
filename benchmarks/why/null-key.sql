-- prod: postgres-18
-- behind: null.primarykey
-- blind
CREATE TABLE settings (name VARCHAR(20) PRIMARY KEY, value VARCHAR(20));
INSERT INTO settings VALUES ('theme', 'dark');
INSERT INTO settings VALUES (NULL, 'orphan');
SELECT COUNT(*) AS n FROM settings;
