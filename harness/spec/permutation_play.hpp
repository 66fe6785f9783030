// One permutation of an isolation spec on the sessions of a stage: its setup, its steps as permutation_walk decides,
// its teardown, and the records of all of them.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "harness/base/deadline.hpp"
#include "harness/base/result.hpp"
#include "harness/engine/engine.hpp"
#include "harness/run/case_runner.hpp"
#include "harness/run/stops.hpp"
#include "harness/run/wait_log.hpp"
#include "harness/spec/permutation_walk.hpp"
#include "harness/spec/spec_case.hpp"
#include "harness/spec/spec_sessions.hpp"
#include "harness/spec/transcript.hpp"

namespace enginediff {

struct PermutationRun {
  Trace trace;
  Transcript transcript;
  bool left_out = false;  // nothing of it ran, since the setup had failed before
};

// Runs once. All arguments outlive it.
class PermutationPlay final : public StepPort {
 public:
  PermutationPlay(const SpecCase& spec, const Permutation& permutation, SpecStage& stage, const Engine& engine,
                  const CaseRunOptions& options, PermutationRun& out);
  Result<void> run();

  // Records that nothing of it is run.
  void leave_out(std::string why);

  // Why no step could run; empty after a setup without a failure.
  const std::string& setup_failure() const { return setup_failure_; }

  // ---- StepPort ----

  Result<void> launch(std::size_t at) override;
  Result<bool> await(std::size_t at, Patience patience) override;
  int notices(int session) const override;
  void report(std::size_t at, Report report) override;

 private:
  // ---- Before and after the steps ----

  // False: something failed, and no step is run.
  Result<bool> set_up();
  bool stop(std::string why, std::size_t place);

  // What fails here leaves the rest of the teardown to be done.
  Result<void> tear_down();

  // Runs a text to its end; what went wrong, empty if nothing did.
  Result<std::string> run_alone(SpecLane& lane, const std::string& sql, std::size_t place);
  std::size_t lane_number(const SpecLane& lane) const { return static_cast<std::size_t>(&lane - &stage_.lane(0)); }

  // ---- Steps ----

  Result<void> go_on() const;
  Result<void> ask(std::size_t at);
  void note_end(std::size_t at);

  // Ends as soon as the statement may have ended. A session without a descriptor has its news at once.
  static void pause(SpecFlight& flight);
  void cancel(std::size_t at, Deadline::Clock::time_point begun, Interrupted::Reason reason);

  // Whether the step's session waits, directly or not, for itself, or for a statement of which nobody has asked yet.
  enum class Circle { none, possible, closed };
  Result<Circle> circle_of(std::size_t at);

  // Whether a wait can never end, in an engine without lock queues: it has news only when another step moves.
  Result<bool> nobody_else_moves(std::size_t at);
  Result<void> give_up(const WalkEnd& end);
  void note_not_reached();
  bool is_recorded(std::size_t place) const;

  // ---- Records ----

  Deadline statement_deadline() const { return Deadline::after(options_.statement_timeout); }

  StepRecord& add_record(std::size_t place);
  void hand_over();

  const SpecCase& spec_;
  const Permutation& permutation_;
  SpecStage& stage_;
  const CaseRunOptions& options_;
  const bool looks_matter_;          // for a deadlock: the spec says when sessions look
  const bool ends_circles_at_once_;  // the engine looks for deadlocks whenever somebody begins to wait
  PermutationRun& out_;
  std::vector<std::size_t> places_;  // of each planned step in Case::steps
  std::deque<StepRecord> records_;   // addresses stay
  std::vector<std::optional<SpecFlight>> flights_;
  std::vector<int> notices_;  // of each session, outside steps
  WaitLog waits_;
  Stops stops_;
  std::string stopped_, setup_failure_;  // why steps are not run
  int launched_ = 0, finished_ = 0;
};

}  // namespace enginediff
