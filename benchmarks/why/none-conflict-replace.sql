-- prod: mysql-9.7
-- behind: none
-- blind
CREATE TABLE caches (k VARCHAR(20) NOT NULL UNIQUE ON CONFLICT REPLACE, v INTEGER);
INSERT INTO caches VALUES ('a', 1), ('a', 2);
