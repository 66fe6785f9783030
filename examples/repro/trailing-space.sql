-- Codes from a spreadsheet.
CREATE TABLE products (sku VARCHAR(20) NOT NULL UNIQUE, title VARCHAR(60), stock INTEGER);
INSERT INTO products VALUES ('A-1', 'Screw', 100);
INSERT INTO products VALUES ('A-2', 'Nut', 80);
UPDATE products SET stock = stock - 1 WHERE sku = 'A-2';
INSERT INTO products VALUES ('A-1 ', 'Screw, long', 20);
SELECT title FROM products WHERE stock > 10 ORDER BY title;
