-- prod: mysql-9.7
-- behind: collation.length | collation.length.check
-- blind
CREATE TABLE members (id INTEGER PRIMARY KEY, nick VARCHAR(20));
INSERT INTO members VALUES (1, 'Zoë'), (2, 'Max');
SELECT id, LENGTH(nick) AS n FROM members ORDER BY id;
