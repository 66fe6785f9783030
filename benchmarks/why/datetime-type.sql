-- prod: postgres-18
-- behind: typing.type.names | datetime.type.names | datetime.type.datetime
CREATE TABLE audit (id INTEGER PRIMARY KEY, happened DATETIME);
INSERT INTO audit VALUES (1, '2024-02-03 04:05:06.789');
INSERT INTO audit VALUES (2, '2024-02-03 04:05:06.123');
SELECT id FROM audit ORDER BY happened, id;
SELECT happened FROM audit WHERE id = 1;
