#include "harness/engines/postgres/home_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "harness/engines/postgres/lock_probe.hpp"
#include "harness/engines/postgres/marker.hpp"
#include "harness/engines/postgres/own_address.hpp"

namespace enginediff::postgres {

std::string own_name(const HomePlan& plan, std::string_view suffix) {
  const bool both = !plan.instance.empty() && !suffix.empty();
  return marked_name(plan.token, fmt::format("{}{}{}", plan.instance, both ? "_" : "", suffix));
}

ConnectionParameters pinned_parameters(PGconn* connection) {
  ConnectionParameters out;
  const PgOptions options(PQconninfo(connection));
  for (const PQconninfoOption* option = options.get(); option != nullptr && option->keyword != nullptr; ++option) {
    if (option->val != nullptr && *option->val != '\0') out.set(option->keyword, option->val);
  }
  for (const char* const resolved :
       {"service", "servicefile", "passfile", "hostaddr", "target_session_attrs", "load_balance_hosts"}) {
    out.remove(resolved);
  }
  // To look for a Kerberos ticket takes time, and this server wanted none.
  if (PQgssEncInUse(connection) == 0) out.set("gssencmode", "disable");
  out.set("host", PQhost(connection));
  if (const char* const address = PQhostaddr(connection); address != nullptr && *address != '\0')
    out.set("hostaddr", address);
  out.set("port", PQport(connection));
  out.set("user", PQuser(connection));
  out.set("dbname", PQdb(connection));
  // It may have come from a password file that only names the first database.
  if (const char* const password = PQpass(connection); password != nullptr && *password != '\0')
    out.set("password", password);
  return out;
}

bool may_skip_tls(const ConnectionParameters& given, PGconn* connection, const std::string& client_address) {
  const auto speaks_of_tls = [](const auto& pair) {
    return pair.first.starts_with("ssl") || pair.first == "channel_binding" || pair.first == "service";
  };
  if (std::any_of(given.values().begin(), given.values().end(), speaks_of_tls)) return false;
  for (const char* const variable :
       {"PGSSLMODE", "PGREQUIRESSL", "PGSSLCERT", "PGSSLROOTCERT", "PGCHANNELBINDING", "PGSERVICE"}) {
    if (std::getenv(variable) != nullptr) return false;
  }
  const char* const address = PQhostaddr(connection);
  const std::string_view where = address == nullptr ? "" : address;
  return (where.starts_with("127.") || where == "::1") && is_own_address(client_address);
}

ConnectionParameters control_parameters(const HomePlan& plan, const std::string& database) {
  ConnectionParameters out = plan.administrator;
  out.set("dbname", database);
  return out;
}

ConnectionParameters case_parameters(const HomePlan& plan, const CaseRole& role, const std::string& database) {
  ConnectionParameters out = control_parameters(plan, database);
  if (role.own) {
    out.set("user", role.name);
    out.set("password", role.password);
    if (plan.cases_skip_tls) out.set("sslmode", "allow");
  }
  if (const std::string options = startup_options(plan.settings); !options.empty()) out.set("options", options);
  // What libpq sends by itself wins over the options.
  if (const auto encoding = plan.settings.find("client_encoding"); encoding != plan.settings.end())
    out.set("client_encoding", encoding->second);
  return out;
}

Result<Connection> open_administrator(const HomePlan& plan) {
  const std::string attempt = fmt::format("target {} cannot be reached", plan.target);
  TRY_ASSIGN(Connection connection, Connection::open(plan.administrator, attempt, Deadline::never()));
  TRY(declare_alive(connection, plan.token));
  return connection;
}

Result<Connection> open_control(const HomePlan& plan, const std::string& database) {
  const std::string attempt = fmt::format("target {}: cannot open a control connection", plan.target);
  TRY_ASSIGN(Connection connection, Connection::open(control_parameters(plan, database), attempt, Deadline::never()));
  TRY(set_up_control(connection, plan));
  return connection;
}

Result<void> set_up_control(Connection& connection, const HomePlan& plan) {
  // What dropping a schema says about the objects in it is of no use, and a lock that never comes must not hold up a
  // run.
  TRY(connection.query(
      fmt::format("{}; SET client_min_messages = warning; SET lock_timeout = '10s'; SET search_path = pg_catalog; {}",
                  declare_alive_sql(plan.token), prepare_lock_probe_sql())));
  return {};
}

}  // namespace enginediff::postgres
