-- prod: mysql-9.7
-- behind: numeric.division.integer
CREATE TABLE votes(id INTEGER PRIMARY KEY, poll INTEGER, up INTEGER);
INSERT INTO votes VALUES(1,1,1),(2,1,0),(3,1,1);
SELECT poll, COUNT(CASE WHEN up=1 THEN 1 END) / COUNT(*) * 100 AS p FROM votes GROUP BY poll;
