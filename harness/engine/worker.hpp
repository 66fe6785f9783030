// A thread that runs a session's blocking calls, so that start() and poll() never block.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "harness/base/event_fd.hpp"
#include "harness/base/result.hpp"
#include "harness/model/outcome.hpp"

namespace enginediff {

// The stepped path, written once around a driver's execute(). The thread and the event descriptor are made at the first
// start() and live as long as the worker, so a session that never steps pays for neither. Used by one thread at a time.
class Worker {
 public:
  using Work = std::function<Result<Outcome>()>;

  Worker();
  ~Worker();  // waits for the work under way: cancel it first
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // REQUIRES: no work is under way, and the result of the work before was taken.
  void start(Work work);
  // The result once it is there, exactly once; nullopt before.
  std::optional<Result<Outcome>> take();
  // From start() until take() gave the result.
  bool busy() const { return busy_; }
  // Readable when take() has a result; -1 before the first start().
  int fd() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
  bool busy_ = false;
};

}  // namespace enginediff
