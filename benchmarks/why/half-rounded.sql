-- prod: mysql-9.7
-- behind: numeric.round.double
-- blind
CREATE TABLE marks (pupil VARCHAR(10), mark DOUBLE);
INSERT INTO marks VALUES ('Ann', 2.5), ('Bob', 3.5), ('Cee', 4.5);
SELECT pupil, ROUND(mark) AS final FROM marks ORDER BY pupil;
