#include "harness/engines/mysql/fingerprint.hpp"

#include <fmt/format.h>

namespace enginediff::mysql {

namespace {

// Variables and the names they are shown by.
struct Shown {
  const char* variable;
  const char* name;
};
constexpr Shown kShown[] = {
    {"version_comment", "build"},
    {"version_compile_machine", "machine"},
    {"sql_mode", "sql_mode"},
    {"character_set_server", "server character set"},
    {"collation_server", "default collation"},
    {"collation_connection", "connection collation"},
    {"transaction_isolation", "isolation default"},
    {"tx_isolation", "isolation default"},
    {"time_zone", "time zone"},
    {"system_time_zone", "system time zone"},
    {"default_storage_engine", "storage engine"},
    {"lower_case_table_names", "lower_case_table_names"},
    {"explicit_defaults_for_timestamp", "explicit_defaults_for_timestamp"},
    {"innodb_snapshot_isolation", "innodb_snapshot_isolation"},
    {"innodb_deadlock_detect", "innodb_deadlock_detect"},
    {"innodb_lock_wait_timeout", "innodb_lock_wait_timeout"},
    {"innodb_autoinc_lock_mode", "innodb_autoinc_lock_mode"},
};

}  // namespace

const std::vector<std::string>& fingerprint_variables() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const Shown& shown : kShown) all.emplace_back(shown.variable);
    return all;
  }();
  return names;
}

std::string build_text(std::string_view comment, std::string_view version) {
  if (comment.find("://") == comment.npos) return std::string(comment);
  constexpr std::string_view kName = "-MariaDB-";
  const std::size_t at = version.find(kName);
  return at == version.npos ? "" : std::string(version.substr(at + kName.size()));
}

std::vector<std::pair<std::string, std::string>> make_fingerprint(Connection& connection, const Server& server,
                                                                  const std::map<std::string, std::string>& variables,
                                                                  const std::string& sandbox, const LockProbe* probe) {
  std::vector<std::pair<std::string, std::string>> all;
  bool has_isolation = false;
  for (const Shown& shown : kShown) {
    const auto value = variables.find(shown.variable);
    if (value == variables.end()) continue;
    // Servers between two names have both.
    const bool isolation = std::string_view(shown.name) == "isolation default";
    if (isolation && has_isolation) continue;
    has_isolation = has_isolation || isolation;
    const bool is_build = std::string_view(shown.name) == "build";
    std::string text = is_build ? build_text(value->second, server.facts().version) : value->second;
    if (!is_build || !text.empty()) all.emplace_back(shown.name, std::move(text));
  }
  const char* const cipher = mysql_get_ssl_cipher(connection.get());
  all.emplace_back("TLS", cipher != nullptr ? cipher : "off");
  all.emplace_back("client library", client_library());
  // Only MariaDB's own library is told which text columns are JSON, UUID or the like.
  if (server.facts().is_mariadb()) all.emplace_back("extended column types", kMariadbConnector ? "yes" : "no");
  all.emplace_back("affected rows", "changed rows (CLIENT_FOUND_ROWS off)");
  all.emplace_back("lock waits", probe != nullptr ? probe->description() : "cannot be asked: no PROCESS privilege");
  all.emplace_back("privileges", sandbox);
  const TargetSettings& settings = server.settings();
  if (!settings.collation.empty()) all.emplace_back("setting collation", settings.collation);
  if (!settings.isolation.empty()) all.emplace_back("setting isolation", isolation_words(settings.isolation));
  if (settings.connection.charset != "utf8mb4") all.emplace_back("setting charset", settings.connection.charset);
  for (const auto& [name, value] : settings.variables) all.emplace_back("setting " + name, value);
  return all;
}

}  // namespace enginediff::mysql
