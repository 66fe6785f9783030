-- prod: mysql-9.7
-- behind: collation.literal.backslash
-- blind
CREATE TABLE attachments (id INTEGER PRIMARY KEY, path VARCHAR(60));
INSERT INTO attachments VALUES (1, 'C:\new\table.txt');
SELECT path FROM attachments;
