-- Fixtures with ids of their own, then the application goes on.
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(40));
CREATE TABLE logins (user_id INTEGER, at VARCHAR(30));
INSERT INTO users (id, name) VALUES (1, 'ada');
INSERT INTO users (id, name) VALUES (2, 'grace');
INSERT INTO logins VALUES (1, '2024-01-01'), (2, '2024-01-02');
SELECT COUNT(*) AS n FROM logins;
INSERT INTO users (name) VALUES ('linus');
SELECT name FROM users ORDER BY id;
