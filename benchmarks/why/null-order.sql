-- prod: postgres-18
-- behind: null.order
CREATE TABLE tasks (id INTEGER PRIMARY KEY, title VARCHAR(40) NOT NULL, due INTEGER);
INSERT INTO tasks VALUES (1, 'write', 3), (2, 'read', NULL), (3, 'rest', 1);
SELECT title, due FROM tasks ORDER BY due;
