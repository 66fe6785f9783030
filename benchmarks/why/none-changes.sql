-- prod: postgres-18
-- behind: none
-- blind
CREATE TABLE shelves (id INTEGER PRIMARY KEY, books INTEGER);
INSERT INTO shelves VALUES (1, 5), (2, 7);
UPDATE shelves SET books = books + 1;
SELECT changes() AS changed;
