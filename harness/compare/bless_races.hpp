// What blessing writes about a race, and about steps that come after one: the outcomes that were seen, of a race
// however dealt among those who raced.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

// The race below one step, as one target showed it at one isolation level, begin and journal mode.
class BlessedRace {
 public:
  // `written`: what the file says of it, without alternatives where it says nothing.
  explicit BlessedRace(ExpectedRace written) : written_(std::move(written)), race_(written_) {}

  // The same of a step that comes after a race. `written`: the alternatives that the file has for it. What chance may
  // have decided is no difference between targets: join_races() makes one of those of one engine as soon as one grew.
  static BlessedRace of_what_follows(ExpectedRace written, bool with_transaction) {
    BlessedRace out(std::move(written));
    out.follows_ = true;
    out.with_transaction_ = with_transaction;
    return out;
  }
  // The race itself comes after another one.
  void follows_another() { follows_ = true; }

  // What the file says of `step` as if nothing were left to chance there; of its wait nothing is kept.
  void add_written(const std::string& step, ExpectedOutcome said);
  // What the file says as if nothing were left to chance is not what was seen; its wait, perhaps.
  void does_not_hold() { broken_ = true; }
  // Whether anything has to be written anew because of it.
  bool is_new() const { return broken_ || (follows_ && grew()); }

  // Adds the outcome of the race that the trace shows at its record `at`, unless an alternative says it already.
  // Returns why it must not be written, for people; empty where all is well.
  std::string add(const Trace& trace, std::size_t at);

  // What is to be written.
  const ExpectedRace& race() const { return race_; }
  bool grew() const { return broken_ || race_ != written_; }
  bool follows() const { return follows_; }

 private:
  friend void join_races(const std::vector<BlessedRace*>& races);

  // One outcome of the race: where it was seen.
  struct Sight {
    const Trace* trace = nullptr;
    std::size_t at = 0;
  };
  struct Group;
  RaceAlternative seen_at(const Sight& sight, std::string& why) const;

  ExpectedRace written_, race_;
  bool follows_ = false, with_transaction_ = false, broken_ = false;
  std::vector<Sight> seen_;
};

// Makes one of the races of several versions (profiles, builds) of one engine where what is to be written of one is met
// by all that another showed: which outcomes a run happens to see is chance, and no difference between them. Races none
// of which grew stay apart as they are written.
void join_races(const std::vector<BlessedRace*>& races);

// Whether each alternative speaks of the step alone, as one that comes after a race is written.
bool is_about_one(const ExpectedRace& race, const std::string& step);

}  // namespace enginediff
