// Where the cases of one run live on one server: its role and database, and the connections that go there.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "harness/engines/postgres/case_connection.hpp"
#include "harness/engines/postgres/home_plan.hpp"

namespace enginediff::postgres {

// A new connection for cases. `control` mends what an earlier case may have done to the role.
Result<std::unique_ptr<CaseConnection>> open_case_connection(const HomePlan& plan, const CaseRole& role,
                                                             const std::string& database, Connection& control);

class RunHome {
 public:
  // `plan` outlives this object; `suffix` tells several homes of one run apart.
  RunHome(const HomePlan& plan, CaseRole role, const std::string& suffix);

  // Makes the database, where the run may have one of its own, and the first control connection.
  Result<void> prepare(Connection& admin);
  // Closes all connections and drops what was made. REQUIRES: no connection is lent.
  Result<void> destroy(Connection& admin);

  const CaseRole& role() const { return role_; }
  const std::string& database() const { return database_; }
  bool own_database() const { return own_database_; }

  // Lend connections, opened where none is idle; what is given back serves again. Thread-safe.
  Result<Connection> take_control();
  void give(Connection control);
  Result<std::unique_ptr<CaseConnection>> take_case_connection(Connection& control);
  void give(std::unique_ptr<CaseConnection> connection);  // REQUIRES: it is reset
  // Closes what is idle: the server went away meanwhile.
  void forget_connections();

  // Something was left that cannot be taken away while other cases run here: the next scratch needs another home.
  void retire() { retired_ = true; }
  bool retired() const { return retired_; }

 private:
  const HomePlan& plan_;
  const CaseRole role_;
  const bool own_database_;
  const std::string database_;
  bool made_database_ = false;
  std::atomic<bool> retired_ = false;

  std::mutex mutex_;  // guards the idle ones
  std::vector<Connection> idle_controls_;
  std::vector<std::unique_ptr<CaseConnection>> idle_case_connections_;
};

}  // namespace enginediff::postgres
