-- prod: postgres-18
-- behind: boolean.where.number
-- blind
CREATE TABLE jobs (id INTEGER PRIMARY KEY, done INTEGER);
INSERT INTO jobs VALUES (1, 0), (2, 1), (3, 2);
SELECT id FROM jobs WHERE done ORDER BY id;
