-- prod: postgres-18
-- behind: ddl.rowid | identifiers.hidden
CREATE TABLE notes (body VARCHAR(60));
INSERT INTO notes VALUES ('first'), ('second');
SELECT rowid, body FROM notes ORDER BY rowid;
