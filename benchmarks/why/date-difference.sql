-- prod: postgres-18
-- behind: datetime.difference.functions | datetime.functions
CREATE TABLE stays (guest VARCHAR(20), came DATE, went DATE);
INSERT INTO stays VALUES ('ann', '2024-02-27', '2024-03-02');
SELECT guest, julianday(went) - julianday(came) AS nights FROM stays;
