-- prod: postgres-18
-- behind: boolean.concat
CREATE TABLE todos(id INTEGER PRIMARY KEY, done BOOLEAN);
INSERT INTO todos VALUES(1,TRUE),(2,FALSE);
SELECT id, 'done: ' || done AS d FROM todos ORDER BY id;
