// Schedule: which step of a case with several sessions goes next. Pure: no clock, no thread, no database.
//
// Steps are launched in the order given; a step whose session is still busy is deferred until the session is free, and
// then goes before all later ones. After every finished step, and after every one that begins to wait, each waiting
// step is unsettled until it is known again whether it still waits, and for whom; nothing is launched before all are
// settled. That is what makes a schedule come out the same every time.
#pragma once

#include <cstddef>
#include <variant>
#include <vector>

namespace enginediff {

// What one step of the schedule is. Sessions are numbered from 0.
struct ScheduleStep {
  enum class Kind {
    statement,
    wait,    // until the session's own waiting statement has ended; later steps are not launched before
    cancel,  // the session's statement under way, which must end then
    kill,    // the session
  };
  int session = 0;
  Kind kind = Kind::statement;
  bool after_all = false;  // not before every earlier step has ended
};

// Start this step. Statements must be followed by a StepBlocked or StepDone of it; the other kinds are done at once.
struct Launch {
  std::size_t step;
};
// Find out about the steps under way: at least one of `unsettled` ends or blocks, or, when there are none, the engine
// itself ends a wait.
struct AwaitEvent {
  enum class Reason {
    settling,  // steps run, or it is not known yet whether they still wait
    detector,  // sessions wait for each other in a circle: the engine's deadlock detector ends it
    timeout,   // only a time-out of the engine's own can end a wait; waited_in_vain() if none does
  };
  Reason reason = Reason::settling;
  std::vector<std::size_t> unsettled;  // in the order in which they were launched
};
// This step waits for what nothing left can free: cancel it; its StepDone follows.
struct CancelStuck {
  std::size_t step;
};
struct Finished {};
using ScheduleAction = std::variant<Launch, AwaitEvent, CancelStuck, Finished>;

class Schedule {
 public:
  // `times_out[s]`: the engine ends session s's lock waits by itself, after a time that is worth waiting for.
  // `detects_deadlocks`: the engine ends one of the waits when sessions wait for each other in a circle.
  // `idles_out[s]`: likewise it ends session s while that has nothing to do, and so frees what it holds; empty: none.
  Schedule(std::vector<ScheduleStep> steps, std::vector<bool> times_out, bool detects_deadlocks,
           std::vector<bool> idles_out = {});

  // What to do now. A step is launched at most once; the schedule counts it as under way from here on.
  ScheduleAction next();

  // The step ended, whatever its outcome.
  void done(std::size_t step);
  // The engine says that the step waits for these sessions. `by` may be empty only for engines that cannot say, and
  // where it waits for transactions that no session holds any more: `enders` have a step to come that ends one of them.
  void blocked(std::size_t step, std::vector<int> by, std::vector<int> enders = {});

  // The engine ended no wait, though AwaitEvent::Reason::timeout was given time enough: until something else happens,
  // what waits counts as stuck.
  void waited_in_vain() { in_vain_ = true; }

  // The engine's detector ended none of the waits in a circle, though AwaitEvent::Reason::detector was given time
  // enough: it does not see this one. What else there is goes on, and at last one of them counts as stuck.
  void nothing_detected();

  // Whether a later step was launched before this one because its session was busy.
  bool deferred(std::size_t step) const { return steps_[step].deferred; }
  // Steps under way, in the order in which they were launched.
  const std::vector<std::size_t>& under_way() const { return under_way_; }

 private:
  enum class State { pending, running, waiting, done };
  struct Entry {
    ScheduleStep step;
    State state = State::pending;
    bool settled = false;
    bool deferred = false;
    bool must_end = false;    // cancelled: a wait confirmed again would be an old answer
    bool undetected = false;  // waits in a circle that the engine does not see
    std::vector<int> by;      // sessions waited for
    std::vector<int> enders;  // sessions that may end what it waits for besides
  };

  bool ended_before(std::size_t step) const;
  bool busy(int session) const;
  std::size_t current(int session) const;  // REQUIRES: busy(session)
  bool in_cycle(std::size_t step) const;
  bool reaches(int from, int to, std::vector<bool>& seen) const;
  ScheduleAction await(AwaitEvent::Reason reason) const;
  ScheduleAction launch(std::size_t step);
  ScheduleAction end_wait_of(int session) const;
  ScheduleAction free_a_waiter() const;
  bool engine_may_end_a_wait() const;
  bool can_be_freed(std::size_t step) const;

  std::vector<Entry> steps_;
  std::vector<bool> times_out_;
  std::vector<bool> idles_out_;
  bool detects_deadlocks_;
  bool in_vain_ = false;
  std::vector<std::size_t> under_way_;
};

}  // namespace enginediff
