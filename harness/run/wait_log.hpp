// Keeps, for the steps of one case, who waited for whom and what ended each wait.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

class WaitLog {
 public:
  // A step is sent (or cancelled): waits that end from here on, and before the next event, are ended by it.
  void event();

  // The step is under way in the session: a wait for the session names it.
  void under_way(const std::string& session, const std::string& step);

  // The step kills the session, whose locks are free then.
  void killed(const std::string& session, const std::string& step);

  // The step has left a prepared transaction: what its session's transaction held is held by `holder` now, a name as a
  // session's. Who waits for that waits for this step, whoever ends it. Comes before ended() of the step, as
  // prepared_ended() does.
  void prepared(const std::string& holder, const StepRecord& record);
  // The step is sent, which ends the transaction if it succeeds.
  void prepared_may_end(const std::string& holder, const std::string& step);
  void prepared_ended(const std::string& holder, const StepRecord& record, bool succeeded);

  // The engine says that `record`'s step waits. The same answer again is no new wait, nor is one that names more
  // sessions; another one while nothing has ended corrects it: then whoever is not named any more was none that it
  // waited for, unless it turns out that he was just ending. `record` stays where it is until it ended.
  void waiting(StepRecord& record, const WaitingForLock& wait);

  // What may have ended a wait where nobody let go of anything.
  enum class ElseEndedBy { unknown, own_limit, holder_gone };

  // `record`'s step ended; `cancelled`: by us. Closes its wait: by `otherwise` where nobody whom it was for has
  // finished anything since the engine surely said that it waits. (An engine may end a wait without an error, as
  // GET_LOCK does.) `stopped_by`: the step that may have stopped it, `cancel` where it is not known which, or nothing
  // where no step stops others: then a statement that the engine cancelled had its time.
  //
  // Waits that one event ended are marked racy where none of them was for the other: which of the steps went on first
  // is chance, also where the second then waits for the first. So are those in a line that may break, where a committed
  // change freed the first of them: what the others waited for is then another wait. (Where he is killed or stopped, or
  // his time is over, he leaves the line, which holds.) So is a wait for several who raced, if one of them ended it:
  // which of them was the last is chance.
  //
  // Of a deadlock the wait that closes the circle is not kept, be that step the victim or not.
  void ended(StepRecord& record, bool cancelled, ElseEndedBy otherwise = ElseEndedBy::unknown,
             const std::string& stopped_by = {});

