-- prod: mysql-9.7
-- behind: dml.upsert.onconflict
CREATE TABLE stock (sku VARCHAR(20) PRIMARY KEY, pieces INTEGER);
INSERT INTO stock VALUES ('pen', 3);
INSERT INTO stock VALUES ('pen', 2) ON CONFLICT (sku) DO UPDATE SET pieces = stock.pieces + excluded.pieces;
SELECT sku, pieces FROM stock;
