// Walks through a case that has one session, in the caller's thread.
#pragma once

#include <map>
#include <string>
#include <variant>

#include "harness/run/case_runner.hpp"
#include "harness/run/portable_rewrites.hpp"
#include "harness/run/step_sql.hpp"

namespace enginediff {

class SingleSessionRun {
 public:
  // Of a variant that comes after others. What was not executed again has a record that took no time.
  struct Reuse {
    const Trace* setup = nullptr;       // whose setup made what is in the scratch; null: the setup is still to be sent
    RewriteMemory* rewrites = nullptr;  // may be null
  };

  SingleSessionRun(const Case& parsed, const Variant& variant, Engine& engine, const CaseRunOptions& options,
                   const Scratch& scratch, Reuse reuse);

  // Records every step; an error only for a malformed case.
  Result<void> run(Session& session, Trace& trace);

  // Whether the session can go on as it is: nothing of the setup failed, no transaction is open, nothing was cut short.
  bool left_in_order(const Session& session) const;

 private:
  Result<StepRecord> run_step(Session& session, std::size_t index, int execution);
  void send_or_recall(Session& session, const StepSql& sql, StepRecord& record);
  void send(Session& session, const StepSql& sql, StepRecord& record);
  std::variant<Outcome, NotRun, Absent> failed_to_send(const Session& session, const Error& error);
  void note_failure(const Step& step, const StepRecord& record);
  void take_setup(std::size_t index, Trace& trace);

  const Case& case_;
  const Variant& variant_;
  Engine& engine_;
  const CaseRunOptions& options_;
  const Reuse reuse_;
  const std::string scratch_name_;
  const Deadline case_deadline_;
  std::map<std::string, std::string> failed_;  // steps without success, and what is said to those that need them
  std::string stopped_;                        // why no further step is run; empty while steps are run
  bool interrupted_ = false;                   // a statement was cut short
};

}  // namespace enginediff
