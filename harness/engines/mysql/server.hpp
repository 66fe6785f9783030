// A server as all parts of the driver share it: its facts, its accounts, and the connections kept for reuse.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "harness/engines/mysql/connection.hpp"
#include "harness/engines/mysql/server_facts.hpp"

namespace enginediff::mysql {

class Server;

// An administrator's connection borrowed from the Server; goes back when the lease ends, unless it broke.
class ControlLease {
 public:
  ControlLease(Server& server, std::unique_ptr<Connection> connection)
      : server_(&server), connection_(std::move(connection)) {}
  ControlLease(ControlLease&& other) noexcept = default;
  ControlLease& operator=(ControlLease&& other) = delete;
  ~ControlLease();

  Connection* operator->() const { return connection_.get(); }
  Connection& operator*() const { return *connection_; }

 private:
  Server* server_;
  std::unique_ptr<Connection> connection_;
};

// Thread-safe, except for use_case_account(), which comes before everything else.
class Server {
 public:
  // Connects and asks for the facts.
  static Result<std::unique_ptr<Server>> connect(TargetSettings settings, Deadline deadline);

  const TargetSettings& settings() const { return settings_; }
  const ServerFacts& facts() const { return facts_; }

  Result<ControlLease> borrow_control();
  // A new administrator's connection that the caller keeps.
  Result<std::unique_ptr<Connection>> open_control(Deadline deadline) const;

  // From now on cases run as this account. `repair` is SQL that makes its password valid again, since a case may change
  // it.
  void use_case_account(Credentials account, std::string repair);

  // A case's connection in `database`, without settings: a new one, or one that was given back and cannot be told from
  // it.
  Result<std::unique_ptr<Connection>> take_case_connection(const std::string& database);
  // Resets the connection, which rolls back and releases all that its session held, and keeps it where that is as good
  // as a new one; else closes it.
  void give_back(std::unique_ptr<Connection> connection);

  // Asks the server to end the statement or the connection numbered `id`; returns when the server has noted it. It is
  // no error when that connection is gone.
  enum class Kill { statement, connection };
  Result<void> kill(unsigned long id, Kill what);

 private:
  friend class ControlLease;
  Server(TargetSettings settings, ServerFacts facts) : settings_(std::move(settings)), facts_(std::move(facts)) {}
  Result<std::unique_ptr<Connection>> open_case_connection(const std::string& database);

  const TargetSettings settings_;
  const ServerFacts facts_;
  Credentials case_account_;
  std::string repair_case_account_;

  std::mutex mutex_;  // guards the two lists
  std::vector<std::unique_ptr<Connection>> idle_control_;
  std::vector<std::unique_ptr<Connection>> idle_case_;
};

}  // namespace enginediff::mysql
