#include "harness/engines/sqlite/features.hpp"

#include "harness/engines/sqlite/connection.hpp"

namespace enginediff::sqlite {

namespace {

// A feature is there when the build accepts the statement, which is not run.
struct Probe {
  const char* feature;
  const char* sql;
  bool in_no_release = false;  // is asked for in case that a later one has it
};

constexpr const char* kProbeTable = "CREATE TEMP TABLE probe (a INTEGER PRIMARY KEY, b TEXT UNIQUE, c INTEGER)";

constexpr Probe kProbes[] = {
    {"window_functions", "SELECT row_number() OVER (ORDER BY a) FROM probe"},
    {"window_exclude", "SELECT sum(a) OVER (ORDER BY a ROWS 1 PRECEDING EXCLUDE TIES) FROM probe"},
    {"filter_clause", "SELECT count(*) FILTER (WHERE a > 1) FROM probe"},
    {"ordered_aggregates", "SELECT group_concat(b, ',' ORDER BY a) FROM probe"},
    {"cte", "WITH c AS (SELECT 1) SELECT * FROM c"},
    {"recursive_cte", "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3) SELECT * FROM c"},
    {"materialized_cte", "WITH c AS MATERIALIZED (SELECT 1) SELECT * FROM c"},
    {"full_outer_join", "SELECT 1 FROM probe p FULL JOIN probe q ON p.a = q.a"},
    {"right_join", "SELECT 1 FROM probe p RIGHT JOIN probe q ON p.a = q.a"},
    {"lateral", "SELECT 1 FROM probe p, LATERAL (SELECT p.a) q", true},
    {"intersect_except", "SELECT 1 INTERSECT SELECT 1"},
    {"intersect_except_all", "SELECT 1 INTERSECT ALL SELECT 1", true},
    {"values_statement", "VALUES (1), (2)"},
    {"row_values", "SELECT (1, 2) < (1, 3)"},
    {"is_distinct_from", "SELECT 1 IS DISTINCT FROM 2"},
    {"nulls_first", "SELECT a FROM probe ORDER BY a NULLS LAST"},
    {"upsert", "INSERT INTO probe (a, b) VALUES (1, 'x') ON CONFLICT (a) DO UPDATE SET b = excluded.b"},
    {"returning", "INSERT INTO probe (a, b) VALUES (1, 'x') RETURNING a"},
    {"delete_returning", "DELETE FROM probe RETURNING a"},
    {"update_from", "UPDATE probe SET b = q.b FROM probe q WHERE q.a = probe.a"},
    {"replace", "REPLACE INTO probe (a, b) VALUES (1, 'x')"},
    {"insert_ignore", "INSERT OR IGNORE INTO probe (a, b) VALUES (1, 'x')"},
    {"merge", "MERGE INTO probe USING probe q ON probe.a = q.a WHEN MATCHED THEN DELETE", true},
    {"json", "SELECT json('{}')"},
    {"json_arrow", "SELECT '{}' -> 'a'"},
    {"jsonb", "SELECT jsonb('{}')"},
    {"json_table_functions", "SELECT * FROM json_each('[1]')"},
    {"math_functions", "SELECT sqrt(2)"},
    {"generate_series", "SELECT * FROM generate_series(1, 3)"},
    {"generated_columns", "CREATE TABLE f (a INT, b INT AS (a + 1) STORED)"},
    {"strict_tables", "CREATE TABLE f (a INT) STRICT"},
    {"without_rowid", "CREATE TABLE f (a INT PRIMARY KEY) WITHOUT ROWID"},
    {"check_constraints", "CREATE TABLE f (a INT CHECK (a > 0))"},
    {"deferrable_constraints", "CREATE TABLE f (a INT REFERENCES g DEFERRABLE INITIALLY DEFERRED)"},
    {"default_expressions", "CREATE TABLE f (a INT DEFAULT (1 + 1))"},
    {"partial_indexes", "CREATE INDEX temp.f ON probe (b) WHERE a > 1"},
    {"functional_indexes", "CREATE INDEX temp.f ON probe (lower(b))"},
    {"descending_indexes", "CREATE INDEX temp.f ON probe (b DESC)"},
    {"drop_column", "ALTER TABLE probe DROP COLUMN c"},
    {"rename_column", "ALTER TABLE probe RENAME COLUMN b TO d"},
    {"savepoints", "SAVEPOINT s"},
    {"triggers", "CREATE TEMP TRIGGER f AFTER INSERT ON probe BEGIN SELECT 1; END"},
    {"views", "CREATE VIEW f AS SELECT 1 AS a"},
    {"sequences", "CREATE SEQUENCE f", true},
    {"stored_procedures", "CREATE PROCEDURE f() SELECT 1", true},
    {"transactional_ddl", "BEGIN"},  // every statement that changes the schema can be rolled back
    {"statement_cancel", "SELECT 1"},
};

constexpr const char* kModules[] = {"fts5", "rtree"};
constexpr const char* kAlways = "attach";
constexpr const char* kInFiles[] = {"multi_session", "database_file"};

bool accepts(const Api& api, sqlite3* db, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = api.prepare_v3(db, sql, -1, 0, &statement, nullptr);
  api.finalize(statement);
  return code == SQLITE_OK;
}

bool has_module(const Api& api, sqlite3* db, const std::string& module) {
  return ask_one(api, db, "SELECT count(*) FROM pragma_module_list WHERE name = '" + module + "'") == "1";
}

}  // namespace

std::set<std::string> ask_features(const Api& api, sqlite3* db, const Settings& settings) {
  std::set<std::string> features;
  (void)ask(api, db, kProbeTable);
  for (const Probe& probe : kProbes) {
    if (accepts(api, db, probe.sql)) features.insert(probe.feature);
  }
  for (const char* module : kModules) {
    if (has_module(api, db, module)) features.insert(module);
  }
  features.insert(kAlways);
  if (!settings.in_memory) features.insert(std::begin(kInFiles), std::end(kInFiles));
  return features;
}

std::set<std::string> known_features() {
  std::set<std::string> features(std::begin(kModules), std::end(kModules));
  for (const Probe& probe : kProbes) features.insert(probe.feature);
  features.insert(kAlways);
  features.insert(std::begin(kInFiles), std::end(kInFiles));
  return features;
}

std::set<std::string> released_features() {
  std::set<std::string> features = known_features();
  for (const Probe& probe : kProbes) {
    if (probe.in_no_release) features.erase(probe.feature);
  }
  return features;
}

const std::vector<std::string>& begin_modes() {
  static const std::vector<std::string> modes = {"deferred", "immediate", "exclusive"};
  return modes;
}

// OFF is not among them: the sandbox's defensive mode forbids it to cases.
const std::vector<std::string>& journal_modes() {
  static const std::vector<std::string> modes = {"delete", "truncate", "persist", "memory", "wal"};
  return modes;
}

}  // namespace enginediff::sqlite
