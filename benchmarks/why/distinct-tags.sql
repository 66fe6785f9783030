-- prod: mysql-9.7
-- behind: collation.distinct
-- blind
CREATE TABLE labels (post INTEGER, label VARCHAR(20));
INSERT INTO labels VALUES (1, 'SQL'), (2, 'sql'), (3, 'Web');
SELECT COUNT(*) AS n FROM (SELECT DISTINCT label FROM labels) AS d;
