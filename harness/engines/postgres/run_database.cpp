#include "harness/engines/postgres/run_database.hpp"

#include <fmt/format.h>

#include "harness/engines/postgres/marker.hpp"

namespace enginediff::postgres {

namespace {

constexpr int kLocaleProviders = 150000;  // and strategies

// template0 holds nothing that anybody added, and takes any locale.
std::string create_sql(Connection& admin, const HomePlan& plan, const std::string& name) {
  const DatabaseLocale& locale = plan.locale;
  std::string sql = fmt::format("CREATE DATABASE {} TEMPLATE template0 ENCODING {} LC_COLLATE {} LC_CTYPE {}",
                                quoted_identifier(name), admin.literal(locale.encoding), admin.literal(locale.collate),
                                admin.literal(locale.ctype));
  if (plan.identity.version < kLocaleProviders) return sql;
  // Copying files needs checkpoints, which cost nothing where nothing is synced; then it takes half the time.
  if (!plan.identity.syncs_to_disk) sql += " STRATEGY file_copy";
  switch (locale.provider) {
    case 'i': sql += fmt::format(" LOCALE_PROVIDER icu ICU_LOCALE {}", admin.literal(locale.locale)); break;
    case 'b': sql += fmt::format(" LOCALE_PROVIDER builtin BUILTIN_LOCALE {}", admin.literal(locale.locale)); break;
    default: sql += " LOCALE_PROVIDER libc"; break;
  }
  if (!locale.icu_rules.empty()) sql += fmt::format(" ICU_RULES {}", admin.literal(locale.icu_rules));
  return sql;
}

}  // namespace

std::vector<StatementGroup> create_database_groups(Connection& admin, const HomePlan& plan, const CaseRole& role,
                                                   const std::string& name) {
  const std::string database = quoted_identifier(name);
  return {{create_sql(admin, plan, name)},
          {fmt::format("COMMENT ON DATABASE {} IS {}", database, admin.literal(marker(plan.token)))},
          {fmt::format("REVOKE ALL ON DATABASE {} FROM PUBLIC", database),
           fmt::format("GRANT CONNECT, TEMPORARY ON DATABASE {} TO {}", database, quoted_identifier(role.name))}};
}

Result<void> check_created(const HomePlan& plan, const std::vector<PgResult>& results, std::size_t first) {
  for (std::size_t i = first; i < results.size(); ++i) {
    if (succeeded(results[i])) continue;
    Error error = refusal_of(results[i]);
    error.message = fmt::format("target {}: cannot make a database for this run: {}", plan.target, error.message);
    return tl::unexpected(error);
  }
  return {};
}

Result<void> create_database(Connection& admin, const HomePlan& plan, const CaseRole& role, const std::string& name) {
  TRY_ASSIGN(const std::vector<PgResult> results,
             admin.query_groups(create_database_groups(admin, plan, role, name), database_deadline()));
  return check_created(plan, results, 0);
}

Result<void> allow_schemas(Connection& admin, const CaseRole& role, const std::string& name) {
  TRY(admin.query(
      fmt::format("GRANT CREATE ON DATABASE {} TO {}", quoted_identifier(name), quoted_identifier(role.name))));
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
  TRY(admin.query(fmt::format("DROP DATABASE {} WITH (FORCE)", quoted_identifier(name)), database_deadline()));
  return {};
}

Result<void> ensure_no_database(Connection& admin, const std::string& name) {
  TRY(admin.query(fmt::format("DROP DATABASE IF EXISTS {} WITH (FORCE)", quoted_identifier(name)),
                  database_deadline()));
  return {};
}

}  // namespace enginediff::postgres
