-- prod: mysql-9.7
-- behind: numeric.division.integer
CREATE TABLE o(id INTEGER PRIMARY KEY, cents INTEGER);
INSERT INTO o VALUES(1,1999),(2,250);
UPDATE o SET cents = cents / 2;
SELECT cents FROM o ORDER BY id;
