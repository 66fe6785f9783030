-- prod: postgres-18
-- behind: collation.order.case
CREATE TABLE p(id INTEGER PRIMARY KEY, d TEXT);
INSERT INTO p VALUES(1,'b'),(2,'A'),(3,'a'),(4,'B');
SELECT d FROM p ORDER BY d;
