// The shell's sessions on one target and what each has under way, walked until everything has ended or waits.
#pragma once

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/run/prepared_steps.hpp"
#include "harness/run/stops.hpp"
#include "harness/run/wait_log.hpp"
#include "harness/shell/running_statements.hpp"
#include "harness/shell/shell_events.hpp"

namespace enginediff {

// Used by one thread; what others may do is cancel through `running`.
class TargetSessions {
 public:
  // `timeout` bounds each statement, waits for locks apart; zero: nothing does. REQUIRES: both outlive this.
  TargetSessions(Engine& engine, RunningStatements& running, std::chrono::milliseconds timeout);
  // Ends what is under way and drops the database.
  ~TargetSessions();
  TargetSessions(const TargetSessions&) = delete;
  TargetSessions& operator=(const TargetSessions&) = delete;

  void reset();                             // drops the database with all sessions, and makes a clean one
  void launch(const ShellLaunch& launch);   // REQUIRES: no statement of the session is under way
  void cancel(const std::string& session);  // its statement, also when it waits for a lock

  // Until every statement has ended or is known to wait for a lock that nothing here will free.
  void settle();
  // Until `wake` is readable or a statement that waits may have ended; says whether it was the latter.
  bool await_news(int wake);

  // What happened since the last call.
  std::vector<ShellEvent> take_events();

 private:
  // A statement under way in a session.
  struct Flight {
    std::size_t statement = 0;
    StepRecord* record = nullptr;
    std::unique_ptr<RowSink> sink;
    Deadline deadline = Deadline::never();  // stands still while it waits for a lock
    Deadline::Clock::time_point begun;
    bool past_deadline = false;
    bool settled = false;  // known to wait, and nothing has ended since
    std::optional<WaitingForLock> wait;
  };
  struct Lane {
    std::string name;
    std::optional<Flight> flight;
    std::unique_ptr<Session> session;  // goes before the flight: what it still does writes there
  };

  void start(Lane& lane, const ShellLaunch& launch, StepRecord& record);
  void clear_lanes();
  std::vector<Lane*> unsettled(bool waiting_too);
  bool circle_ends_by_itself();
  bool reaches(const Lane& from, const std::string& name, std::vector<std::string>& seen);
  static void pause(const std::vector<Lane*>& lanes, int milliseconds);
  void ask(Lane& lane);
  Deadline statement_deadline() const;
  void finish(Lane& lane, Outcome outcome);
  void end(Lane& lane);
  void note_end(std::size_t statement, StepRecord& record);
  void lose(Lane& lane, const Error& error);
  void lose_session(Lane& lane, const Error& error);
  void lose_target(const Error& error);
  Lane& lane_named(const std::string& name);

  Engine& engine_;
  RunningStatements& running_;
  const std::chrono::milliseconds timeout_;
  std::unique_ptr<Scratch> scratch_;
  std::deque<Lane> lanes_;          // a deque: they are pointed at
  std::deque<StepRecord> records_;  // of all statements since the last reset; the wait log points at them
  WaitLog waits_;
  PreparedSteps prepared_{engine_, waits_};
  Stops stops_;
  std::vector<std::pair<std::size_t, StepRecord*>> ended_;  // not yet told
  std::vector<ShellEvent> happened_;                        // likewise
  std::string lost_;                                        // why nothing more can be sent; empty while it can
  int launched_ = 0, finished_ = 0;
};

}  // namespace enginediff
