// A published claim about engines, and what has to be observed for it to be true.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/verdict.hpp"

namespace enginediff {

// What must be seen of a step for a check to hold.
struct ClaimAnswersError {
  std::optional<ErrorClass> error_class;  // not written: any refusal
};
struct ClaimAnswersOk {};  // it was not refused
struct ClaimWaits {};      // the step waited for a lock
struct ClaimAgreesWith {   // every target of `with` gives an equivalent answer
  std::vector<Selector> with;
};
struct ClaimDiffersFrom {  // a target of `with` gives a divergent answer, so badly or worse
  std::vector<Selector> with;
  std::optional<Severity> at_least;  // not written: any divergence
};
struct ClaimCensusHas {        // of an interleaved case: some schedule is of a class that begins so
  std::string schedule_class;  // `anomalous`
};
using ClaimCondition = std::variant<ClaimAnswersError, ClaimAnswersOk, ClaimWaits, ClaimAgreesWith, ClaimDiffersFrom,
                                    ClaimCensusHas, ExpectedOutcome>;

// One thing to look at. It speaks for the claim when its condition holds and against it when not.
struct ClaimCheck {
  std::string says;  // what is looked at, in one line
  std::string when;  // the circumstances that it is about (a setting, a build); empty: it is told by its targets
  std::string case_id;
  std::string step;          // Step::name
  std::vector<Selector> on;  // the targets and variants that it is about
  ClaimCondition condition;
};

struct PublishedClaim {
  std::string id, guide, text;
  std::string needs;               // what it would take to decide the claim, or the rest of it; empty: nothing more
  std::vector<ClaimCheck> checks;  // none: not decided here
};

struct Guide {
  std::string id, title;
};

struct Claims {
  std::vector<Guide> guides;
  std::vector<PublishedClaim> claims;
};

}  // namespace enginediff
