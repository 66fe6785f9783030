-- The last order of each customer, or so it seems.
CREATE TABLE sales (id INTEGER PRIMARY KEY, customer VARCHAR(50), product VARCHAR(50), amount INTEGER, sold DATE);
INSERT INTO sales VALUES (1, 'ann', 'pen', 3, '2024-01-01'), (2, 'ann', 'ink', 1, '2024-01-09'), (3, 'bob', 'pen', 10, '2024-02-01');
CREATE INDEX sales_by_customer ON sales (customer);
SELECT COUNT(*) AS n FROM sales WHERE amount > 1;
SELECT customer, product, MAX(sold) AS last_sold FROM sales WHERE amount > 0 GROUP BY customer ORDER BY customer;
