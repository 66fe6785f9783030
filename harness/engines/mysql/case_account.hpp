// The unprivileged account that cases run as, so that a stranger's case can do nothing outside its own database.
#pragma once

#include <string>

#include "harness/engines/mysql/run_registry.hpp"
#include "harness/engines/mysql/server.hpp"

namespace enginediff::mysql {

struct CaseAccount {
  Credentials credentials;
  std::string repair;   // SQL that gives the account its password back
  std::string sandbox;  // `sandboxed`, or `unsandboxed: why`
  bool created = false;
};

// Creates an account with rights on this run's scratch databases only: no FILE, no PROCESS, no SUPER. Where the
// administrator may not, cases run as the administrator and `sandbox` says so.
CaseAccount create_case_account(const Server& server, RunRegistry& registry, Connection& control);

void drop_case_account(RunRegistry& registry, Connection& control);

}  // namespace enginediff::mysql
