-- prod: mysql-9.7
-- behind: collation.like.escape | collation.literal.backslash | collation.like.wildcards
CREATE TABLE files (path VARCHAR(60));
INSERT INTO files VALUES ('a_b'), ('axb');
SELECT path FROM files WHERE path LIKE 'a\_b' ORDER BY path;
