-- prod: mysql-9.7
-- behind: collation.equality.accent | collation.pairs.default
-- blind
CREATE TABLE towns (id INTEGER PRIMARY KEY, town VARCHAR(40));
INSERT INTO towns VALUES (1, 'Málaga'), (2, 'Malaga'), (3, 'Cádiz');
SELECT id FROM towns WHERE town = 'Malaga' ORDER BY id;
