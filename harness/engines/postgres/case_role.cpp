#include "harness/engines/postgres/case_role.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <random>

#include "harness/engines/postgres/connections_under_way.hpp"
#include "harness/engines/postgres/marker.hpp"
#include "harness/engines/postgres/run_database.hpp"
#include "harness/engines/postgres/scram.hpp"

namespace enginediff::postgres {

namespace {

constexpr int kParameterGrants = 150000;    // GRANT SET ON PARAMETER
constexpr int kMembershipOptions = 160000;  // GRANT role … WITH INHERIT TRUE
constexpr std::string_view kNotAllowed = "42501";
constexpr std::string_view kNoSuchRole = "42704";
constexpr int kAttempts = 50;
constexpr std::size_t kGrantedToAll = 4;  // settings that any case may change

std::string random_password() {
  std::random_device device;
  std::string out;
  for (int i = 0; i < 6; ++i) out += fmt::format("{:08x}", device());
  return out;
}

CaseRole url_role(const HomePlan& plan, std::string why) {
  CaseRole role;
  role.name = plan.identity.role;
  role.may_set_deadlock_timeout = role.may_log_lock_waits = plan.identity.superuser;
  role.unsandboxed_because = std::move(why);
  return role;
}

// The password goes as its hash, so that no log of the server holds it.
StatementGroup create_role_sql(Connection& admin, const HomePlan& plan, const CaseRole& role) {
  const std::string name = quoted_identifier(role.name);
  StatementGroup sql = {
      fmt::format("CREATE ROLE {} LOGIN PASSWORD {}", name, admin.literal(scram_verifier(role.password))),
      fmt::format("COMMENT ON ROLE {} IS {}", name, admin.literal(marker(plan.token)))};
  if (!plan.identity.superuser) {
    // Only a member may make schemas in the role's name and end its sessions.
    const char* const options = plan.identity.version >= kMembershipOptions ? " WITH INHERIT TRUE, SET TRUE" : "";
    sql.push_back(fmt::format("GRANT {} TO CURRENT_USER{}", name, options));
  }
  return sql;
}

// What the role may set although that takes a superuser, in the order of the grants.
std::vector<std::string> granted_parameters(const HomePlan& plan) {
  std::vector<std::string> out = {"deadlock_timeout", "log_lock_waits", "track_counts", "track_functions"};
  out.insert(out.end(), plan.privileged.begin(), plan.privileged.end());
  return out;
}

// Privileges on parameters are rows that all databases share: of runs that begin or end at the same moment the server
// refuses all but one, and none for a lack of privileges.
bool met_another_run(const PgResult& result) {
  const std::string_view sqlstate = sqlstate_of(result);
  return sqlstate == "XX000" /* tuple concurrently updated */ || sqlstate == "23505" || sqlstate == "40P01";
}

Result<PgResult> query_beside_others(Connection& admin, const std::string& sql) {
  for (int attempt = 1;; ++attempt) {
    TRY_ASSIGN(PgResult result, admin.try_query(sql));
    if (succeeded(result) || attempt == kAttempts || !met_another_run(result)) return result;
  }
}

std::string grant_sql(const std::string& parameter, const CaseRole& role) {
  return fmt::format("GRANT SET ON PARAMETER {} TO {}", parameter, quoted_identifier(role.name));
}

Result<bool> is_granted(Connection& admin, const HomePlan& plan, const CaseRole& role, const std::string& parameter,
                        const PgResult& first_answer) {
  if (plan.identity.version < kParameterGrants) return false;
  if (!met_another_run(first_answer)) return succeeded(first_answer);
  TRY_ASSIGN(const PgResult again, query_beside_others(admin, grant_sql(parameter, role)));
  return succeeded(again);
}

Result<void> read_grants(Connection& admin, const HomePlan& plan, const std::vector<PgResult>& results,
                         CaseRole& role) {
  const std::vector<std::string> parameters = granted_parameters(plan);
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    TRY_ASSIGN(const bool granted, is_granted(admin, plan, role, parameters[i], results[1 + i]));
    if (i == 0) {
      role.may_set_deadlock_timeout = granted;
    } else if (i == 1) {
      role.may_log_lock_waits = granted;
    } else if (i >= kGrantedToAll && !granted) {
      return fail(Fault::usage,
                  fmt::format("target {}: setting {} needs a superuser on this server", plan.target, parameters[i]),
                  "leave it out, or connect as a superuser to PostgreSQL 15 or later");
    }
  }
  return {};
}

std::string member_sql(const HomePlan& plan, const CaseRole& role, const CaseRole& of) {
  const char* const options = plan.identity.version >= kMembershipOptions ? " WITH INHERIT TRUE, SET FALSE" : "";
  return fmt::format("GRANT {} TO {}{}", quoted_identifier(of.name), quoted_identifier(role.name), options);
}

Result<void> take_over_grants(const HomePlan& plan, const PgResult& membership, const CaseRole& from, CaseRole& role) {
  if (!succeeded(membership)) {
    return fail(Fault::target_unusable,
                fmt::format("target {}: cannot give a role for cases what another one may set: {}", plan.target,
                            message_of(membership)));
  }
  role.may_set_deadlock_timeout = from.may_set_deadlock_timeout;
  role.may_log_lock_waits = from.may_log_lock_waits;
  return {};
}

// The role, its parameters, and whether it may connect to the URL's database.
std::vector<StatementGroup> role_groups(Connection& admin, const HomePlan& plan, const CaseRole& role,
                                        const CaseRole* member_of) {
  std::vector<StatementGroup> groups = {create_role_sql(admin, plan, role)};
  if (member_of != nullptr) {
    groups.push_back({member_sql(plan, role, *member_of)});
  } else {
    for (const std::string& parameter : granted_parameters(plan)) {
      // Servers that know no such grant refuse it as they refuse one that may not be given.
      groups.push_back({grant_sql(parameter, role)});
    }
  }
  groups.push_back(
      {fmt::format("SELECT pg_catalog.has_database_privilege({}, pg_catalog.current_database(), 'CONNECT')",
                   admin.literal(role.name))});
  return groups;
}

// Sets out for the database while the server still makes it, as far as that goes.
ConnectionsUnderWay set_out(Connection& admin, const HomePlan& plan, const CaseRole& role, const std::string& database,
                            std::size_t connections) {
  ConnectionsUnderWay out(std::vector<ConnectionParameters>(connections, case_parameters(plan, role, database)));
  // Where the server asks for no password, it looks for the database at once.
  if (PQconnectionUsedPassword(admin.raw()) != 0) out.advance_to_proof();
  return out;
}

// pg_hba.conf may admit the URL's role and no other. Empty when the role is let in, or when nothing can be tried.
std::string why_refused(const HomePlan& plan, const std::string& database, bool may_connect, ConnectionsUnderWay& ahead,
                        TriedRole& tried) {
  if (database.empty() && !may_connect) return {};
  ahead.lead();
  for (auto& opened : ahead.finish()) {
    if (opened) tried.connections.push_back(CaseConnection::around(std::move(*opened)));
  }
  if (!tried.connections.empty()) return {};
  auto connection =
      CaseConnection::open(case_parameters(plan, tried.role, database.empty() ? plan.identity.database : database));
  if (!connection) return connection.error().message;
  if (!database.empty()) tried.connections.push_back(std::move(*connection));
  return {};
}

std::string drop_role_sql(const std::string& name) {
  return fmt::format("DROP OWNED BY {0}; DROP ROLE {0}", quoted_identifier(name));
}

Result<TriedRole> as_url_role(Connection& admin, const HomePlan& plan, const std::string& database, std::string why) {
  TriedRole tried = {url_role(plan, std::move(why)), {}};
  if (!database.empty()) TRY(create_database(admin, plan, tried.role, database));
  return tried;
}

Result<TriedRole> try_role(Connection& admin, const HomePlan& plan, const std::string& database, CaseRole role,
                           const CaseRole* member_of, const std::vector<PgResult>& results, std::size_t database_group,
                           ConnectionsUnderWay& ahead) {
  TriedRole tried = {std::move(role), {}};
  TRY(member_of == nullptr ? read_grants(admin, plan, results, tried.role)
                           : take_over_grants(plan, results[1], *member_of, tried.role));
  if (!database.empty()) TRY(check_created(plan, results, database_group));
  const bool may_connect = cell(results[database_group - 1], 0, 0) == "t";
  const std::string refused = why_refused(plan, database, may_connect, ahead, tried);
  if (!refused.empty()) {
    TRY(drop_role(admin, tried.role.name));
    return TriedRole{url_role(plan, fmt::format("the server does not let in the role made for cases: {}", refused)),
                     {}};
  }
  if (!plan.identity.may_create_databases) {
    tried.role.unsandboxed_because =
        fmt::format("role {} may not create databases, so cases run in schemas of database {}", plan.identity.role,
                    plan.identity.database);
  }
  return tried;
}

}  // namespace

