-- prod: postgres-18
-- behind: query.limit.comma
CREATE TABLE articles (id INTEGER PRIMARY KEY, headline VARCHAR(60));
INSERT INTO articles VALUES (1, 'one'), (2, 'two'), (3, 'three'), (4, 'four'), (5, 'five'), (6, 'six'), (7, 'seven');
SELECT id, headline FROM articles ORDER BY id LIMIT 5, 10;
