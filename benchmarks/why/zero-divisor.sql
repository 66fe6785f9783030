-- prod: postgres-18
-- behind: numeric.division.zero
CREATE TABLE visits (page VARCHAR(20), views INTEGER, clicks INTEGER);
INSERT INTO visits VALUES ('home', 10, 5), ('about', 0, 0);
SELECT page, clicks / views AS rate FROM visits;
