-- prod: mysql-9.7
-- behind: ddl.index.partial
-- blind
CREATE TABLE bookings (id INTEGER PRIMARY KEY, seat INTEGER, cancelled INTEGER);
CREATE UNIQUE INDEX one_booking ON bookings (seat) WHERE cancelled = 0;
INSERT INTO bookings VALUES (1, 5, 1), (2, 5, 0);
