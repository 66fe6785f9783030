-- prod: mysql-9.7
-- behind: numeric.avg.integer
-- blind
CREATE TABLE ratings (film VARCHAR(20), stars INTEGER);
INSERT INTO ratings VALUES ('Alien', 5), ('Alien', 4), ('Alien', 4);
SELECT film, AVG(stars) AS mean FROM ratings GROUP BY film;
