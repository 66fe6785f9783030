-- A quota for the dashboard.
CREATE TABLE goals (team VARCHAR(20) PRIMARY KEY, done INTEGER, planned INTEGER);
INSERT INTO goals VALUES ('red', 7, 10), ('blue', 10, 10);
INSERT INTO goals VALUES ('green', 1, 4);
UPDATE goals SET done = done + 1 WHERE team = 'green';
SELECT team FROM goals WHERE done < planned ORDER BY team;
SELECT team, done / planned AS share FROM goals ORDER BY team;
