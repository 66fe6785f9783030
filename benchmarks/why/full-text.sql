-- prod: mysql-9.7
-- behind: query.fulltext.spelling | query.fulltext.words
CREATE VIRTUAL TABLE articles USING fts5(title, body);
INSERT INTO articles (title, body) VALUES ('Tea', 'How to brew it');
