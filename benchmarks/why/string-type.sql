-- prod: postgres-18
-- behind: typing.type.string | typing.type.names | typing.type.unknown
-- blind
CREATE TABLE songs (id INTEGER PRIMARY KEY, title STRING, seconds INTEGER);
INSERT INTO songs VALUES (1, 'Clair de lune', 300);
