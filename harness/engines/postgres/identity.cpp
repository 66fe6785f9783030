#include "harness/engines/postgres/identity.hpp"

#include <fmt/format.h>

#include <array>

namespace enginediff::postgres {

namespace {

// The columns of these catalogs differ from version to version, so they are read as JSON, where what is missing is
// NULL.
constexpr const char* kIdentitySql =
    "SELECT pg_catalog.version(), pg_catalog.current_database(), current_user, r.rolsuper, r.rolcreaterole, "
    "r.rolcreatedb,"
    " pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE'),"
    " pg_catalog.pg_encoding_to_char(d.encoding), coalesce(j ->> 'datlocprovider', 'c'), d.datcollate, d.datctype,"
    " coalesce(j ->> 'datlocale', j ->> 'daticulocale'), j ->> 'daticurules', j ->> 'datcollversion',"
    " pg_catalog.current_setting('fsync'), pg_catalog.host(pg_catalog.inet_client_addr())"
    " FROM pg_catalog.pg_roles r, pg_catalog.pg_database d, LATERAL pg_catalog.to_jsonb(d) AS j"
    " WHERE r.rolname = current_user AND d.datname = pg_catalog.current_database()";

constexpr const char* kCollationSql =
    "SELECT c.collprovider, c.collcollate, c.collctype, coalesce(j ->> 'colllocale', j ->> 'colliculocale'),"
    " j ->> 'collicurules', c.collversion, c.collisdeterministic"
    " FROM pg_catalog.pg_collation c, LATERAL pg_catalog.to_jsonb(c) AS j WHERE c.collname = {} AND c.collencoding IN"
    " (-1, (SELECT encoding FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))"
    " ORDER BY c.collnamespace, c.collencoding DESC LIMIT 1";

// What the URL's role and database set for their sessions (ALTER ROLE … SET) goes along to the case sessions, which run
// as another role in another database. Listing all settings is dear, so it is only done where any are set that way.
constexpr const char* kCarriedSql =
    "SELECT name, pg_catalog.current_setting(name) FROM pg_catalog.pg_settings"
    " WHERE EXISTS (SELECT FROM pg_catalog.pg_db_role_setting) AND source IN ('database', 'user', 'database user') AND "
    "context = 'user'"
    " AND name NOT IN ('search_path', 'role', 'session_authorization')";

constexpr std::array kShownSettings = {"default_transaction_isolation",
                                       "TimeZone",
                                       "DateStyle",
                                       "IntervalStyle",
                                       "bytea_output",
                                       "extra_float_digits",
                                       "lc_monetary",
                                       "lc_numeric",
                                       "default_text_search_config"};

std::string text_at(const PgResult& result, int column) { return std::string(cell(result, 0, column)); }
bool true_at(const PgResult& result, int column) { return cell(result, 0, column) == "t"; }

std::string shown_settings_sql() {
  std::string sql = "SELECT";
  for (const char* const name : kShownSettings) {
    sql += fmt::format("{} pg_catalog.current_setting('{}')", sql.size() == 6 ? "" : ",", name);
  }
  return sql;
}

std::vector<std::pair<std::string, std::string>> shown_settings(const PgResult& result) {
  std::vector<std::pair<std::string, std::string>> out;
  for (std::size_t i = 0; i < kShownSettings.size(); ++i) {
    out.emplace_back(kShownSettings[i], text_at(result, static_cast<int>(i)));
  }
  return out;
}

Result<void> try_settings(Connection& admin, const std::string& target, SettledSettings& out) {
  for (const auto& [name, value] : out.laid_over) {
    TRY_ASSIGN(const PgResult set, admin.try_query(fmt::format("SELECT pg_catalog.set_config({}, {}, true)",
                                                               admin.literal(name), admin.literal(value))));
    if (!succeeded(set)) {
      return fail(
          Fault::usage, fmt::format("target {}: setting {} = '{}': {}", target, name, value, message_of(set)),
          "a setting in the URL or profile must be a connection parameter of libpq, isolation, time_zone, collation "
          "or a setting of the server (SHOW ALL lists them)");
    }
  }
  TRY_ASSIGN(const PgResult privileged,
             admin.query("SELECT name FROM pg_catalog.pg_settings WHERE context = 'superuser'"));
  for (int row = 0; row < PQntuples(privileged.get()); ++row) {
    const std::string name(cell(privileged, row, 0));
    if (out.laid_over.contains(name)) out.privileged.push_back(name);
  }
  TRY_ASSIGN(const PgResult values, admin.query(shown_settings_sql()));
  out.values = shown_settings(values);
  return {};
}

}  // namespace

Result<ServerIdentity> ask_identity(Connection& admin, const std::string& first) {
  TRY_ASSIGN(const std::vector<PgResult> results,
             admin.query_all(fmt::format("{}; {}; {}; {}", first, kIdentitySql, kCarriedSql, shown_settings_sql())));
  const PgResult& result = results[1];
  ServerIdentity out;
  out.version = admin.server_version();
  out.version_text = PQparameterStatus(admin.raw(), "server_version");
  out.build = text_at(result, 0);
  out.database = text_at(result, 1);
  out.role = text_at(result, 2);
  out.superuser = true_at(result, 3);
  out.may_create_roles = out.superuser || true_at(result, 4);
  out.may_create_databases = out.superuser || true_at(result, 5);
  out.may_create_schemas = true_at(result, 6);
  out.locale.encoding = text_at(result, 7);
  out.locale.provider = text_at(result, 8).at(0);
  out.locale.collate = text_at(result, 9);
  out.locale.ctype = text_at(result, 10);
  out.locale.locale = text_at(result, 11);
  out.locale.icu_rules = text_at(result, 12);
  out.locale.version = text_at(result, 13);
  out.syncs_to_disk = text_at(result, 14) != "off";
  out.client_address = text_at(result, 15);
  for (int row = 0; row < PQntuples(results[2].get()); ++row) {
    out.carried.emplace(cell(results[2], row, 0), cell(results[2], row, 1));
  }
  out.values = shown_settings(results[3]);
  return out;
}

Result<DatabaseLocale> locale_of_collation(Connection& admin, const std::string& name, const DatabaseLocale& base) {
  TRY_ASSIGN(const PgResult result, admin.query(fmt::format(kCollationSql, admin.literal(name))));
  if (PQntuples(result.get()) == 0 || cell(result, 0, 0) == "d") {
    return fail(Fault::usage, fmt::format("collation '{}' does not exist for encoding {}", name, base.encoding),
                "SELECT collname FROM pg_collation lists the server's collations");
  }
  if (!true_at(result, 6)) {
    return fail(Fault::usage,
                fmt::format("collation '{}' is nondeterministic and cannot be a database's default", name),
                "use it in the case's own COLLATE clauses");
  }
  DatabaseLocale out = base;
  out.provider = text_at(result, 0).at(0);
  out.locale = text_at(result, 3);
  out.icu_rules = text_at(result, 4);
  out.version = text_at(result, 5);
  if (out.provider == 'c') {
    out.collate = text_at(result, 1);
    out.ctype = text_at(result, 2);
  }
  return out;
}

Result<SettledSettings> settle_settings(Connection& admin, const std::string& target, const ServerIdentity& identity,
                                        const ServerSettings& wanted) {
  SettledSettings out;
  out.laid_over = wanted;
  out.laid_over.insert(identity.carried.begin(), identity.carried.end());
  out.values = identity.values;
  if (wanted.empty()) return out;  // what is carried is in force already, and anybody may set it
  TRY(admin.query("BEGIN"));
  const Result<void> tried = try_settings(admin, target, out);
  TRY(admin.query("ROLLBACK"));
  TRY(tried);
  return out;
}

std::string client_library() {
  const int version = PQlibVersion();
  return fmt::format("libpq {}.{}", version / 10000, version % 10000);
}

std::vector<std::pair<std::string, std::string>> shown(const DatabaseLocale& locale) {
  const bool libc = locale.provider == 'c';
  std::vector<std::pair<std::string, std::string>> out = {
      {"encoding", locale.encoding},
      {"collation provider", libc                     ? "libc"
                             : locale.provider == 'i' ? "icu"
                                                      : "builtin"},
      {"default collation", libc ? locale.collate : locale.locale},
  };
  if (locale.ctype != (libc ? locale.collate : locale.locale)) out.emplace_back("ctype", locale.ctype);
  if (!locale.icu_rules.empty()) out.emplace_back("icu rules", locale.icu_rules);
  if (!locale.version.empty()) out.emplace_back("collation version", locale.version);
  return out;
}

}  // namespace enginediff::postgres
