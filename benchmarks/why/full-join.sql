-- prod: mysql-9.7
-- behind: query.join.full | query.join.alias
CREATE TABLE wanted (sku INTEGER, pieces INTEGER);
CREATE TABLE present (sku INTEGER, pieces INTEGER);
INSERT INTO wanted VALUES (1, 5), (2, 7);
INSERT INTO present VALUES (2, 6), (3, 1);
SELECT wanted.sku, present.sku FROM wanted FULL OUTER JOIN present ON wanted.sku = present.sku;
