-- prod: postgres-18
-- behind: null.order
CREATE TABLE p(id INTEGER PRIMARY KEY, d INTEGER);
INSERT INTO p VALUES(1,5),(2,NULL),(3,1);
SELECT id FROM p ORDER BY d, id;
