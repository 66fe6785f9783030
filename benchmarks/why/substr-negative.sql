-- prod: postgres-18
-- behind: collation.substr.negative
CREATE TABLE invoices (number VARCHAR(20));
INSERT INTO invoices VALUES ('2024-0017'), ('2024-0018');
SELECT SUBSTR(number, -4) AS serial FROM invoices ORDER BY number;
