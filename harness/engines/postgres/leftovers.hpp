// Finds and drops what killed runs left on a server.
#pragma once

#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engines/postgres/connection.hpp"

namespace enginediff::postgres {

// Drops databases, schemas (of the connection's database) and roles that carry enginediff's marker with the token of a
// run that is not alive, `own_token` excepted. All are tried; the error names those that could not be dropped.
Result<std::vector<Leftover>> drop_leftovers(Connection& admin, const std::string& target,
                                             const std::string& own_token);

}  // namespace enginediff::postgres
