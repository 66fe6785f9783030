-- Flags as most ORMs for SQLite query them.
CREATE TABLE accounts (id INTEGER PRIMARY KEY, email VARCHAR(100) NOT NULL, active BOOLEAN NOT NULL, admin BOOLEAN DEFAULT FALSE);
INSERT INTO accounts (id, email, active) VALUES (1, 'a@example.org', TRUE);
INSERT INTO accounts (id, email, active) VALUES (2, 'b@example.org', FALSE);
INSERT INTO accounts (id, email, active, admin) VALUES (3, 'c@example.org', TRUE, TRUE);
SELECT COUNT(*) AS n FROM accounts;
SELECT id, email FROM accounts WHERE active = 1 AND email LIKE '%@example.org' ORDER BY id LIMIT 10;
