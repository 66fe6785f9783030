-- prod: mysql-9.7
-- behind: none
-- blind
CREATE TABLE snippets (id INTEGER PRIMARY KEY, body VARCHAR(30));
INSERT INTO snippets VALUES (1, 'it''s late');
SELECT QUOTE(body) AS q FROM snippets;
