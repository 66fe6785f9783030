#include "harness/engines/postgres/target_parameters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>

#include "harness/engine/target_url.hpp"

namespace enginediff::postgres {

namespace {

constexpr std::array<std::string_view, 4> kIsolationLevels = {"read uncommitted", "read committed", "repeatable read",
                                                              "serializable"};

const std::set<std::string, std::less<>>& libpq_keywords() {
  static const std::set<std::string, std::less<>> keywords = [] {
    std::set<std::string, std::less<>> out;
    const PgOptions options(PQconndefaults());
    for (const PQconninfoOption* option = options.get(); option != nullptr && option->keyword != nullptr; ++option) {
      out.insert(option->keyword);
    }
    return out;
  }();
  return keywords;
}

Result<void> parse_with_libpq(const std::string& url, const std::string& shown_url, ConnectionParameters& out) {
  char* raw_message = nullptr;
  const PgOptions options(PQconninfoParse(url.c_str(), &raw_message));
  const PgMemory message(raw_message);
  if (!options) {
    // libpq's message may repeat the URL, so only its beginning, which says what is wrong, is shown.
    std::string why = message == nullptr ? "out of memory" : message.get();
    why = why.substr(0, why.find('"'));
    return fail(Fault::usage, fmt::format("malformed PostgreSQL URL {}: {}", shown_url, why),
                "write postgresql://user:password@host:port/database?setting=value");
  }
  for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
    if (option->val != nullptr) out.set(option->keyword, option->val);
  }
  return {};
}

// The URL without its query, its scheme in lower case, which libpq asks for, and an @ in user or password encoded:
// libpq takes the first for the end of the password and would call the rest of it a host, in its messages too.
std::string url_for_libpq(std::string_view url) {
  std::string out = scheme_of(url);
  out += url.substr(out.size(), url.find('?') - out.size());
  const std::size_t scheme = out.find("://");
  if (scheme == std::string::npos) return out;
  const std::size_t begin = scheme + 3, end = std::min(out.find('/', begin), out.size());
  std::size_t last = out.rfind('@', end == out.size() ? end : end - 1);
  if (last == std::string::npos || last < begin) return out;
  for (std::size_t at = out.find('@', begin); at < last; at = out.find('@', at)) {
    out.replace(at, 1, "%40");
    last += 2;
  }
  return out;
}

// `text` of `options` as it is given; a service's own is known when it was connected to.
Result<void> take_options(const std::string& target, const std::optional<std::string>& text, TargetParameters& out) {
  const bool service = out.connection.find("service") != nullptr || std::getenv("PGSERVICE") != nullptr;
  const char* const variable = text || service ? nullptr : std::getenv("PGOPTIONS");
  if (!text && variable == nullptr) return {};
  TRY(add_startup_options(target, text ? "options" : "PGOPTIONS", text ? *text : variable, out.settings));
  // The harness's own sessions do without: a timeout is for cases.
  out.connection.set("options", kNoStartupOptions);
  return {};
}

// Variables that libpq makes settings of in each session, where they win over `options`.
struct SettingVariable {
  const char* variable;
  const char* setting;
};
constexpr std::array<SettingVariable, 3> kSettingVariables = {{
    {"PGTZ", "TimeZone"},
    {"PGDATESTYLE", "DateStyle"},
    {"PGGEQO", "geqo"},
}};

Result<void> take_variables(const std::string& target, ServerSettings& settings) {
  for (const auto& [variable, setting] : kSettingVariables) {
    const char* const value = std::getenv(variable);
    if (value == nullptr || strcasecmp(value, "default") == 0) continue;
    const auto [known, added] = settings.emplace(setting, value);
    if (!added && strcasecmp(known->second.c_str(), value) != 0) {
      return fail(Fault::usage,
                  fmt::format("target {}: {} is to be '{}', and the variable {} makes it '{}'", target, setting,
                              known->second, variable, value),
                  fmt::format("unset {}", variable));
    }
  }
  return {};
}

// As libpq does not spell it.
bool is_password(const std::string& name) {
  constexpr std::array<const char*, 4> kNames = {"password", "passwd", "pwd", "pass"};
  return std::any_of(kNames.begin(), kNames.end(),
                     [&](const char* known) { return strcasecmp(name.c_str(), known) == 0; });
}

Result<void> translate_portable_names(const std::string& target, TargetParameters& parameters) {
  ServerSettings& settings = parameters.settings;
  if (const auto isolation = settings.find("isolation"); isolation != settings.end()) {
    const auto value = isolation_setting(isolation->second);
    if (!value) {
      return fail(Fault::usage, fmt::format("target {}: no isolation level is called '{}'", target, isolation->second),
                  fmt::format("use default, {}, {}, {} or {}", kIsolationLevels[0], kIsolationLevels[1],
                              kIsolationLevels[2], kIsolationLevels[3]));
    }
    if (!value->empty()) settings["default_transaction_isolation"] = *value;
    settings.erase("isolation");
  }
  if (auto zone = settings.extract("time_zone")) {
    settings["TimeZone"] = zone.mapped();
  }
  if (auto collation = settings.extract("collation")) parameters.collation = collation.mapped();
  if (settings.contains("search_path") || settings.contains("role")) {
    return fail(Fault::usage, fmt::format("target {}: search_path and role cannot be laid over a target", target),
                "each case has a schema of its own and a role that enginediff makes");
  }
  return {};
}

}  // namespace

std::optional<std::string> isolation_setting(std::string_view level) {
  if (level.empty() || level == "default") return "";
  if (std::find(kIsolationLevels.begin(), kIsolationLevels.end(), level) == kIsolationLevels.end()) return std::nullopt;
  return std::string(level);
}

Result<TargetParameters> read_target_parameters(const TargetSpec& spec) {
  TRY_ASSIGN(const TargetUrl url, parse_target_url(spec.url));
  TargetParameters out;
  // The query is ours to sort, since libpq refuses names that it does not know.
  TRY(parse_with_libpq(url_for_libpq(spec.url), redact_url(spec.url), out.connection));
  std::optional<std::string> options;
  for (const auto* pairs : {&url.query, &spec.settings}) {
    for (const auto& [name, value] : *pairs) {
      if (name == "options") {
        options = value;
      } else if (name == "ssl" && value == "true") {
        out.connection.set("sslmode", "require");  // JDBC's spelling, which libpq takes in URLs too
      } else if (libpq_keywords().contains(name) && name != "client_encoding") {
        out.connection.set(name, value);
      } else if (is_password(name)) {
        // Its value must not get into the server's message about an unknown parameter.
        return fail(
            Fault::usage, fmt::format("target {}: {} is no setting", spec.name, name),
            "the password stands before the @ of the URL, or is called password; or in PGPASSWORD or PGPASSFILE");
      } else {
        out.settings[name] = value;
      }
    }
  }
  // Case files are UTF-8, and so is what reports show. Another one is for cases only.
  out.connection.set("client_encoding", "UTF8");
  TRY(take_options(spec.name, options, out));
  TRY(translate_portable_names(spec.name, out));
  TRY(take_variables(spec.name, out.settings));
  return out;
}

}  // namespace enginediff::postgres
