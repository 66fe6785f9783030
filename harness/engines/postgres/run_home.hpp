// A database in which cases of one run live, and the connections that go there.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "harness/engines/postgres/case_connection.hpp"
#include "harness/engines/postgres/closing_connections.hpp"
#include "harness/engines/postgres/home_plan.hpp"

namespace enginediff::postgres {

class RunHome {
 public:
  // How many idle connections of a kind are kept: each is a process of the server's.
  static constexpr std::size_t kMaxIdle = 16;

  // `plan` and `role` outlive this object. `name` is of the database to make; where the run may make none, the home is
  // the URL's database.
  RunHome(const HomePlan& plan, const CaseRole& role, const std::string& name);

  // Makes the database, unless there is nothing to make or it was made elsewhere.
  Result<void> make(Connection& admin);
  void note_made() { made_ = own_database_; }
  // Prepares it for cases side by side: opens the first control connection, and takes from cases what would reach
  // others.
  Result<void> share();
  // Prepares it for scratches that make their schemas themselves: one that has it alone, or those of a group.
  Result<void> lend(Connection& admin);
  // Closes all connections and drops what was made, or may have been; once more does what is left to do. REQUIRES: no
  // connection is lent.
  Result<void> destroy(Connection& admin);

  const CaseRole& role() const { return role_; }
  const std::string& database() const { return database_; }
  bool own_database() const { return own_database_; }

  // Opens, at the same time, what is missing of so many idle connections. What cannot be opened now is opened, or
  // explained, when it is taken.
  void open_ahead(std::size_t controls, std::size_t case_connections);

  // Lend connections, opened where none is idle; what is given back serves again. Thread-safe.
  Result<Connection> take_control();
  void give(Connection control);
  // Null where none is idle.
  std::unique_ptr<CaseConnection> take_idle_case_connection();
  tl::expected<std::unique_ptr<CaseConnection>, ConnectFailure> open_case_connection() const;
  void give(std::unique_ptr<CaseConnection> connection);  // REQUIRES: it is reset
  // Closes one that is not to be used again.
  void let_go(std::unique_ptr<CaseConnection> connection);
  // Closes what is idle: the server went away meanwhile.
  void forget_connections();

  // Counts the scratches that it is lent to. Not thread-safe. The result of move_out(): it was the last one.
  void move_in() { ++tenants_; }
  bool move_out() { return --tenants_ == 0; }

  // Something was left that cannot be taken away while other cases run here: the next scratch needs another home.
  void retire() { retired_ = true; }
  bool retired() const { return retired_; }

 private:
  const HomePlan& plan_;
  const CaseRole& role_;
  const bool own_database_;
  const std::string database_;
  bool made_ = false;  // or was ordered, and nobody knows how far that came
  int tenants_ = 0;
  std::atomic<bool> retired_ = false;

  std::mutex mutex_;  // guards those below
  ClosingConnections closing_;
  std::vector<Connection> idle_controls_;
  std::vector<std::unique_ptr<CaseConnection>> idle_case_connections_;
};

}  // namespace enginediff::postgres
