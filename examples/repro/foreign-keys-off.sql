-- SQLite checks foreign keys only when it is told to.
CREATE TABLE authors (id INTEGER PRIMARY KEY, name VARCHAR(60));
CREATE TABLE books (id INTEGER PRIMARY KEY, title VARCHAR(100), author_id INTEGER, FOREIGN KEY (author_id) REFERENCES authors (id));
INSERT INTO authors VALUES (1, 'Woolf'), (2, 'Borges');
INSERT INTO books VALUES (1, 'Orlando', 1), (2, 'Ficciones', 2);
SELECT COUNT(*) AS n FROM authors;
INSERT INTO books VALUES (3, 'Unknown', 99);
SELECT title FROM books ORDER BY id;