 private:
  struct LastStep {
    std::string session, step;
    std::size_t finished_before;  // how many of finished_ had ended when it was sent
  };
  struct Finished {
    std::string session, step;
    bool failed = false;          // its outcome is an error
    bool victim = false;          // of a deadlock
    bool in_transaction = false;  // left one open
    bool commits_change = false;  // ended a transaction that had changed rows, or changed some without one
    std::string goes_on = {};     // the SQL of one that committed what was open before it did its own work
    bool lets_go() const { return !victim && !in_transaction; }
  };
  // A step that could end because the victim of a deadlock did.
  struct Heir {
    std::string session, step;
  };
  // A wait that was corrected although somebody whom only the first answer named had a step under way.
  struct Corrected {
    StepRecord* record;
    WaitRecord first;
    std::vector<std::string> gone;  // sessions
  };
  // A wait that was open when the event happened.
  struct OpenWait {
    StepRecord* record;
    std::size_t number;           // of record->waits
    std::vector<std::string> by;  // sessions
    bool line_may_break = false;  // WaitingForLock
  };
  // A wait said to have ended by a step that was not known to have ended and waited itself, as far as was known. If it
  // turns out to wait still, then `otherwise` ended the wait.
  struct Doubt {
    StepRecord* record;
    std::size_t number;           // of record->waits
    std::string waiting_session;  // whose step it is said to be
    std::string otherwise;
  };
  const LastStep* last_step_of(const std::string& session) const;
  const std::string* step_of(const std::string& session) const;
  const std::string* step_waited_for(const std::string& session) const;
  void follow_prepared(StepRecord& record, const WaitingForLock& wait);
  void join(StepRecord& record, const WaitingForLock& wait);
  bool nothing_ended_since(const StepRecord& record) const;
  bool has_moved_on(const StepRecord& record, const std::vector<std::string>& sessions) const;
  void close_wait(StepRecord& record, bool cancelled, ElseEndedBy otherwise, const std::string& stopped_by);
  void forget_who_closed_the_circle(const StepRecord& victim);
  void forget_waits_for_heirs_of_victims();
  std::vector<Heir> heirs_of(const Finished& victim) const;
  static bool is_for(const WaitRecord& wait, const std::vector<Heir>& heirs);
  void join_with_the_wait_before(StepRecord& record, const std::vector<Heir>& heirs);
  std::size_t waits_at_event(const StepRecord& record) const;
  void forget_wait(StepRecord& record, std::size_t number);
  std::string end_of_wait(StepRecord& record, bool cancelled, ElseEndedBy otherwise, const std::string& stopped_by);
  static std::string ended_from_outside(ElseEndedBy otherwise, const std::string& stopped_by);
  bool detected(const StepRecord& record) const;
  std::string freed_by(StepRecord& record, const std::vector<std::string>& by,
                       ElseEndedBy otherwise = ElseEndedBy::unknown, const std::string& stopped_by = {});
  std::string last_in_line(std::string step, const std::vector<std::string>& by) const;
  std::string last_behind(const Finished& failed, StepRecord& record, const std::vector<std::string>& by);
  std::string ending(StepRecord& record, const std::vector<std::string>& by);
  std::string let_go_before(const StepRecord& record, const std::vector<std::string>& by) const;
  bool finished_since(std::size_t first, const std::string& step) const;
  std::size_t known_to_wait(const StepRecord& record, const std::vector<std::string>& by) const;
  std::size_t surely_waited(const StepRecord& record) const;
  const StepRecord* waiting_in(const std::string& session) const;
  void settle_doubts(const std::string& session);
  bool commits_change(const StepRecord& record);
  bool may_commit(const std::string& until) const;
  void break_line(const OpenWait& first, const std::string& freed_by);
  const Finished* last_of(const std::string& session) const;
  bool let_go_just_now(const std::string& session) const;
  void reconsider(const Finished& step);
  const OpenWait* open_at_event(const StepRecord& record) const;
  static const SqlError* error_of(const StepRecord& record);
  static bool is_victim(const StepRecord& record);
  bool is_idle(const std::string& session) const;
  void released(StepRecord& record);
  void raced_in_a_circle(const StepRecord& victim);
  void mark_behind_racers();
  std::string goes_on_behind_its_commit(const StepRecord& record) const;
  void raced_with_whom_it_freed(StepRecord& record);
  void forget_waits_for_the_freed(StepRecord& freer);

  std::vector<LastStep> last_steps_;           // of each session: under way or last completed
  std::vector<Finished> finished_;             // in the order of finishing
  std::map<std::string, std::string> killed_;  // sessions, and the steps that ended them
  struct Preparing {
    std::string session, step;
  };
  std::map<std::string, Preparing> prepared_;  // by holder
  std::vector<StepRecord*> waiting_;           // steps under way that wait or waited
  std::vector<OpenWait> open_at_event_, released_;
  std::vector<OpenWait> moved_on_;         // since the event: they wait on, for some of those for whom they waited
  std::vector<OpenWait> detected_;         // since the event, while somebody of `by` was under way
  std::vector<OpenWait> began_and_ended_;  // since the event
  std::vector<Corrected> corrected_;       // since the event
  std::size_t finished_before_event_ = 0;  // how many of finished_ had ended when the last step was sent
  std::map<const StepRecord*, std::size_t> wait_began_;   // how many steps had finished then
  std::map<const StepRecord*, std::size_t> still_waits_;  // and when the engine last said so
  std::map<const StepRecord*, int> said_again_;           // and how often it has said so since anything finished
  std::map<const StepRecord*, bool> line_may_break_;      // of the last wait
  std::vector<Doubt> doubts_;                             // since the event
  std::set<std::string> changed_rows_;                    // sessions that did in their open transactions
};

}  // namespace enginediff
