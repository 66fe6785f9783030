// What blessing knows of one step while it decides what to write: which target answered what, and what is written of
// it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/compare/bless_races.hpp"
#include "harness/model/case.hpp"
#include "harness/model/target.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

// What one target answered at one point of the matrix.
struct PointAnswer {
  const TargetInfo* target = nullptr;
  const Trace* trace = nullptr;
  const StepRecord* record = nullptr;
  std::string where;                      // for people
  std::optional<ExpectedOutcome> before;  // what is written about it
  std::optional<ExpectedOutcome> now;     // what is to be written; as `before` where that is right
};

// What one target answered in one variant, or, after gather_plain_places(), at one isolation level, begin and journal
// mode: an answer for each point, where there is one.
struct PlaceAnswers {
  const TargetInfo* target = nullptr;
  Variant conditions;                // what selectors say of it
  std::vector<PointAnswer> answers;  // as matrix_points() of the case; without a record where nothing was run
  std::optional<BlessedRace> race;
  // `race` is not written: the step raced or comes after a race, and what is written of it as if nothing were left to
  // chance holds, or nothing is written yet.
  bool plain_will_do = false;
  std::optional<ExpectedCensus> census;
  const Expectation* before =
      nullptr;  // the one expectation that all answers are written under; null if there are several or none
};

// Makes one of the races of the targets of one engine where what tells them apart is chance (join_races()). Takes them
// back where a step comes after a race and one plain outcome is still true of all.
void join_races_of_one_engine(std::vector<PlaceAnswers>& places);

// The axes that are an engine's own: conditions of selectors always. The others are columns of matrices.
Variant engine_conditions(const Variant& variant);

// What was answered at the values of the case's axes becomes one place for a matrix, except of engines where what is
// written has no such rows: races and censuses, and what already stands under selectors that name an axis. There a
// value of an axis is a condition as an isolation level is. Returns these engines. REQUIRES: races are joined.
std::vector<std::string> gather_plain_places(const Case& parsed, const Step& step, std::vector<PlaceAnswers>& places);

// Text for people on one line, safe to print and not too long.
std::string shown(const ExpectedOutcome& outcome);

// Gives the answers of a portable rewrite at one point, which all have an outcome to write, the same words; otherwise
// returns why they have none, for people. Whether they agree is asked as a judgement asks it.
std::optional<std::string> make_portable(const std::vector<PointAnswer*>& answers, bool with_transaction);

}  // namespace enginediff
