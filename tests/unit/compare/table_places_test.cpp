#include "harness/compare/table_places.hpp"

#include <gmock/gmock.h>

namespace enginediff {
namespace {

// The names that stand where a table can stand, of those that the tests look for.
std::string tables_in(std::string_view sql) {
  std::string out;
  for (const PlacedName& name : placed_names(sql)) {
    const bool sought = name.text == "status" || (name.text.size() == 1 && (name.text[0] < '0' || name.text[0] > '9'));
    if (name.table && sought) out += (out.empty() ? "" : " ") + name.text;
  }
  return out;
}

struct Example {
  const char* sql;
  const char* tables;
};

void expect_all(const std::vector<Example>& examples) {
  for (const auto& [sql, tables] : examples) EXPECT_EQ(tables_in(sql), tables) << sql;
}

TEST(TablePlaces, NoColumnAndNoAliasIsATable) {
  expect_all(
      {{"SELECT u.status / 2 AS h FROM u", "u"},
       {"SELECT status FROM u", "u"},
       {"SELECT status, max(status) AS status FROM u AS status WHERE status > 1 GROUP BY a, status", "u"},
       {"SELECT a FROM u status ORDER BY a, status LIMIT 1", "u"},
       {"SELECT a FROM u JOIN v ON u.status = status AND (status, a) = (1, 2)", "u v"},
       {"SELECT a FROM u JOIN v USING (status), w", "u v w"},
       {"SELECT EXTRACT(YEAR FROM status), TRIM(BOTH 'x' FROM status), substring(status FROM 2) FROM u", "u"},
       {"SELECT a IS DISTINCT FROM status, a IS NOT DISTINCT FROM status FROM u", "u"},
       {"SELECT position('a' IN status) FROM u WHERE a IN (1, status)", "u"},
       {"SELECT count(*) OVER status FROM u WINDOW status AS (PARTITION BY a), x AS (ORDER BY status)", "u"},
       {"SELECT a FROM f(status) AS x (a, status), u", "f u"},
       {"SELECT a FROM u FOR UPDATE OF status", "u"},
       {"SELECT 'status', $1, \"a\" FROM u -- status", "u"},
       {"INSERT INTO u (a, status) VALUES (1, status)", "u"},
       {"INSERT INTO u (a) SELECT status FROM v ON CONFLICT (status) DO UPDATE SET status = excluded.status", "u v"},
       {"INSERT INTO u VALUES (1) ON DUPLICATE KEY UPDATE status = VALUES(status)", "u"},
       {"UPDATE u SET a = 1, status = REPLACE(status, 'a', 'b') WHERE status = 1", "u"},
       {"UPDATE u SET (a, status) = (SELECT a, status FROM v) RETURNING a, status", "u v"},
       {"CREATE TABLE u (a INTEGER, status INTEGER DEFAULT 1, CHECK (a LIKE status))", "u"},
       {"CREATE TABLE u (a INT, INDEX status (status), KEY (a, status)) ENGINE=InnoDB, COMMENT='status'", "u"},
       {"CREATE INDEX i ON u USING btree (a, status) INCLUDE (status) WHERE status > 1", "i u"},
       {"CREATE TRIGGER x AFTER INSERT OR UPDATE OF a, status ON u WHEN (NEW.status > 1)", "x u"},
       {"CREATE PROCEDURE p(IN status INT, IN b INT) DELETE FROM u WHERE a = status", "u"},
       {"CREATE VIEW v (a, status) AS SELECT a, status FROM u", "v u"},
       {"ALTER TABLE u ADD COLUMN status INTEGER, RENAME COLUMN a TO status", "u"},
       {"ALTER TABLE u ADD INDEX status (a), DROP COLUMN status", "u"},
       {"ALTER TABLE u RENAME status TO a", "u"},
       {"COMMENT ON COLUMN u.status IS 'x'", "u"}});
}

TEST(TablePlaces, QueriesNameTheirsBehindFromAndJoin) {
  expect_all({{"SELECT * FROM status", "status"},
              {"(SELECT * FROM status) UNION SELECT a FROM u INTERSECT (SELECT 1 FROM v)", "status u v"},
              {"SELECT * FROM main.status, \"U\" AS x, `v` y WHERE 1", "status u v"},
              {"SELECT * FROM u LEFT OUTER JOIN status ON u.a = status.a, v NATURAL JOIN w", "u status v w"},
              {"SELECT * FROM (u CROSS JOIN (status, v)) LEFT JOIN w ON TRUE", "u status v w"},
              {"SELECT * FROM u STRAIGHT_JOIN status", "u status"},
              {"SELECT STRAIGHT_JOIN status FROM u", "u"},
              {"SELECT * FROM { OJ u LEFT OUTER JOIN status ON 1 }", "u status"},
              {"SELECT a FROM (SELECT a FROM status) AS x, LATERAL (SELECT b FROM u) y, ONLY v", "status u v"},
              {"SELECT a, (SELECT max(b) FROM status) FROM u WHERE EXISTS (SELECT 1 FROM v)", "status u v"},
              {"SELECT EXTRACT(YEAR FROM (SELECT a FROM status)) FROM u", "status u"},
              {"SELECT a FROM u WHERE a IN status AND b NOT IN (SELECT b FROM v)", "u status v"},
              {"SELECT a FROM u USE INDEX (i, j), status FORCE INDEX FOR ORDER BY (i), v", "u status v"},
              {"SELECT a FROM u PARTITION (p, q), status TABLESAMPLE SYSTEM (10), v FOR SHARE", "u status v"},
              {"SELECT a FROM f(1, 2) WITH ORDINALITY AS x, status", "f status"},
              {"SELECT a FROM status('word')", "status"},
              {"WITH status AS (SELECT a FROM u), y (a) AS NOT MATERIALIZED (TABLE v) SELECT * FROM y, w", "u v y w"},
              {"WITH x AS (DELETE FROM status WHERE a = 1 RETURNING a) SELECT a FROM x", "status x"},
              {"SELECT a INTO TEMP TABLE status FROM u", "status u"},
              {"SELECT a INTO temp FROM u", "u"},
              {"TABLE status", "status"},
              {"EXPLAIN QUERY PLAN SELECT status FROM u", "u"},
              {"VALUES ((SELECT a FROM status))", "status"}});
}

TEST(TablePlaces, ChangesNameTheirTargets) {
  expect_all({{"INSERT INTO status VALUES (1)", "status"},
              {"INSERT OR REPLACE INTO main.status (a) TABLE u", "status u"},
              {"INSERT IGNORE status (a) SELECT a FROM u", "status u"},
              {"INSERT status VALUES (1)", "status"},
              {"REPLACE LOW_PRIORITY status SET a = 1", "status"},
              {"UPDATE status SET a = 1 FROM u, v WHERE status.a = u.a", "status u v"},
              {"UPDATE OR IGNORE status SET a = 1", "status"},
              {"UPDATE LOW_PRIORITY IGNORE u, status JOIN v USING (a) SET u.a = 1, status = 2", "u status v"},
              {"UPDATE ONLY (status) SET a = 1", "status"},
              {"DELETE FROM status USING u JOIN v USING (status), w WHERE a", "status u v w"},
              {"DELETE QUICK u, s.status FROM u JOIN s.status USING (a)", "u status u status"},
              {"DELETE FROM u.*, status.* USING u, status", "u status u status"},
              {"MERGE INTO status AS x USING (SELECT status FROM u) y ON x.a = y.a WHEN MATCHED THEN UPDATE SET a = "
               "status WHEN NOT MATCHED THEN INSERT (a, status) VALUES (1, 2)",
               "status u"},
              {"MERGE status USING u ON TRUE WHEN MATCHED THEN DELETE", "status u"},
              {"TRUNCATE TABLE ONLY u, status CASCADE", "u status"},
              {"TRUNCATE u, status", "u status"},
              {"PREPARE p AS DELETE FROM status WHERE a = $1", "p status"},
              {"DECLARE c CURSOR FOR SELECT status FROM u", "c u"},
              {"DELETE FROM u WHERE CURRENT OF c", "u c"}});
}

TEST(TablePlaces, DefinitionsNameWhatTheyMakeAndWhatItIsAbout) {
  expect_all(
      {{"CREATE TABLE IF NOT EXISTS main.status (a INT REFERENCES u (a) ON DELETE CASCADE ON UPDATE SET NULL, "
        "FOREIGN KEY (b) REFERENCES v)",
        "status u v"},
       {"CREATE TEMPORARY TABLE status AS SELECT a, b FROM u, v", "status u v"},
       {"CREATE TABLE u LIKE status", "u status"},
       {"CREATE TABLE u (LIKE status INCLUDING ALL, a INT) INHERITS (v, w)", "u status v w"},
       {"CREATE TABLE u PARTITION OF status FOR VALUES IN (1)", "u status"},
       {"CREATE TABLE u (a INT) ENGINE=MERGE UNION=(status, v)", "u status v"},
       {"CREATE VIRTUAL TABLE u USING fts5(a, status, content=v)", "u v"},
       {"CREATE OR REPLACE VIEW v AS SELECT * FROM status", "v status"},
       {"CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY status (a)", "i status"},
       {"CREATE INDEX ON status (a)", "status"},
       {"CREATE TRIGGER t INSTEAD OF DELETE ON status BEGIN UPDATE u SET a = status; DELETE FROM v; INSERT INTO "
        "w SELECT OLD.status; END",
        "t status u v w"},
       {"CREATE TRIGGER t UPDATE OF status ON u BEGIN SELECT a FROM v JOIN w ON v.a = status; END", "t u v w"},
       {"CREATE RULE r AS ON INSERT TO status DO INSTEAD UPDATE u SET a = 1", "r status u"},
       {"CREATE POLICY p ON status FOR UPDATE USING (a IN (SELECT a FROM u))", "p status u"},
       {"CREATE SEQUENCE s OWNED BY status.a", "status"},
       {"CREATE FUNCTION f() RETURNS SETOF status LANGUAGE sql AS $$SELECT a FROM u; $$", "status u"},
       {"CREATE FUNCTION f() RETURNS TABLE (status INT) AS $b$ DECLARE x v%ROWTYPE; BEGIN FOR x IN SELECT status "
        "FROM u LOOP INSERT INTO w VALUES (x.status); END LOOP; END $b$",
        "v u w"},
       {"ALTER TABLE IF EXISTS ONLY status RENAME TO v", "status v"},
       {"ALTER TABLE status RENAME v", "status v"},
       {"ALTER TABLE u ADD FOREIGN KEY (a) REFERENCES status (a)", "u status"},
       {"ALTER TABLE u ATTACH PARTITION status DEFAULT", "u status"},
       {"ALTER TABLE u EXCHANGE PARTITION p WITH TABLE status", "u status"},
       {"RENAME TABLE u TO v, status TO w", "u v status w"},
       {"DROP TABLE IF EXISTS u, status CASCADE", "u status"},
       {"DROP VIEW v, status", "v status"},
       {"DROP INDEX i ON status", "i status"},
       {"DROP TRIGGER t ON status", "t status"},
       {"COMMENT ON TABLE status IS 'x'", "status"}});
}

TEST(TablePlaces, InStatementsThatAreNotReadEveryNameMayBeOne) {
  expect_all({{"CALL p(status)", "p status"},
              {"PRAGMA table_info(status)", "status"},
              {"DESCRIBE status", "status"},
              {"SHOW COLUMNS FROM status", "status"},
              {"LOCK TABLES u READ, status WRITE", "u status"}});
}

TEST(TablePlaces, NamesSayHowTheyStand) {
  const auto names = placed_names("SELECT main.f(1), \"It\"\"s\" FROM u");
  ASSERT_EQ(names.size(), 6u);
  EXPECT_TRUE(names[2].dotted && names[2].called);
  EXPECT_FALSE(names[1].dotted || names[1].called);
  EXPECT_TRUE(names[3].quoted);
  EXPECT_EQ(names[3].text, "it\"s");
}

}  // namespace
}  // namespace enginediff
