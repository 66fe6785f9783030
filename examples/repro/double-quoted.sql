-- A report written by hand.
CREATE TABLE tickets (id INTEGER PRIMARY KEY, status VARCHAR(20), title VARCHAR(100));
INSERT INTO tickets VALUES (1, 'open', 'Login fails'), (2, 'closed', 'Typo'), (3, 'open', 'Slow page');
SELECT status, COUNT(*) AS n FROM tickets GROUP BY status ORDER BY status;
SELECT id, title FROM tickets WHERE status = "open" ORDER BY id;
