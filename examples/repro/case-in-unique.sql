-- E-mail addresses as people write them.
CREATE TABLE members (id INTEGER PRIMARY KEY, email VARCHAR(80) UNIQUE, joined DATE);
INSERT INTO members VALUES (1, 'ann@example.org', '2024-01-01');
INSERT INTO members VALUES (2, 'bob@example.org', '2024-01-02');
INSERT INTO members VALUES (3, 'Ann@Example.org', '2024-02-02');
SELECT COUNT(*) AS n FROM members;
