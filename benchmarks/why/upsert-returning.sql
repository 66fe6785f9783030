-- prod: mysql-9.7
-- behind: dml.returning.upsert | dml.returning.insert | dml.upsert.onconflict
CREATE TABLE carts (owner VARCHAR(20) PRIMARY KEY, pieces INTEGER);
INSERT INTO carts VALUES ('ann', 1);
INSERT INTO carts VALUES ('ann', 5) ON CONFLICT (owner) DO UPDATE SET pieces = 5 RETURNING owner, pieces;
