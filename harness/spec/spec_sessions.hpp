// The sessions of a spec on one target, and what each of them does at the moment.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "harness/base/deadline.hpp"
#include "harness/compare/row_digest.hpp"
#include "harness/engine/engine.hpp"
#include "harness/engine/stop_switch.hpp"
#include "harness/model/trace.hpp"
#include "harness/run/case_runner.hpp"
#include "harness/run/wait_log.hpp"
#include "harness/spec/spec_case.hpp"
#include "harness/spec/transcript.hpp"

namespace enginediff {

// What a statement under way writes into, maybe from a thread of its session's.
struct SpecAnswers {
  RowSink sink{&make_row_digester};
  std::vector<ResultSet> results;  // of all statements
};

struct SpecLane {
  std::string name;   // SpecCase::session_labels; empty for the one that runs setup and teardown
  std::string shown;  // SpecSession::name
  // Of the last statement that was sent: whoever sent it may give it up while it goes on, until the session is closed.
  std::shared_ptr<SpecAnswers> answers;
  std::unique_ptr<Session> session;  // ends before what it writes into
  std::string gone;                  // why nothing more can be sent; empty while it can
};

// A scratch with one session for setup and teardown and the spec's own.
class SpecStage {
 public:
  static Result<std::unique_ptr<SpecStage>> open(const SpecCase& spec, Engine& engine);
  ~SpecStage();

  // How many sessions it has.
  static int sessions_of(const SpecCase& spec) { return static_cast<int>(spec.spec.sessions.size()) + 1; }

  Engine& engine() { return engine_; }
  Scratch& scratch() { return *scratch_; }
  // What is to be masked in all that the engine says; empty where the scratch is called the same in every run.
  std::string name_to_mask() const { return scratch_->named_by_run() ? scratch_->name() : std::string(); }
  SpecLane& control() { return lanes_.front(); }
  SpecLane& lane(int session) { return lanes_[static_cast<std::size_t>(session) + 1]; }
  bool sends_batches() const { return sends_batches_; }
  // Something was left behind that the next permutation must not meet.
  void spoil() { spoilt_ = true; }
  bool spoilt() const;
  std::string keep();

 private:
  SpecStage(Engine& engine, std::unique_ptr<Scratch> scratch);
  Engine& engine_;
  std::unique_ptr<Scratch> scratch_;  // outlives the sessions
  std::vector<SpecLane> lanes_;       // control first
  bool sends_batches_ = false;
  bool spoilt_ = false;
};

// One text of SQL on its way through one session: sent whole where the engine takes batches, else statement by
// statement.
class SpecFlight {
 public:
  // `transcript` takes the notices as they come. `stop` may be null; all others outlive this object.
  SpecFlight(SpecStage& stage, SpecLane& lane, const std::string& sql, StepRecord& record, Transcript& transcript,
             StopSwitch* stop);

  // Sends the first statement. An error only for a target that is gone; a lost connection ends the flight.
  Result<void> begin(Deadline deadline);
  // Asks how it goes, without blocking. `deadline` is the next statement's, if there is one.
  Result<void> ask(Deadline deadline);
  void cancel(Interrupted::Reason reason);
  // Whether notices are kept back, neither shown nor counted. When no longer, those that were are told.
  void keep_notices(bool keep);

  bool ended() const { return ended_; }
  // How long ago it began.
  Deadline::Clock::duration age() const { return Deadline::Clock::now() - begun_; }
  bool waiting() const { return wait_.has_value(); }
  const std::optional<WaitingForLock>& wait() const { return wait_; }
  bool cancelled() const { return cancelled_.has_value(); }
  const SpecLane& lane() const { return lane_; }
  StepRecord& record() { return record_; }
  int notices() const { return notices_; }  // shown or held, while under way

  // Puts results, errors, notifications and the notices between them into the transcript. REQUIRES: ended().
  void show();
  // The same, with the last result only, and with notifications left for the session's next step: that is how setups
  // and teardowns are shown.
  void show_last();

 private:
  Result<void> send(Deadline deadline);
  Result<void> lose(const Error& error);
  Result<void> take(Outcome outcome, Deadline deadline);
  void take_notices();
  void tell(ServerNotice notice);
  void show_answers();
  void show_error();

  SpecStage& stage_;
  SpecLane& lane_;
  StepRecord& record_;
  Transcript& transcript_;
  StopSwitch* const stop_;
  std::vector<Statement> statements_;
  std::size_t statement_ = 0;  // the one under way
  std::shared_ptr<SpecAnswers> answers_ = std::make_shared<SpecAnswers>();
  std::vector<ServerNotice> held_;  // came between results, and are shown there
  std::vector<ServerNotice> kept_;
  bool keeps_ = false;
  int notices_ = 0;
  int unanswered_ = 0;  // questions in a row, about who waits
  std::optional<WaitingForLock> wait_;
  std::optional<Interrupted::Reason> cancelled_;
  Deadline::Clock::time_point begun_;
  bool ended_ = false;
};

}  // namespace enginediff