Result<TriedRole> make_case_role(Connection& admin, const HomePlan& plan, const std::string& suffix,
                                 const std::string& database, std::size_t connections, const CaseRole* member_of) {
  if (!plan.identity.may_create_roles)
    return as_url_role(admin, plan, database, fmt::format("role {} may not create roles", plan.identity.role));
  CaseRole role;
  role.name = own_name(plan, suffix);
  role.password = random_password();
  role.own = true;
  std::vector<StatementGroup> groups = role_groups(admin, plan, role, member_of);
  const std::size_t database_group = groups.size();
  if (!database.empty()) {
    for (StatementGroup& group : create_database_groups(admin, plan, role, database))
      groups.push_back(std::move(group));
  }
  TRY(admin.send_groups(groups));
  TRY_ASSIGN(std::vector<PgResult> results, admin.take_groups(database_group, database_deadline()));
  ConnectionsUnderWay ahead;
  if (!database.empty() && succeeded(results[0])) ahead = set_out(admin, plan, role, database, connections);
  TRY_ASSIGN(std::vector<PgResult> made, admin.take_groups(groups.size() - database_group, database_deadline()));
  TRY(admin.end_groups());
  std::move(made.begin(), made.end(), std::back_inserter(results));
  if (!succeeded(results[0])) {
    const bool is_made = !database.empty() && check_created(plan, results, database_group);
    if (sqlstate_of(results[0]) == kNotAllowed)
      return as_url_role(admin, plan, is_made ? "" : database, message_of(results[0]));
    if (is_made) TRY(drop_database(admin, database));
    return fail(Fault::target_unusable,
                fmt::format("target {}: cannot make a role for cases: {}", plan.target, message_of(results[0])));
  }
  auto tried = try_role(admin, plan, database, role, member_of, results, database_group, ahead);
  if (tried) return tried;
  // What cannot be dropped now is marked.
  if (!database.empty()) (void)drop_database(admin, database);
  (void)drop_role(admin, role.name);
  return tried;
}

Result<void> restore_password(Connection& admin, const CaseRole& role) {
  TRY(admin.query(fmt::format("ALTER ROLE {} PASSWORD {}", quoted_identifier(role.name),
                              admin.literal(scram_verifier(role.password)))));
  return {};
}

Result<void> drop_role(Connection& admin, const std::string& name) {
  TRY_ASSIGN(const PgResult dropped, query_beside_others(admin, drop_role_sql(name)));
  if (!succeeded(dropped)) return tl::unexpected(refusal_of(dropped));
  return {};
}

Result<void> ensure_no_role(Connection& admin, const std::string& name) {
  TRY_ASSIGN(const PgResult dropped, query_beside_others(admin, drop_role_sql(name)));
  if (!succeeded(dropped) && sqlstate_of(dropped) != kNoSuchRole) return tl::unexpected(refusal_of(dropped));
  return {};
}

}  // namespace enginediff::postgres
