-- SQLite does not look at the length of VARCHAR.
CREATE TABLE tags (id INTEGER PRIMARY KEY, label VARCHAR(10));
INSERT INTO tags VALUES (1, 'short');
INSERT INTO tags VALUES (2, 'a label that is much too long');
SELECT COUNT(*) AS n FROM tags;
