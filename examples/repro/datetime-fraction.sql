-- Events in their order.
CREATE TABLE events (id INTEGER PRIMARY KEY, kind VARCHAR(20), at DATETIME);
INSERT INTO events VALUES (1, 'start', '2024-05-01 10:00:00.250');
INSERT INTO events VALUES (2, 'stop', '2024-05-01 10:00:00.750');
INSERT INTO events VALUES (3, 'start', '2024-05-01 11:30:00.000');
SELECT COUNT(*) AS n FROM events WHERE kind = 'start';
SELECT id, kind FROM events WHERE at >= '2024-05-01 10:00:01' ORDER BY id;
