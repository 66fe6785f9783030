#include "harness/engines/mysql/server_facts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "harness/engines/mysql/features.hpp"

namespace enginediff::mysql {

namespace {

// True when the administrator may run `sql` and, with `wants_rows`, it returns some.
bool answers(Connection& connection, std::string_view sql, bool wants_rows = false) {
  const auto rows = connection.rows("", sql);
  return rows && (!wants_rows || !rows->empty());
}

// One feature and the first version of each server that has it; an empty version is never.
struct FeatureRow {
  const char* name;
  std::vector<int> mysql, mariadb;
};

const std::vector<int> kAlways = {0};
const std::vector<int> kNever = {};

const std::vector<FeatureRow>& feature_rows() {
  static const std::vector<FeatureRow> rows = {
      {"multi_session", kAlways, kAlways},
      {"lock_queue", kAlways, kAlways},
      {"isolation_levels", kAlways, kAlways},
      {"savepoints", kAlways, kAlways},
      {"statement_cancel", kAlways, kAlways},
      {"deadlock_detection", kAlways, kAlways},
      {"immediate_deadlock_detection", kAlways, kAlways},
      {"unsigned_integers", kAlways, kAlways},
      {"enum_type", kAlways, kAlways},
      {"bit_type", kAlways, kAlways},
      {"stored_procedures", kAlways, kAlways},
      {"triggers", kAlways, kAlways},
      {"views", kAlways, kAlways},
      {"drop_column", kAlways, kAlways},
      {"rename_column", {8, 0}, {10, 5, 2}},
      {"row_values", kAlways, kAlways},
      {"right_join", kAlways, kAlways},
      {"user_locks", kAlways, kAlways},
      {"lock_tables", kAlways, kAlways},
      {"on_duplicate_key_update", kAlways, kAlways},
      {"insert_ignore", kAlways, kAlways},
      {"replace", kAlways, kAlways},
      {"non_strict_mode", kAlways, kAlways},
      {"fractional_seconds", {5, 6}, {5, 3}},
      {"generated_columns", {5, 7}, {5, 2}},
      {"json", {5, 7, 8}, {10, 2, 7}},
      {"json_arrow", {5, 7, 9}, kNever},
      {"json_table", {8, 0, 4}, {10, 6}},
      {"cte", {8, 0}, {10, 2, 1}},
      {"recursive_cte", {8, 0}, {10, 2, 2}},
      {"window_functions", {8, 0, 2}, {10, 2}},
      {"check_constraints", {8, 0, 16}, {10, 2, 1}},
      {"default_expressions", {8, 0, 13}, {10, 2, 1}},
      {"functional_indexes", {8, 0, 13}, kNever},
      {"descending_indexes", {8, 0, 1}, {10, 8}},
      {"invisible_columns", {8, 0, 23}, {10, 3, 3}},
      {"instant_add_column", {8, 0, 12}, {10, 3, 2}},
      {"skip_locked", {8, 0, 1}, {10, 6}},
      {"nowait", {8, 0, 1}, {10, 3}},
      {"for_share", {8, 0, 1}, kNever},
      {"lateral", {8, 0, 14}, kNever},
      {"values_statement", {8, 0, 19}, kNever},
      {"intersect_except", {8, 0, 31}, {10, 3}},
      {"intersect_except_all", {8, 0, 31}, {10, 5}},
      {"grouping_function", {8, 0, 1}, kNever},
      {"math_functions", kAlways, kAlways},
      {"regexp_functions", {8, 0, 4}, {10, 0, 5}},
      {"returning", kNever, {10, 5}},
      {"delete_returning", kNever, {10, 0, 5}},
      {"sequences", kNever, {10, 3}},
      {"system_versioning", kNever, {10, 3, 4}},
      {"percentile_cont", kNever, {10, 3, 3}},
      {"uuid_type", kNever, {10, 7}},
      {"inet_types", kNever, {10, 5}},
      {"vector_type", {9, 0}, {11, 7}},
  };
  return rows;
}

}  // namespace

bool ServerFacts::at_least(int major, int minor, int patch) const {
  return compare_versions(number, Version{{major, minor, patch}}) >= 0;
}

Result<ServerFacts> ask_server_facts(Connection& administrator) {
  TRY_ASSIGN(const auto said,
             administrator.rows("cannot ask the server who it is", "SELECT VERSION(), @@version_comment"));
  ServerFacts facts;
  facts.version = said.at(0).at(0).value_or("");
  // Some MariaDB servers put `5.5.5-` in front for clients that expect MySQL.
  std::string_view digits = facts.version;
  const bool mariadb = digits.find("MariaDB") != std::string_view::npos ||
                       said[0].at(1).value_or("").find("mariadb") != std::string::npos;
  if (mariadb && digits.starts_with("5.5.5-")) digits.remove_prefix(6);
  facts.flavor = mariadb ? Flavor::mariadb : Flavor::mysql;
  facts.number = Version::parse(digits).value_or(Version{{0}});
  const bool old_name = mariadb ? !facts.at_least(11, 1, 1) : !facts.at_least(5, 7, 20);
  facts.isolation_variable = old_name ? "tx_isolation" : "transaction_isolation";
  facts.lists_row_lock_waits =
      answers(administrator, "SELECT 1 FROM performance_schema.data_lock_waits LIMIT 0") &&
      answers(administrator, "SELECT @@performance_schema = 1 FROM DUAL WHERE @@performance_schema", true);
  facts.lists_metadata_locks =
      answers(administrator,
              "SELECT 1 FROM performance_schema.setup_instruments "
              "WHERE name = 'wait/lock/metadata/sql/mdl' AND enabled = 'YES' AND @@performance_schema",
              true);
  facts.lists_innodb_lock_waits = answers(administrator, "SELECT 1 FROM information_schema.innodb_lock_waits LIMIT 0");
  facts.prints_innodb_status = answers(administrator, "SHOW ENGINE INNODB STATUS", true);
  return facts;
}

std::set<std::string> known_features() {
  std::set<std::string> features;
  for (const FeatureRow& row : feature_rows()) features.insert(row.name);
  return features;
}

int newest_series(const std::string& engine) { return engine == "mariadb" ? 13 : 9; }

std::map<std::string, std::set<std::string>> known_features_by_engine() {
  std::map<std::string, std::set<std::string>> features;
  for (const FeatureRow& row : feature_rows()) {
    if (!row.mysql.empty()) features["mysql"].insert(row.name);
    if (!row.mariadb.empty()) features["mariadb"].insert(row.name);
  }
  return features;
}

std::set<std::string> server_features(const ServerFacts& facts) {
  std::set<std::string> features;
  for (const FeatureRow& row : feature_rows()) {
    const std::vector<int>& first = facts.is_mariadb() ? row.mariadb : row.mysql;
    if (!first.empty() && compare_versions(facts.number, Version{first}) >= 0) features.insert(row.name);
  }
  return features;
}

Result<std::map<std::string, std::string>> ask_variables(Connection& connection,
                                                         const std::vector<std::string>& names) {
  std::vector<std::string> quoted;
  for (const std::string& name : names) quoted.push_back(connection.quote(name));
  TRY_ASSIGN(const auto rows,
             connection.rows("cannot read the session's settings",
                             fmt::format("SHOW VARIABLES WHERE Variable_name IN ({})", fmt::join(quoted, ", "))));
  std::map<std::string, std::string> values;
  for (const TextRow& row : rows) values[row.at(0).value_or("")] = row.at(1).value_or("");
  return values;
}

}  // namespace enginediff::mysql
