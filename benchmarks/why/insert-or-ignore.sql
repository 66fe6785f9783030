-- prod: postgres-18
-- behind: dml.insert.ignore
CREATE TABLE tags (tag VARCHAR(30) PRIMARY KEY);
INSERT INTO tags VALUES ('red');
INSERT OR IGNORE INTO tags VALUES ('red'), ('blue');
SELECT tag FROM tags ORDER BY tag;
