-- prod: mariadb-11.8
-- behind: numeric.overflow.update
CREATE TABLE counters (id INTEGER PRIMARY KEY, hits INTEGER NOT NULL);
INSERT INTO counters VALUES (1, 2147483647), (2, 10);
UPDATE counters SET hits = hits + 1;
SELECT id, hits FROM counters ORDER BY id;
