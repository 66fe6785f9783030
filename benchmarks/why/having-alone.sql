-- prod: mysql-9.7
-- behind: query.having.ungrouped
CREATE TABLE payments (id INTEGER PRIMARY KEY, payer VARCHAR(40), cents INTEGER);
INSERT INTO payments VALUES (1, 'ann', 500), (2, 'bob', 250), (3, 'ann', 75);
SELECT payer, cents FROM payments HAVING cents > 100;
