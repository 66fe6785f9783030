// Decides the published claims from what the cases showed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/journal/run_report.hpp"
#include "harness/model/claim.hpp"

namespace enginediff {

// One look at one target: what was seen, and whether it speaks for the claim.
struct ClaimObservation {
  const ClaimCheck* check = nullptr;  // lives in the report
  std::string target;
  std::string other;  // the target compared with, where the check compares
  // As Variant::to_string(), of the axes alone that the targets have; and where a step is executed several times, what
  // was bound: `literal='1',bind=2`.
  std::string variant;
  std::string observed;  // the answer or the divergence, in one line; as a case file writes it
  bool holds = false;
  const TargetInfo* info = nullptr;  // of `target`; lives in the report

  bool operator==(const ClaimObservation&) const = default;
};

// A target that a check covers, and that gave no answer to look at although it has the step. One of which nothing but
// its name is known, since it could never be used, is none: nobody knows which selectors would cover it.
struct ClaimGap {
  const ClaimCheck* check = nullptr;   // lives in the report
  std::string target, other, variant;  // as in an observation; of a comparison, `other` or `target` did not answer
  std::string why;                     // as recorded: `setup failed: setup.1`, `create failed`

  bool operator==(const ClaimGap&) const = default;
};

enum class ClaimDecision { holds, refuted, depends, undecided };
std::string_view claim_decision_name(ClaimDecision decision);  // `true`, `false`, `depends`, `not decided here`

struct ClaimVerdict {
  const PublishedClaim* claim = nullptr;  // lives in the report
  ClaimDecision decision = ClaimDecision::undecided;
  // Depends: where it is true and where it is not, and what was not run. Undecided: what it would take, or what was not
  // run. Otherwise what is beyond the cases, if anything.
  std::string reason;
  std::vector<ClaimObservation> observations;  // in the order of the checks, then of variants and targets
  std::vector<ClaimGap> gaps;                  // likewise
};

// Pure: in the order of report.claims. A check whose case was not run, or whose targets were not part of the run,
// leaves no observation; a claim without any is undecided, and so is one of which what was seen all says the same and
// something was not seen: a check as a whole, or one of its targets that did not come to the step. A step that does not
// exist on a target, or that it does not support, is nothing to be seen there.
std::vector<ClaimVerdict> decide_claims(const RunReport& report);

}  // namespace enginediff
