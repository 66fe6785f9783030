-- prod: postgres-18
-- behind: typing.varchar.length
CREATE TABLE inv (id INTEGER PRIMARY KEY, qty INTEGER, tag VARCHAR(5));
INSERT INTO inv VALUES (1, 5, 'a');
BEGIN;
UPDATE inv SET qty = 9 WHERE id = 1;
INSERT INTO inv VALUES (2, 1, 'too long a tag');
UPDATE inv SET qty = 10 WHERE id = 1;
COMMIT;
SELECT id, qty, tag FROM inv ORDER BY id;
