// Connections that were closed, and whose processes on the server may not have ended yet.
#pragma once

#include <string>
#include <vector>

#include "harness/base/unique_fd.hpp"
#include "harness/engines/postgres/connection.hpp"

namespace enginediff::postgres {

class ClosingConnections {
 public:
  // Closes it.
  void add(Connection connection);
  // Waits until none of them is connected to `database` any more, so that it can be dropped without waiting.
  void await(Connection& admin, const std::string& database);

 private:
  std::vector<UniqueFd> ends_;
};

}  // namespace enginediff::postgres
