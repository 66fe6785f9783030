-- A search box. Users type in lower case.
CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR(100) NOT NULL, city VARCHAR(50), created DATE);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, total DECIMAL(10, 2));
CREATE INDEX orders_by_customer ON orders (customer_id);
INSERT INTO customers (id, name, city, created) VALUES
  (1, 'Anna Schmidt', 'Berlin', '2024-01-15'),
  (2, 'anna karenina', 'Moscow', '2024-02-20'),
  (3, 'Bob Jones', 'London', '2024-03-05'),
  (4, 'ANNA MILLER', 'Boston', '2024-03-06');
INSERT INTO orders VALUES (1, 1, 19.90), (2, 1, 5.00), (3, 3, 120.00);
UPDATE customers SET city = 'Hamburg' WHERE id = 1;
SELECT COUNT(*) AS n FROM orders;
SELECT c.id, c.name FROM customers c WHERE c.name LIKE 'anna%' ORDER BY c.id;
SELECT c.id, SUM(o.total) AS total FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.id ORDER BY c.id;
