// A call on a stack of its own, so that it can be left in its midst and gone on with later.
#pragma once

#include <functional>
#include <memory>

namespace enginediff::sqlite {

// What SQLite holds while its busy handler is asked it keeps only as long as the handler does not return. So a
// statement that waits stays inside of the handler, and the caller goes on beside it: not in a second thread, whose
// pace would be chance and whose hand-over costs more than most statements, but on a second stack of the same thread.
// Only one of the two ever runs, and it runs until it says otherwise.
class ParkableCall {
 public:
  ParkableCall();
  ~ParkableCall();  // REQUIRES: !parked()
  ParkableCall(const ParkableCall&) = delete;
  ParkableCall& operator=(const ParkableCall&) = delete;

  // Runs `work` until it parks or ends. What it throws is thrown here, or by the resume() in which it does. The stack
  // is made by the first call and kept. REQUIRES: !parked().
  void begin(std::function<void()> work);
  // Goes on with what is parked until it parks again or ends; park() returns `answer`. Callable from another thread
  // than begin() was, if the work holds nothing that belongs to a thread. REQUIRES: parked().
  void resume(bool answer);
  bool parked() const;

  // ---- For the work itself ----

  // Whether the caller is the work, and may park.
  bool inside() const;
  // Lets begin() or resume() return; returns what the next resume() is given. REQUIRES: inside().
  bool park();

 private:
  struct State;
  void go_on();
  std::unique_ptr<State> state_;
};

}  // namespace enginediff::sqlite
