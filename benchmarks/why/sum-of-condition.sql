-- prod: postgres-18
-- behind: boolean.sum
CREATE TABLE orders (id INTEGER PRIMARY KEY, cents INTEGER);
INSERT INTO orders VALUES (1, 900), (2, 100), (3, 1200);
SELECT SUM(cents > 500) AS large FROM orders;
