// The unprivileged role that cases run as.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "harness/engines/postgres/case_connection.hpp"
#include "harness/engines/postgres/home_plan.hpp"

namespace enginediff::postgres {

struct TriedRole {
  CaseRole role;
  // Those that the trial made in the new database.
  std::vector<std::unique_ptr<CaseConnection>> connections;
};

// Makes the role, marked, and tries whether the server lets it in. Where that may not be, cases run as the URL's role
// and the result says why. `suffix` tells several roles of one run apart. Makes `database` for it in the same breath,
// as create_database() does, unless that is empty, and opens up to so many connections to it.
//
// With `member_of` it may set what that own role may, and has no privilege itself: who drops all that the role owns,
// and was granted, then meets no other run at the rows for privileges on parameters, which all databases share.
Result<TriedRole> make_case_role(Connection& admin, const HomePlan& plan, const std::string& suffix,
                                 const std::string& database, std::size_t connections,
                                 const CaseRole* member_of = nullptr);

// Gives an own role its password back, in case a case changed it.
Result<void> restore_password(Connection& admin, const CaseRole& role);

// Drops the role, what it owns in the connection's database and what it was granted.
Result<void> drop_role(Connection& admin, const std::string& name);
// The same, if it is there.
Result<void> ensure_no_role(Connection& admin, const std::string& name);

}  // namespace enginediff::postgres
