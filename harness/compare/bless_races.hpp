// What blessing writes about a race: the outcomes that were seen of it, however dealt among those who raced.
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

  // Adds the outcome of the race that the trace shows at its record `at`, unless an alternative says it already.
  // Returns why it must not be written, for people; empty where all is well.
  std::string add(const Trace& trace, std::size_t at);

  // What is to be written.
  const ExpectedRace& race() const { return race_; }
  bool grew() const { return race_ != written_; }

 private:
  friend void join_races(const std::vector<BlessedRace*>& races);

  // One outcome of the race: where it was seen.
  struct Sight {
    const Trace* trace = nullptr;
    std::size_t at = 0;
  };
  struct Group;

  ExpectedRace written_, race_;
  std::vector<Sight> seen_;
};

// Makes one of the races of several versions (profiles, builds) of one engine where what is to be written of one is met
// by all that another showed: which outcomes a run happens to see is chance, and no difference between them. Races none
// of which grew stay apart as they are written.
void join_races(const std::vector<BlessedRace*>& races);

}  // namespace enginediff
