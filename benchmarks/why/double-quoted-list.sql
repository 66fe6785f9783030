-- prod: postgres-18
-- behind: collation.quotes.text
CREATE TABLE o(id INTEGER PRIMARY KEY, status TEXT);
INSERT INTO o VALUES(1,'paid'),(2,'open');
SELECT id FROM o WHERE status IN ("paid", "open") ORDER BY id;
