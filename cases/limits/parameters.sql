-- @title     A statement takes 65,535 parameters on MySQL and MariaDB, 250,000 or 32,766 on SQLite by its build
-- @id        limits.parameters
-- @category  limits
-- @why       an IN list or a batch of rows with a parameter for each value fails beyond 32,766, 65,535 or 250,000 of them, by engine and build
-- @see       https://sqlite.org/limits.html#max_variable_number
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://www.postgresql.org/docs/current/limits.html
-- @see       https://mariadb.com/kb/en/prepare-statement/
-- @repeat numbered999 = 999 of '$${i}' joined by ','
-- @repeat marks999 = 999 of '?' joined by ','
-- @repeat variables999 = 999 of '@v' joined by ','
-- @repeat nulls999 = 999 of 'NULL' joined by ','
-- @repeat numbered32766 = 32766 of '$${i}' joined by ','
-- @repeat marks32766 = 32766 of '?' joined by ','
-- @repeat variables32766 = 32766 of '@v' joined by ','
-- @repeat nulls32766 = 32766 of 'NULL' joined by ','
-- @repeat numbered32767 = 32767 of '$${i}' joined by ','
-- @repeat marks32767 = 32767 of '?' joined by ','
-- @repeat variables32767 = 32767 of '@v' joined by ','
-- @repeat nulls32767 = 32767 of 'NULL' joined by ','
-- @repeat numbered65535 = 65535 of '$${i}' joined by ','
-- @repeat marks65535 = 65535 of '?' joined by ','
-- @repeat variables65535 = 65535 of '@v' joined by ','
-- @repeat nulls65535 = 65535 of 'NULL' joined by ','
-- @repeat numbered65536 = 65536 of '$${i}' joined by ','
-- @repeat marks65536 = 65536 of '?' joined by ','
-- @repeat variables65536 = 65536 of '@v' joined by ','
-- @repeat nulls65536 = 65536 of 'NULL' joined by ','
-- @repeat marks250000 = 250000 of '?' joined by ','
-- @repeat marks250001 = 250001 of '?' joined by ','
-- All values are NULL. PostgreSQL's PREPARE has no limit of its own: what ends at 65,535 is the number of values that a client can
-- send beside a statement. An IN list of values given with EXECUTE takes it
-- quadratic time, planned with the values or without, so COALESCE takes them there.

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);

-- @step take-999
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE a IN (${marks999});
-- @sql mysql, mariadb
PREPARE s FROM 'SELECT COUNT(*) AS n FROM t WHERE a IN (${marks999})';
EXECUTE s USING ${variables999};
-- @sql postgres
SET plan_cache_mode = force_generic_plan;
PREPARE s999 AS SELECT COUNT(*) AS n FROM t WHERE a = COALESCE(${numbered999}, 0);
EXECUTE s999 (${nulls999});
-- => *
-- |  n integer
-- |  0

-- @step take-32766
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE a IN (${marks32766});
-- @sql mysql, mariadb
PREPARE s FROM 'SELECT COUNT(*) AS n FROM t WHERE a IN (${marks32766})';
EXECUTE s USING ${variables32766};
-- @sql postgres
SET plan_cache_mode = force_generic_plan;
PREPARE s32766 AS SELECT COUNT(*) AS n FROM t WHERE a = COALESCE(${numbered32766}, 0);
EXECUTE s32766 (${nulls32766});
-- => *
-- |  n integer
-- |  0

-- @step take-32767
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE a IN (${marks32767});
-- @sql mysql, mariadb
PREPARE s FROM 'SELECT COUNT(*) AS n FROM t WHERE a IN (${marks32767})';
EXECUTE s USING ${variables32767};
-- @sql postgres
SET plan_cache_mode = force_generic_plan;
PREPARE s32767 AS SELECT COUNT(*) AS n FROM t WHERE a = COALESCE(${numbered32767}, 0);
EXECUTE s32767 (${nulls32767});
-- => sqlite, mariadb, postgres, mysql
-- |  n integer
-- |  0
-- => sqlite[build=(default|better-sqlite3)]
-- |  error too_many_arguments

-- @step take-65535
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE a IN (${marks65535});
-- @sql mysql, mariadb
PREPARE s FROM 'SELECT COUNT(*) AS n FROM t WHERE a IN (${marks65535})';
EXECUTE s USING ${variables65535};
-- @sql postgres
SET plan_cache_mode = force_generic_plan;
PREPARE s65535 AS SELECT COUNT(*) AS n FROM t WHERE a = COALESCE(${numbered65535}, 0);
EXECUTE s65535 (${nulls65535});
-- => sqlite, mariadb, postgres, mysql
-- |  n integer
-- |  0
-- => sqlite[build=(default|better-sqlite3)]
-- |  error too_many_arguments

-- @step take-65536
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE a IN (${marks65536});
-- @sql mysql, mariadb
PREPARE s FROM 'SELECT COUNT(*) AS n FROM t WHERE a IN (${marks65536})';
EXECUTE s USING ${variables65536};
-- @sql postgres
SET plan_cache_mode = force_generic_plan;
PREPARE s65536 AS SELECT COUNT(*) AS n FROM t WHERE a = COALESCE(${numbered65536}, 0);
EXECUTE s65536 (${nulls65536});
-- => sqlite, postgres
-- |  n integer
-- |  0
-- => sqlite[build=(default|better-sqlite3)], mariadb, mysql
-- |  error too_many_arguments

-- @step take-250000
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE a IN (${marks250000});
-- @sql * none
-- @end
-- => sqlite
-- |  n integer
-- |  0
-- => sqlite[build=(default|better-sqlite3)]
-- |  error too_many_arguments

-- @step take-250001
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE a IN (${marks250001});
-- @sql * none
-- => sqlite
-- |  error too_many_arguments
