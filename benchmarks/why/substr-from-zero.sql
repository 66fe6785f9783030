-- prod: mysql-9.7
-- behind: collation.substr.zero
-- blind
CREATE TABLE plates (plate VARCHAR(10));
INSERT INTO plates VALUES ('XY-123'), ('AB-9');
SELECT SUBSTR(plate, 0, 3) AS district FROM plates ORDER BY plate;
