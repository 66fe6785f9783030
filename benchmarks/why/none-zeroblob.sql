-- prod: postgres-18
-- behind: none
-- blind
CREATE TABLE pages (nr INTEGER PRIMARY KEY, content BYTEA);
INSERT INTO pages VALUES (1, zeroblob(16));
