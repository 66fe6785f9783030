-- prod: postgres-18
-- behind: datetime.functions | datetime.format.letters | datetime.format.portable | datetime.group.day
CREATE TABLE readings (at TIMESTAMP, celsius INTEGER);
INSERT INTO readings VALUES ('2024-05-01 10:00:00', 11), ('2024-05-02 10:00:00', 14);
SELECT strftime('%Y-%m', at) AS month, MAX(celsius) AS top FROM readings GROUP BY strftime('%Y-%m', at);
