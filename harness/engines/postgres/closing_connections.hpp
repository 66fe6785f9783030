// Connections that were closed, and whose processes on the server may not have ended yet.
#pragma once

#include <vector>

#include "harness/base/unique_fd.hpp"
#include "harness/engines/postgres/connection.hpp"

namespace enginediff::postgres {

class ClosingConnections {
 public:
  // Closes it.
  void add(Connection connection);
  // Waits until the processes of all of them are gone: a database that one was connected to can then be dropped without
  // waiting.
  void await();

 private:
  std::vector<UniqueFd> ends_;
};

}  // namespace enginediff::postgres
