#include "harness/engines/postgres/run_database.hpp"

#include <fmt/format.h>

#include "harness/engines/postgres/marker.hpp"

namespace enginediff::postgres {

namespace {

constexpr int kLocaleProviders = 150000;

// template0 holds nothing that anybody added, and takes any locale.
std::string create_sql(Connection& admin, const HomePlan& plan, const std::string& name) {
  const DatabaseLocale& locale = plan.locale;
  std::string sql =
      fmt::format("CREATE DATABASE {} TEMPLATE template0 ENCODING {} LC_COLLATE {} LC_CTYPE {}", admin.identifier(name),
                  admin.literal(locale.encoding), admin.literal(locale.collate), admin.literal(locale.ctype));
  if (plan.identity.version < kLocaleProviders) return sql;
  switch (locale.provider) {
    case 'i': sql += fmt::format(" LOCALE_PROVIDER icu ICU_LOCALE {}", admin.literal(locale.locale)); break;
    case 'b': sql += fmt::format(" LOCALE_PROVIDER builtin BUILTIN_LOCALE {}", admin.literal(locale.locale)); break;
    default: sql += " LOCALE_PROVIDER libc"; break;
  }
  if (!locale.icu_rules.empty()) sql += fmt::format(" ICU_RULES {}", admin.literal(locale.icu_rules));
  return sql;
}

}  // namespace

Result<void> create_database(Connection& admin, const HomePlan& plan, const CaseRole& role, const std::string& name,
                             bool exclusive) {
  const std::string database = admin.identifier(name);
  const std::string mark = fmt::format("COMMENT ON DATABASE {} IS {}", database, admin.literal(marker(plan.token)));
  const Result<void> created = admin.query_both(create_sql(admin, plan, name), mark);
  if (!created) {
    Error error = created.error();
    error.message = fmt::format("target {}: cannot make a database for this run: {}", plan.target, error.message);
    return tl::unexpected(error);
  }
  TRY(admin.query(fmt::format("REVOKE ALL ON DATABASE {} FROM PUBLIC; GRANT CONNECT, TEMPORARY{} ON DATABASE {} TO {}",
                              database, exclusive ? ", CREATE" : "", database, admin.identifier(role.name))));
  return {};
}

Result<void> harden_database(Connection& control, const HomePlan& plan) {
  std::string sql = "REVOKE ALL ON SCHEMA public FROM PUBLIC";
  if (plan.identity.superuser) {
    // Large objects belong to no schema, so nothing would tell those of one case from its neighbour's. Cases about them
    // ask for a database of their own.
    sql += "; REVOKE EXECUTE ON FUNCTION lo_creat(int4), lo_create(oid), lo_from_bytea(oid, bytea) FROM PUBLIC";
  }
  TRY(control.query(sql));
  return {};
}

Result<void> drop_database(Connection& admin, const std::string& name) {
  TRY(admin.query(fmt::format("DROP DATABASE {} WITH (FORCE)", admin.identifier(name)),
                  Deadline::after(std::chrono::minutes(2))));
  return {};
}

}  // namespace enginediff::postgres
