-- prod: mysql-9.7
-- behind: identifiers.reserved.column
CREATE TABLE scores (player VARCHAR(20), rank INTEGER);
INSERT INTO scores VALUES ('ann', 1), ('bob', 2);
SELECT player, rank FROM scores ORDER BY rank;
