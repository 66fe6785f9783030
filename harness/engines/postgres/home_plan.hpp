// What stays the same for everything that one engine makes on its server, and how to connect there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/engines/postgres/connection.hpp"
#include "harness/engines/postgres/identity.hpp"

namespace enginediff::postgres {

struct HomePlan {
  std::string target;                  // its name, for messages
  std::string token;                   // of the run
  std::string instance;                // tells names of this engine from those of others of the run on the same server
  ConnectionParameters administrator;  // the URL's role, pinned to the very server that the first connection reached
  ServerIdentity identity;
  DatabaseLocale locale;                // of the databases to make
  ServerSettings settings;              // laid over case sessions
  std::vector<std::string> privileged;  // those of them that need a superuser or a grant
  bool cases_skip_tls = false;          // where the server lets them in without
};

// A name for something that this engine makes: no other engine of any run has it.
std::string own_name(const HomePlan& plan, std::string_view suffix);

// The role that cases run as.
struct CaseRole {
  std::string name;
  std::string password;  // of a role of the run's own
  bool own = false;      // made by this run
  bool may_set_deadlock_timeout = false;
  bool may_log_lock_waits = false;
  std::string unsandboxed_because;  // empty when cases can do nothing outside their own database
};

// The parameters of a connection that is open, so that further ones reach the same server whatever its name resolves to
// then.
ConnectionParameters pinned_parameters(PGconn* connection);

// Whether sessions of cases need no TLS: nothing leaves this machine, and nobody said what to do about TLS (`given`:
// what the URL says). A loopback address is not enough, since a tunnel may begin there: the server has to see
// `client_address`, one of this machine's own.
bool may_skip_tls(const ConnectionParameters& given, PGconn* connection, const std::string& client_address);

// How to connect to `database` as the administrator, and as the case role with the settings laid over.
ConnectionParameters control_parameters(const HomePlan& plan, const std::string& database);
ConnectionParameters case_parameters(const HomePlan& plan, const CaseRole& role, const std::string& database);

// A connection of the administrator's that is a sign of life of the run.
Result<Connection> open_administrator(const HomePlan& plan);
// The same in `database`, with the lock probe prepared: the control connection of one scratch.
Result<Connection> open_control(const HomePlan& plan, const std::string& database);
// Makes a control connection of one that leads to its database with control_parameters().
Result<void> set_up_control(Connection& connection, const HomePlan& plan);

}  // namespace enginediff::postgres
