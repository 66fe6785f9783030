-- Working hours, entered as fractions into a column of whole numbers.
CREATE TABLE projects (id INTEGER PRIMARY KEY, title VARCHAR(80));
CREATE TABLE hours (id INTEGER PRIMARY KEY, project_id INTEGER, worked INTEGER, day DATE);
INSERT INTO projects VALUES (1, 'Website'), (2, 'Shop');
INSERT INTO hours VALUES (1, 1, 8, '2024-05-01');
INSERT INTO hours VALUES (2, 1, 7, '2024-05-02');
INSERT INTO hours VALUES (3, 2, 2.5, '2024-05-02');
INSERT INTO hours VALUES (4, 2, 4, '2024-05-03');
UPDATE projects SET title = 'Web shop' WHERE id = 2;
SELECT title FROM projects ORDER BY id;
SELECT project_id, SUM(worked) AS total FROM hours GROUP BY project_id ORDER BY project_id;
