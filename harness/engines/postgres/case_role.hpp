// The unprivileged role that cases run as.
#pragma once

#include <string>

#include "harness/engines/postgres/home_plan.hpp"

namespace enginediff::postgres {

// Makes the role, marked, and tries whether the server lets it in. Where that may not be, cases run as the URL's role
// and the result says why. `suffix` tells several roles of one run apart.
Result<CaseRole> make_case_role(Connection& admin, const HomePlan& plan, const std::string& suffix);

// Gives an own role its password back, in case a case changed it.
Result<void> restore_password(Connection& admin, const CaseRole& role);

// Drops the role, what it owns in the connection's database and what it was granted.
Result<void> drop_role(Connection& admin, const std::string& name);

}  // namespace enginediff::postgres
