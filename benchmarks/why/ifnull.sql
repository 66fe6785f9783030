-- prod: postgres-18
-- behind: null.replace
-- blind
CREATE TABLE stock (sku VARCHAR(10), left_over INTEGER);
INSERT INTO stock VALUES ('a', NULL), ('b', 4);
SELECT sku, IFNULL(left_over, 0) AS n FROM stock ORDER BY sku;
