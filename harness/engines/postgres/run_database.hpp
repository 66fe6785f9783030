// Databases of a run's own.
#pragma once

#include <string>

#include "harness/engines/postgres/home_plan.hpp"

namespace enginediff::postgres {

// Makes an empty database with the plan's locale. The mark is sent together with the order to make it, so that a killed
// run leaves no database without one.
Result<void> create_database(Connection& admin, const HomePlan& plan, const CaseRole& role, const std::string& name,
                             bool exclusive);

// Takes from cases what would outlast them or reach their neighbours. `control` is a connection in the database.
Result<void> harden_database(Connection& control, const HomePlan& plan);

// Ends all connections to it and drops it.
Result<void> drop_database(Connection& admin, const std::string& name);

}  // namespace enginediff::postgres
