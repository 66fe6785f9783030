-- @title A transaction after a statement that failed
CREATE TABLE t (id INTEGER PRIMARY KEY);

BEGIN;
INSERT INTO t VALUES (1);
-- @step fail
INSERT INTO t VALUES (1);
-- => *
-- |  error unique_violation; transaction open
-- => postgres
-- |  error unique_violation; transaction aborted

-- @step go-on
-- @after fail
INSERT INTO t VALUES (2);

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT id FROM t ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- => postgres
-- |  id integer
