// A thread that runs a session's blocking calls, so that start() and poll() never block.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "harness/base/event_fd.hpp"
#include "harness/base/result.hpp"
#include "harness/model/outcome.hpp"

namespace enginediff {

// The stepped path, written once around a driver's execute(): the thread is made at the first start() and lives as long as the worker.
class Worker {
 public:
  using Work = std::function<Result<Outcome>()>;

  Worker();
  ~Worker();  // waits for the work under way: cancel it first
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // REQUIRES: no work is under way.
  void start(Work work);
  // The result once it is there, exactly once; nullopt before.
  std::optional<Result<Outcome>> take();
  bool busy() const;
  // Readable when take() has a result.
  int fd() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace enginediff
