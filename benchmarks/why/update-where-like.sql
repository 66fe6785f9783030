-- prod: postgres-18
-- behind: collation.like.case
CREATE TABLE customers (customer_no INTEGER PRIMARY KEY, surname VARCHAR(60) NOT NULL, town VARCHAR(40));
INSERT INTO customers VALUES (10,'McDonald','Perth'),(11,'mcdonnell','perth'),(12,'Smith','Hobart');
UPDATE customers SET town = 'Perth WA' WHERE surname LIKE 'mc%';
SELECT town, COUNT(*) AS n FROM customers GROUP BY town ORDER BY town;
