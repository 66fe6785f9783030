// A server as all parts of the driver share it: its facts, its accounts, and the connections kept for reuse.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "harness/engines/mysql/connection.hpp"
#include "harness/engines/mysql/server_facts.hpp"

namespace enginediff::mysql {

class Server;

// How long an administrator's connection waits for an answer before it counts as lost. What it asks for waits for locks
// up to 10 seconds, and drops the tables of a few cases at most.
inline constexpr unsigned kControlAnswerSeconds = 30;

// An administrator's connection borrowed from the Server; goes back when the lease ends, unless it was lost.
class ControlLease {
 public:
  // `losses`: how many the server had noticed when the connection was opened.
  ControlLease(Server& server, std::unique_ptr<Connection> connection, unsigned losses)
      : server_(&server), connection_(std::move(connection)), losses_(losses) {}
  ControlLease(ControlLease&& other) noexcept = default;
  ControlLease& operator=(ControlLease&& other) = delete;
  ~ControlLease();

  // Takes another connection in place of this one, which was lost. When none is to be had it keeps the lost one.
  Result<void> renew();

  Connection* operator->() const { return connection_.get(); }
  Connection& operator*() const { return *connection_; }

 private:
  Server* server_;
  std::unique_ptr<Connection> connection_;
  unsigned losses_;
};

// Does `work` on the leased connection; where that turns out to be lost, once more on another.
template <class Work>
auto do_on(ControlLease& control, const Work& work) -> decltype(work(*control)) {
  auto done = work(*control);
  if (done || done.error().fault != Fault::connection_lost || !control.renew()) return done;
  return work(*control);
}

// Thread-safe, except for use_case_account() and belong_to(), which come before everything else.
class Server {
 public:
  // Connects and asks for the facts.
  static Result<std::unique_ptr<Server>> connect(TargetSettings settings, Deadline deadline);

  const TargetSettings& settings() const { return settings_; }
  const ServerFacts& facts() const { return facts_; }

  Result<ControlLease> borrow_control();
  // Does `work` on a borrowed connection; where that turns out to be lost, as all that are idle are after a restart of
  // the server, once more on a new one.
  template <class Work>
  auto with_control(const Work& work) -> decltype(work(std::declval<Connection&>())) {
    TRY_ASSIGN(ControlLease control, borrow_control());
    return do_on(control, work);
  }
  // How many times a borrowed connection was found to be lost, where it was not clear before that they all are.
  unsigned losses() const;
  // How many connections were opened to be borrowed, since none was idle.
  unsigned openings() const;

  // From now on each connection that is borrowed has `database` as its current one: by that the process list tells
  // whose it is, from its opening on and for as long as it is open.
  void belong_to(std::string database);
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
  // As give_back(), of one that is reset already.
  void keep(std::unique_ptr<Connection> connection);

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

  // A connection that was opened after so many losses was found to be lost.
  void note_loss(unsigned losses);

  std::string database_;      // belong_to()
  mutable std::mutex mutex_;  // guards what follows
  unsigned losses_ = 0;
  unsigned openings_ = 0;
  // Opened since the last loss: the others may be dead too.
  std::vector<std::unique_ptr<Connection>> idle_control_;
  std::vector<std::unique_ptr<Connection>> idle_case_;
};

}  // namespace enginediff::mysql
