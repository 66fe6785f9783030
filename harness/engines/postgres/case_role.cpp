#include "harness/engines/postgres/case_role.hpp"

#include <fmt/format.h>

#include <random>

#include "harness/engines/postgres/case_connection.hpp"
#include "harness/engines/postgres/marker.hpp"
#include "harness/engines/postgres/scram.hpp"

namespace enginediff::postgres {

namespace {

constexpr int kParameterGrants = 150000;    // GRANT SET ON PARAMETER
constexpr int kMembershipOptions = 160000;  // GRANT role … WITH INHERIT TRUE
constexpr std::string_view kNotAllowed = "42501";

std::string random_password() {
  std::random_device device;
  std::string out;
  for (int i = 0; i < 6; ++i) out += fmt::format("{:08x}", device());
  return out;
}

CaseRole url_role(const HomePlan& plan, std::string why) {
  CaseRole role;
  role.name = plan.identity.role;
  role.may_set_deadlock_timeout = plan.identity.superuser;
  role.unsandboxed_because = std::move(why);
  return role;
}

// The password goes as its hash, so that no log of the server holds it.
std::string create_role_sql(Connection& admin, const HomePlan& plan, const CaseRole& role) {
  const std::string name = admin.identifier(role.name);
  std::string sql = fmt::format("CREATE ROLE {} LOGIN PASSWORD {}; COMMENT ON ROLE {} IS {}", name,
                                admin.literal(scram_verifier(role.password)), name, admin.literal(marker(plan.token)));
  if (!plan.identity.superuser) {
    // Only a member may make schemas in the role's name and end its sessions.
    const char* const options = plan.identity.version >= kMembershipOptions ? " WITH INHERIT TRUE, SET TRUE" : "";
    sql += fmt::format("; GRANT {} TO CURRENT_USER{}", name, options);
  }
  return sql;
}

Result<bool> grant_parameter(Connection& admin, const HomePlan& plan, const CaseRole& role,
                             const std::string& parameter) {
  if (plan.identity.version < kParameterGrants) return false;
  TRY_ASSIGN(const PgResult granted,
             admin.try_query(fmt::format("GRANT SET ON PARAMETER {} TO {}", parameter, admin.identifier(role.name))));
  return succeeded(granted);
}

Result<void> grant_parameters(Connection& admin, const HomePlan& plan, CaseRole& role) {
  TRY_ASSIGN(role.may_set_deadlock_timeout, grant_parameter(admin, plan, role, "deadlock_timeout"));
  for (const std::string& parameter : plan.privileged) {
    TRY_ASSIGN(const bool granted, grant_parameter(admin, plan, role, parameter));
    if (!granted) {
      return fail(Fault::usage,
                  fmt::format("target {}: setting {} needs a superuser on this server", plan.target, parameter),
                  "leave it out, or connect as a superuser to PostgreSQL 15 or later");
    }
  }
  return {};
}

// pg_hba.conf may admit the URL's role and no other.
Result<std::string> why_refused(Connection& admin, const HomePlan& plan, const CaseRole& role) {
  TRY_ASSIGN(
      const PgResult may_connect,
      admin.query(fmt::format("SELECT pg_catalog.has_database_privilege({}, pg_catalog.current_database(), 'CONNECT')",
                              admin.literal(role.name))));
  if (cell(may_connect, 0, 0) != "t") return std::string();  // only a database of the run's own can tell
  const auto connection = CaseConnection::open(case_parameters(plan, role, plan.identity.database));
  return connection ? std::string() : connection.error().message;
}

}  // namespace

Result<CaseRole> make_case_role(Connection& admin, const HomePlan& plan, const std::string& suffix) {
  if (!plan.identity.may_create_roles)
    return url_role(plan, fmt::format("role {} may not create roles", plan.identity.role));
  CaseRole role;
  role.name = marked_name(plan.token, suffix);
  role.password = random_password();
  TRY_ASSIGN(const PgResult created, admin.try_query(create_role_sql(admin, plan, role)));
  if (!succeeded(created)) {
    if (sqlstate_of(created) == kNotAllowed) return url_role(plan, message_of(created));
    return fail(Fault::target_unusable,
                fmt::format("target {}: cannot make a role for cases: {}", plan.target, message_of(created)));
  }
  role.own = true;
  const Result<void> granted = grant_parameters(admin, plan, role);
  Result<std::string> refused = granted ? why_refused(admin, plan, role) : tl::unexpected(granted.error());
  if (!refused || !refused->empty()) TRY(drop_role(admin, role.name));
  TRY(refused);
  if (!refused->empty())
    return url_role(plan, fmt::format("the server does not let in the role made for cases: {}", *refused));
  if (!plan.identity.may_create_databases) {
    role.unsandboxed_because = fmt::format("role {} may not create databases, so cases run in schemas of database {}",
                                           plan.identity.role, plan.identity.database);
  }
  return role;
}

Result<void> restore_password(Connection& admin, const CaseRole& role) {
  TRY(admin.query(fmt::format("ALTER ROLE {} PASSWORD {}", admin.identifier(role.name),
                              admin.literal(scram_verifier(role.password)))));
  return {};
}

Result<void> drop_role(Connection& admin, const std::string& name) {
  const std::string role = admin.identifier(name);
  TRY(admin.query(fmt::format("DROP OWNED BY {}; DROP ROLE {}", role, role)));
  return {};
}

}  // namespace enginediff::postgres
