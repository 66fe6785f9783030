-- prod: postgres-18
-- behind: numeric.max.scalar
CREATE TABLE bids (id INTEGER PRIMARY KEY, asked INTEGER, offered INTEGER);
INSERT INTO bids VALUES (1, 10, 12), (2, 9, 4);
SELECT id, MAX(asked, offered) AS price FROM bids ORDER BY id;
