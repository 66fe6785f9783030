-- An import of a form's fields as they come.
CREATE TABLE people (id INTEGER PRIMARY KEY, name VARCHAR(50), age INTEGER, note VARCHAR(200));
INSERT INTO people VALUES (1, 'Ada', 36, 'first');
INSERT INTO people VALUES (2, 'Grace', 85, NULL);
INSERT INTO people (id, name, age, note) VALUES (3, 'Linus', 'unknown', 'did not say'), (4, 'Ken', 75, '');
SELECT COUNT(*) AS n FROM people;
SELECT AVG(age) AS mean FROM people WHERE id < 3;
