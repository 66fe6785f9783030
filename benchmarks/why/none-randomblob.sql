-- prod: mysql-9.7
-- behind: none
-- blind
CREATE TABLE tokens (id INTEGER PRIMARY KEY, size INTEGER);
INSERT INTO tokens VALUES (1, LENGTH(randomblob(8)));
SELECT size FROM tokens;
