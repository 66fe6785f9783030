// Who went on before whom in a line of waiters: a part of WaitLog.
#include <algorithm>

#include "harness/base/contains.hpp"
#include "harness/run/wait_log.hpp"

namespace enginediff {

// The step of one of `by` that stood in the line before `record`, behind the one that failed and left it: that let
// those go on who are behind, one after the other. The last of them, or the one that failed.
std::string WaitLog::last_behind(const Finished& failed, StepRecord& record, const std::vector<std::string>& by) {
  std::string session = failed.session, step = failed.step;
  for (std::size_t i = 0; i < open_at_event_.size(); ++i) {
    const auto next = std::find_if(open_at_event_.begin(), open_at_event_.end(), [&](const OpenWait& one) {
      const std::string& other = one.record->session;
      const bool in_line = one.record != &record && contains(one.by, session) && contains(by, other);
      return in_line && contains(record.waits.back().by_steps, one.record->step) &&
             (!is_idle(other) || last_of(other)->lets_go());
    });
    if (next == open_at_event_.end()) break;
    session = next->record->session;
    step = next->record->step;
  }
  if (!is_idle(session)) doubts_.push_back({&record, record.waits.size() - 1, session, failed.step});
  return step;
}

}  // namespace enginediff
