#include "harness/engines/mysql/statement_gate.hpp"

#include <chrono>

namespace enginediff::mysql {

void StatementGate::open() {
  const std::lock_guard lock(mutex_);
  running_ = true;
  cancelled_ = false;
}

bool StatementGate::close() {
  std::unique_lock lock(mutex_);
  running_ = false;
  changed_.notify_all();
  changed_.wait(lock, [this] { return cancels_ == 0; });
  return cancelled_;
}

void StatementGate::cancel() noexcept {
  constexpr auto kFirstPause = std::chrono::milliseconds(2);
  constexpr auto kLastPause = std::chrono::milliseconds(128);
  std::unique_lock lock(mutex_);
  for (auto pause = kFirstPause; running_ && pause <= kLastPause; pause *= 2) {
    cancelled_ = true;
    ++cancels_;
    lock.unlock();
    const bool delivered = server_.kill(id_, Server::Kill::statement).has_value();
    if (!delivered) connection_.shut_down_socket();
    lock.lock();
    --cancels_;
    changed_.notify_all();
    changed_.wait_for(lock, pause, [this] { return !running_; });
  }
}

}  // namespace enginediff::mysql
