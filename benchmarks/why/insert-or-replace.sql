-- prod: mysql-9.7
-- behind: dml.replace
CREATE TABLE settings (name VARCHAR(30) PRIMARY KEY, setting VARCHAR(30));
INSERT INTO settings VALUES ('theme', 'dark');
INSERT OR REPLACE INTO settings VALUES ('theme', 'light');
SELECT setting FROM settings WHERE name = 'theme';
