-- prod: postgres-18
-- behind: query.having.alias
-- blind
CREATE TABLE clicks (page VARCHAR(20), visitor INTEGER);
INSERT INTO clicks VALUES ('home', 1), ('home', 2), ('cart', 1);
SELECT page, COUNT(visitor) AS seen FROM clicks GROUP BY page HAVING seen > 1;
