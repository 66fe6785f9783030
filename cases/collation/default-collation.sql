-- @title     The default collation is utf8mb4_0900_ai_ci on MySQL, utf8mb4_uca1400_ai_ci on MariaDB 11.8
-- @id        collation.default.name
-- @category  collation
-- @why       schemas still say utf8mb4_unicode_ci or utf8mb4_general_ci, so that new tables made without COLLATE have another one and joins mix them
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-server.html
-- @see       https://mariadb.com/kb/en/setting-character-sets-and-collations/

CREATE TABLE t (name VARCHAR(20));

-- @step name
-- @sql sqlite, postgres none
-- @sql mysql, mariadb
SELECT COLLATION(name) AS collation_name FROM (SELECT MAX(name) AS name FROM t) AS q;
-- => mariadb<11.8
-- |  collation_name text
-- |  'utf8mb4_general_ci'
-- => mariadb>=11.8
-- |  collation_name text
-- |  'utf8mb4_uca1400_ai_ci'
-- => mysql
-- |  collation_name text
-- |  'utf8mb4_0900_ai_ci'
-- => mysql:prisma
-- |  collation_name text
-- |  'utf8mb4_unicode_ci'
