// What the administrator's connection tells about a target: version, locale, privileges, settings.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "harness/engines/postgres/connection.hpp"
#include "harness/engines/postgres/target_parameters.hpp"

namespace enginediff::postgres {

// What CREATE DATABASE needs to make a database that sorts and compares like another one.
struct DatabaseLocale {
  std::string encoding;
  char provider = 'c';         // as pg_database.datlocprovider: c libc, i ICU, b built in
  std::string collate, ctype;  // libc's
  std::string locale;          // ICU's or the built-in provider's
  std::string icu_rules;
  std::string version;  // of the collation, as the provider names it
};

struct ServerIdentity {
  int version = 0;             // 150020
  std::string version_text;    // `15.20 (Debian 15.20-0+deb12u1)`
  std::string build;           // version()
  std::string database, role;  // those of the URL
  bool superuser = false, may_create_roles = false, may_create_databases = false, may_create_schemas = false;
  bool syncs_to_disk = true;
  std::string client_address;  // where the server sees this connection come from, in digits; empty for a Unix socket
  DatabaseLocale locale;       // of the URL's database
  ServerSettings carried;      // what the URL's role and database set for their sessions
  // Settings that change answers, in the order to show: as the administrator's connection has them.
  std::vector<std::pair<std::string, std::string>> values;
};
// `first` is a statement that goes before the questions, in the same message.
Result<ServerIdentity> ask_identity(Connection& admin, const std::string& first);

// The locale of the collation of that name (a row of pg_collation: `C`, `en_US.utf8`, `de-x-icu`), with the encoding
// and the libc parts of `base`. Fault::usage when there is none.
Result<DatabaseLocale> locale_of_collation(Connection& admin, const std::string& name, const DatabaseLocale& base);

// What case sessions will run with.
struct SettledSettings {
  ServerSettings laid_over;                                 // what the target says, and what is carried over
  std::vector<std::string> privileged;                      // those of them that only a superuser, or a grant, may set
  std::vector<std::pair<std::string, std::string>> values;  // as ServerIdentity::values, with them
};
// Tries the settings out in a transaction that is rolled back. Fault::usage names a setting that the server refuses.
Result<SettledSettings> settle_settings(Connection& admin, const std::string& target, const ServerIdentity& identity,
                                        const ServerSettings& wanted);

// `libpq 15.20`.
std::string client_library();

// Name and value of what identifies the locale, in the order to show.
std::vector<std::pair<std::string, std::string>> shown(const DatabaseLocale& locale);

}  // namespace enginediff::postgres
