// The requests by which one connection's statements are cancelled, sent without anybody waiting for the server.
#pragma once

#include <chrono>
#include <memory>

#include "harness/base/deadline.hpp"
#include "harness/engines/postgres/handles.hpp"

namespace enginediff::postgres {

// libpq sends a request on a connection of its own, and waits without a limit until the server has closed that: one
// that hangs, or a proxy before it, never does. So each travels in a thread of its own, which outlives this object when
// it has to. Thread-safe.
class CancelRequests {
 public:
  // How long a request may travel: as long as connecting may take.
  static constexpr Deadline::Clock::duration kPatience = std::chrono::seconds(10);

  // `handle` may be null: then nothing is ever sent.
  explicit CancelRequests(PgCancel handle, Deadline::Clock::duration patience = kPatience);

  // Sends one, unless one is on its way. That it did not arrive shows by itself: the statement goes on.
  void send() noexcept;
  // One has been on its way for longer than the patience.
  bool overdue() const;
  // Waits until none is on its way any more, so that what the server runs next is safe from it; false when it is
  // overdue: then the connection must not be used again.
  bool await_arrival() const;

 private:
  struct State;
  std::shared_ptr<State> state_;
  Deadline::Clock::duration patience_;
};

}  // namespace enginediff::postgres
