-- prod: mysql-9.7
-- behind: typing.decimal.scale
CREATE TABLE prices (item VARCHAR(20), price DECIMAL(8, 2));
INSERT INTO prices VALUES ('pen', 1.239), ('ink', 4.5);
SELECT item, price FROM prices ORDER BY item;
