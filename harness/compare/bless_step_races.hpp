// What blessing makes of the answers of one step that raced, or that come after a race.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "harness/compare/bless.hpp"
#include "harness/compare/bless_answers.hpp"
#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

// What is said to people about one step while it is blessed.
struct StepChanges {
  Blessing& blessing;
  bool changed = false;  // something is to be written

  void refuse(const std::string& where, const std::string& why);
  void change(std::string text);
};

class BlessedRaces {
 public:
  // `step` and `said` have to outlive it.
  BlessedRaces(const Step& step, bool with_transaction, StepChanges& said)
      : step_(step), with_transaction_(with_transaction), said_(said) {}

  // A run sees one outcome of a race: each that was seen is added to the alternatives of the place. `before` is what is
  // written, null where nothing is.
  void take(const Trace& trace, std::size_t at, PlaceAnswers& place, const Expectation* before,
            const std::string& place_name);

  // It raced and is as written all the same, as if nothing were left to chance; if that breaks on another target of the
  // engine, the race is written of both.
  static void keep(const Trace& trace, std::size_t at, PlaceAnswers& place);

  // Whether chance may have decided the record, which did not race itself. A portable rewrite gets the same words
  // everywhere, whatever it comes after.
  bool follows_race(const Trace& trace, const StepRecord& record, const Expectation* before) const;

  // What chance may have decided: it is written plainly until a run shows something else, or targets of one engine
  // differ; then what is seen is added to the alternatives. `said` is what is written of this answer, null where
  // nothing is or a race.
  void take_what_follows(const Trace& trace, std::size_t at, PlaceAnswers& place, PointAnswer& answer,
                         const Expectation* before, const ExpectedOutcome* said, bool as_written);

 private:
  const Step& step_;
  const bool with_transaction_;
  StepChanges& said_;
};

// What becomes of a race that is written of targets that were run and of one that was not: what was seen of it is added
// for all of them, since chance is no difference between them. Null where it is no race or the former part.
const ExpectedRace* race_under(const std::vector<PlaceAnswers>& places, const Expectation& expectation,
                               const TargetInfo& info, const Variant& conditions);

}  // namespace enginediff
