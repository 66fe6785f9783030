// What a target's URL and profile say: how to connect, and what is laid over every case session.
#pragma once

#include <optional>
#include <string>

#include "harness/base/result.hpp"
#include "harness/engines/postgres/connection.hpp"
#include "harness/engines/postgres/startup_options.hpp"
#include "harness/model/target.hpp"

namespace enginediff::postgres {

struct TargetParameters {
  ConnectionParameters
      connection;  // only what the URL and the profile say; libpq adds the environment, service and password files
  ServerSettings settings;               // the portable names already translated
  std::optional<std::string> collation;  // a name in pg_collation that the run's database is to have as its default
};

// What libpq knows as a connection keyword goes to libpq, `collation` becomes the database's, everything else is a
// server setting. So is what libpq would send along: client_encoding, what stands in `options` or PGOPTIONS, and PGTZ,
// PGDATESTYLE and PGGEQO. Errors are Fault::usage and never repeat the password.
Result<TargetParameters> read_target_parameters(const TargetSpec& spec);

// `isolation` in SQL words as the server wants it; nullopt when there is no such level, "" for `default`.
std::optional<std::string> isolation_setting(std::string_view level);

}  // namespace enginediff::postgres
