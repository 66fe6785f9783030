// Databases of a run's own.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "harness/engines/postgres/home_plan.hpp"

namespace enginediff::postgres {

// How long making or dropping a database may take.
inline Deadline database_deadline() { return Deadline::after(std::chrono::minutes(2)); }

// Makes an empty database with the plan's locale, for the role and nobody else. The mark is sent together with the
// order to make it, so that a killed run leaves no database without one.
Result<void> create_database(Connection& admin, const HomePlan& plan, const CaseRole& role, const std::string& name);

// The same in parts, to be sent with others: what to send, and whether it was done, by the results from `first` on.
std::vector<StatementGroup> create_database_groups(Connection& admin, const HomePlan& plan, const CaseRole& role,
                                                   const std::string& name);
Result<void> check_created(const HomePlan& plan, const std::vector<PgResult>& results, std::size_t first);

// Lets the role make schemas of its own: in a database where no other case is.
Result<void> allow_schemas(Connection& admin, const CaseRole& role, const std::string& name);

// Takes from cases what would outlast them or reach their neighbours. `control` is a connection in the database.
Result<void> harden_database(Connection& control, const HomePlan& plan);

// Ends all connections to it and drops it.
Result<void> drop_database(Connection& admin, const std::string& name);
// The same, if it is there.
Result<void> ensure_no_database(Connection& admin, const std::string& name);

}  // namespace enginediff::postgres
