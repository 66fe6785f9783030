// Read views that keep InnoDB's purge away while sessions wait for one another.
//
// The record of a deleted row stays until purge takes it, some milliseconds after its transaction has committed and
// no view needs it any more; the locks on it go with it. Who waited for one of them then waits for something else, or
// for nothing. So what sessions show of each other would depend on the pace of a thread of the server's, and a view
// that is older than all that they do keeps it from their records.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "harness/engines/mysql/connection.hpp"

namespace enginediff::mysql {

class HeldViews;
class Server;

// A view, let go by the destructor.
class HeldView {
 public:
  HeldView(HeldViews& views, std::unique_ptr<Connection> connection)
      : views_(&views), connection_(std::move(connection)) {}
  HeldView(HeldView&& other) noexcept = default;
  HeldView& operator=(HeldView&& other) = delete;
  ~HeldView();

 private:
  HeldViews* views_;
  std::unique_ptr<Connection> connection_;  // in a transaction that reads nothing, and so locks nothing
};

// Thread-safe. Its connections are the administrator's: a case cannot see or end them, and none of its sessions is
// among them, so that no lock probe names them. They are opened when they are first asked for, and used again.
class HeldViews {
 public:
  explicit HeldViews(Server& server) : server_(server) {}

  // A view as old as this call, in one round trip on a connection that was used before.
  Result<HeldView> hold();

 private:
  friend class HeldView;
  std::unique_ptr<Connection> take_idle();
  Result<std::unique_ptr<Connection>> open() const;
  void end(std::unique_ptr<Connection> connection);

  Server& server_;
  std::mutex mutex_;  // guards the list
  std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace enginediff::mysql
