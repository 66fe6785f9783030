-- prod: postgres-18
-- behind: collation.groupconcat | null.aggregate.text
CREATE TABLE labels (item INTEGER, label VARCHAR(20));
INSERT INTO labels VALUES (1, 'a'), (1, 'b'), (2, 'c');
SELECT item, GROUP_CONCAT(label) AS labels FROM labels GROUP BY item ORDER BY item;
