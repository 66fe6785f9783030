-- prod: mysql-9.7
-- behind: query.subquery.limit
-- blind
CREATE TABLE news (id INTEGER PRIMARY KEY, headline VARCHAR(30));
INSERT INTO news VALUES (1, 'old'), (2, 'newer'), (3, 'newest');
SELECT headline FROM news WHERE id IN (SELECT id FROM news ORDER BY id DESC LIMIT 2) ORDER BY id;
