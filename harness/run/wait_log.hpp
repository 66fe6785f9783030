// Keeps, for the steps of one case, who waited for whom and what ended each wait.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

class WaitLog {
 public:
  // A step was sent (or cancelled): waits that end from here on, and before the next event, were ended by it.
  void event() { ended_since_event_.clear(); }

  // The step is under way in the session: a wait for the session names it.
  void under_way(const std::string& session, const std::string& step);

  // The engine says that `record`'s step waits. The same answer again is no new wait, and another one while nothing has ended
  // corrects it. `record` stays where it is until it ended.
  void waiting(StepRecord& record, const WaitingForLock& wait);

  // `record`'s step ended; `cancelled`: by us. Closes its wait, and marks it and others racy where one event freed several
  // that did not wait for each other.
  void ended(StepRecord& record, bool cancelled);

 private:
  struct LastStep {
    std::string session, step;
  };
  const std::string* step_of(const std::string& session) const;
  bool nothing_ended_since(const StepRecord& record) const;
  std::string end_of_wait(const StepRecord& record, bool cancelled) const;
  void mark_racy(StepRecord& record);

  std::vector<LastStep> last_steps_;            // of each session: under way or last completed
  std::vector<LastStep> finished_;              // in the order of finishing
  std::vector<StepRecord*> ended_since_event_;  // steps that had waited
  std::map<const StepRecord*, std::size_t> wait_began_;  // how many steps had finished then
};

}  // namespace enginediff
