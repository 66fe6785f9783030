// What a target's URL and profile say: how to connect, and what is laid over every case session.
#pragma once

#include <strings.h>

#include <map>
#include <optional>
#include <string>

#include "harness/base/result.hpp"
#include "harness/engines/postgres/connection.hpp"
#include "harness/model/target.hpp"

namespace enginediff::postgres {

// Setting names are the same in any case.
struct SettingNameLess {
  bool operator()(const std::string& a, const std::string& b) const { return strcasecmp(a.c_str(), b.c_str()) < 0; }
};
// Names and values of server settings (`TimeZone`, `work_mem`).
using ServerSettings = std::map<std::string, std::string, SettingNameLess>;

struct TargetParameters {
  ConnectionParameters
      connection;  // only what the URL and the profile say; libpq adds the environment, service and password files
  ServerSettings settings;               // the portable names already translated
  std::optional<std::string> collation;  // a name in pg_collation that the run's database is to have as its default
};

// What libpq knows as a connection keyword goes to libpq, `collation` becomes the database's, everything else is a
// server setting. Errors are Fault::usage and never repeat the password.
Result<TargetParameters> read_target_parameters(const TargetSpec& spec);

// `isolation` in SQL words as the server wants it; nullopt when there is no such level, "" for `default`.
std::optional<std::string> isolation_setting(std::string_view level);

// The value of libpq's `options` keyword that lays `settings` over a session, after what `options` already says.
std::string startup_options(std::string_view options, const ServerSettings& settings);

}  // namespace enginediff::postgres
