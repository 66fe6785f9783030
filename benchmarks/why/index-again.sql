-- prod: mysql-9.7
-- behind: ddl.index.ifnotexists
-- blind
CREATE TABLE people (id INTEGER PRIMARY KEY, surname VARCHAR(30));
CREATE INDEX IF NOT EXISTS people_surname ON people (surname);
INSERT INTO people VALUES (1, 'Lovelace');
