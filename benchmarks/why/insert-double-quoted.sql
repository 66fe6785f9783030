-- prod: postgres-18
-- behind: collation.quotes.text
CREATE TABLE tickets (id INTEGER PRIMARY KEY, state VARCHAR(10));
INSERT INTO tickets VALUES (1, "open");
INSERT INTO tickets VALUES (2, "closed");
SELECT id FROM tickets WHERE state = "open";
