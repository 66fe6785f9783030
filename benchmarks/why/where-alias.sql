-- prod: mysql-9.7
-- behind: query.where.alias
-- blind
CREATE TABLE order_lines (id INTEGER PRIMARY KEY, price INTEGER, pieces INTEGER);
INSERT INTO order_lines VALUES (1, 5, 3), (2, 20, 1);
SELECT id, price * pieces AS amount FROM order_lines WHERE amount > 15;
