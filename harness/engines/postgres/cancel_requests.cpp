#include "harness/engines/postgres/cancel_requests.hpp"

#include <array>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

namespace enginediff::postgres {

struct CancelRequests::State {
  explicit State(PgCancel cancel) : handle(std::move(cancel)) {}

  const PgCancel handle;
  std::mutex mutex;  // guards `sent`
  std::condition_variable arrived;
  std::optional<Deadline::Clock::time_point> sent;  // when the one that is on its way was
};

CancelRequests::CancelRequests(PgCancel handle, Deadline::Clock::duration patience)
    : state_(std::make_shared<State>(std::move(handle))), patience_(patience) {}

void CancelRequests::send() noexcept {
  const auto travel = [](const std::shared_ptr<State>& state) {
    std::array<char, 256> why = {};
    PQcancel(state->handle.get(), why.data(), static_cast<int>(why.size()));
    const std::lock_guard lock(state->mutex);
    state->sent.reset();
    state->arrived.notify_all();
  };
  const std::lock_guard lock(state_->mutex);
  if (!state_->handle || state_->sent) return;
  try {
    std::thread(travel, state_).detach();
    state_->sent = Deadline::Clock::now();
  } catch (const std::system_error&) {
    // No thread can be had: nothing is on its way, and whoever waits sends another one.
  }
}

bool CancelRequests::overdue() const {
  const std::lock_guard lock(state_->mutex);
  return state_->sent && Deadline::Clock::now() >= *state_->sent + patience_;
}

bool CancelRequests::await_arrival() const {
  std::unique_lock lock(state_->mutex);
  if (!state_->sent) return true;
  return state_->arrived.wait_until(lock, *state_->sent + patience_, [this] { return !state_->sent; });
}

}  // namespace enginediff::postgres
