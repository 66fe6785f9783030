-- prod: mysql-9.7
-- behind: query.derived.alias
CREATE TABLE sales (day INTEGER, cents INTEGER);
INSERT INTO sales VALUES (1, 5), (1, 7), (2, 3);
SELECT MAX(total) AS best FROM (SELECT day, SUM(cents) AS total FROM sales GROUP BY day);
