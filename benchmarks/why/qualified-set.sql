-- prod: postgres-18
-- behind: dml.update.qualified
-- blind
CREATE TABLE wallets (id INTEGER PRIMARY KEY, coins INTEGER);
INSERT INTO wallets VALUES (1, 10), (2, 20);
UPDATE wallets SET wallets.coins = wallets.coins + 1 WHERE wallets.id = 1;
SELECT id, coins FROM wallets ORDER BY id;
