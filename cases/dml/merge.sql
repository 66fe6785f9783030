-- @title     MERGE runs on PostgreSQL only, and does less on 15
-- @id        dml.merge
-- @category  dml
-- @why       a load job with the standard's upsert parses on PostgreSQL only, and with RETURNING or BY SOURCE not on its version 15
-- @see       https://www.postgresql.org/docs/current/sql-merge.html
-- @see       https://sqlite.org/lang_upsert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html

CREATE TABLE t (k INTEGER PRIMARY KEY, v INTEGER);
CREATE TABLE s (k INTEGER, v INTEGER);
INSERT INTO t VALUES (1, 10), (3, 30);
INSERT INTO s VALUES (1, 11), (2, 22);

-- @step merge
MERGE INTO t USING s ON t.k = s.k WHEN MATCHED THEN UPDATE SET v = s.v WHEN NOT MATCHED THEN INSERT VALUES (s.k, s.v);
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok 2 rows

-- @step not-matched-by-source
MERGE INTO t USING s ON t.k = s.k WHEN NOT MATCHED BY SOURCE THEN DELETE;
-- => sqlite, mariadb, postgres<17, mysql
-- |  error syntax_error
-- => postgres>=17
-- |  ok 1 row

-- @step returning
MERGE INTO t USING s ON t.k = s.k WHEN MATCHED THEN UPDATE SET v = s.v + 1 RETURNING t.k, t.v;
-- => sqlite, mariadb, postgres<17, mysql
-- |  error syntax_error
-- => postgres>=17
-- |  k integer | v integer
-- |  1         | 12
-- |  2         | 23
-- |  ; affected 2

INSERT INTO s VALUES (1, 12);
-- @step source-twice
MERGE INTO t USING s ON t.k = s.k WHEN MATCHED THEN UPDATE SET v = 5;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  error cardinality_violation

-- @step read
SELECT k, v FROM t ORDER BY k;
-- => sqlite, mariadb, mysql
-- |  k integer | v integer
-- |  1         | 10
-- |  3         | 30
-- => postgres<17
-- |  k integer | v integer
-- |  1         | 11
-- |  2         | 22
-- |  3         | 30
-- => postgres>=17
-- |  k integer | v integer
-- |  1         | 12
-- |  2         | 23

-- Of rows for one key it takes the smallest, and none without a key: MERGE fails at both.
-- Beside a second session the UPDATE and the INSERT need the unique key, and a retry for the one that comes second.
-- @portable merge
CREATE TABLE u (k INTEGER PRIMARY KEY, v INTEGER);
INSERT INTO u VALUES (1, 10), (3, 30);
UPDATE u SET v = (SELECT MIN(s.v) FROM s WHERE s.k = u.k) WHERE k IN (SELECT k FROM s);
INSERT INTO u SELECT k, MIN(v) FROM s WHERE k IS NOT NULL AND NOT EXISTS (SELECT 1 FROM u WHERE u.k = s.k) GROUP BY k;
SELECT k, v FROM u ORDER BY k;
-- => *
-- |  k integer | v integer
-- |  1         | 11
-- |  2         | 22
-- |  3         | 30

-- All three of the MERGEs above, one after the other.
-- @portable read
CREATE TABLE w (k INTEGER PRIMARY KEY, v INTEGER);
INSERT INTO w VALUES (1, 10), (3, 30);
UPDATE w SET v = (SELECT MIN(s.v) FROM s WHERE s.k = w.k) WHERE k IN (SELECT k FROM s);
INSERT INTO w SELECT k, MIN(v) FROM s WHERE k IS NOT NULL AND NOT EXISTS (SELECT 1 FROM w WHERE w.k = s.k) GROUP BY k;
DELETE FROM w WHERE NOT EXISTS (SELECT 1 FROM s WHERE s.k = w.k);
UPDATE w SET v = (SELECT MIN(s.v) + 1 FROM s WHERE s.k = w.k) WHERE k IN (SELECT k FROM s);
SELECT k, v FROM w ORDER BY k;
-- => *
-- |  k integer | v integer
-- |  1         | 12
-- |  2         | 23
