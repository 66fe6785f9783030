// Lets any thread cancel the statement that a session runs, and nothing but that statement.
#pragma once

#include <condition_variable>
#include <mutex>

#include "harness/engines/mysql/connection.hpp"
#include "harness/engines/mysql/server.hpp"

namespace enginediff::mysql {

class StatementGate {
 public:
  StatementGate(Server& server, Connection& connection)
      : server_(server), connection_(connection), id_(connection.id()) {}

  // A statement is about to be sent.
  void open();
  // Its reply has been read. Waits until no cancel is under way; returns whether one reached the server in between.
  bool close();

  // Sends KILL QUERY and waits until the server has noted it. One that arrives before the statement does is lost, so it
  // is sent again a few times while the statement runs on. Without a statement it does nothing. When the server cannot
  // be asked, the connection's socket is shut down, so that nobody waits for ever.
  void cancel() noexcept;

 private:
  Server& server_;
  Connection& connection_;
  const unsigned long id_;

  std::mutex mutex_;
  std::condition_variable changed_;
  bool running_ = false;
  bool cancelled_ = false;
  int cancels_ = 0;  // calls of cancel() that are talking to the server
};

}  // namespace enginediff::mysql
