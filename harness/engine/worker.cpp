#include "harness/engine/worker.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include "harness/base/check.hpp"

namespace enginediff {

struct Worker::State {
  State() : thread([this] { run(); }) {}

  ~State() {
    {
      const std::lock_guard lock(mutex);
      ending = true;
    }
    changed.notify_one();
    thread.join();
  }

  void run() {
    std::unique_lock lock(mutex);
    for (;;) {
      changed.wait(lock, [this] { return work || ending; });
      if (!work) return;
      const Work now = std::exchange(work, nullptr);
      lock.unlock();
      Result<Outcome> done = now();
      lock.lock();
      result = std::move(done);
      finished.raise();
    }
  }

  std::mutex mutex;
  std::condition_variable changed;
  Work work;                              // handed over, not yet begun
  std::optional<Result<Outcome>> result;  // finished, not yet taken
  bool ending = false;
  EventFd finished;
  std::thread thread;  // last, so that it starts when all the rest is there
};

Worker::Worker() = default;
Worker::~Worker() = default;

void Worker::start(Work work) {
  CHECK(!busy_);
  if (state_ == nullptr) state_ = std::make_unique<State>();
  busy_ = true;
  {
    const std::lock_guard lock(state_->mutex);
    state_->work = std::move(work);
  }
  state_->changed.notify_one();
}

std::optional<Result<Outcome>> Worker::take() {
  if (!busy_) return std::nullopt;
  const std::lock_guard lock(state_->mutex);
  if (!state_->result) return std::nullopt;
  state_->finished.clear();
  busy_ = false;
  return std::exchange(state_->result, std::nullopt);
}

int Worker::fd() const { return state_ == nullptr ? -1 : state_->finished.fd(); }

}  // namespace enginediff
