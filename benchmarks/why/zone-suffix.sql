-- prod: mysql-9.7
-- behind: datetime.offset.timestamp | typing.timestamp.text
CREATE TABLE ev(id INTEGER PRIMARY KEY, at DATETIME);
INSERT INTO ev VALUES(1,'2024-05-01T10:00:00Z');
SELECT at FROM ev;
