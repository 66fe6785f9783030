// Turns what was observed into expectations, touching only what was executed.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "harness/casefile/printer.hpp"
#include "harness/compare/judge.hpp"

namespace enginediff {

// All that was observed of one case: every variant on every target that was run.
struct CaseObservation {
  std::vector<Trace> traces;        // any variants, any targets
  std::vector<TargetInfo> targets;  // targets[i] is where traces[i] was run
  // Targets that exist and are not among these: name, engine, version, profile and build are enough. What is written
  // about them stays, except that a profile of which nothing is written in particular follows its plain target; and `*`
  // is written only where none of them is of an engine that was not run.
  std::vector<TargetInfo> not_run;
};

struct Blessing {
  std::vector<StepExpectations> steps;  // new expectations of the steps that change
  std::vector<std::string> changes;     // one line per judgement that changes, for people, safe to print
  std::vector<std::string> refusals;    // one line per outcome that must not be blessed, and why; safe to print
};

// Whether any of its steps gets an expectation: one that has a name or an expectation, or a portable rewrite.
bool can_be_blessed(const Case& parsed);

// Groups targets with the same outcome under the shortest true selectors. A selector that also covers targets that were
// not run is split, never overwritten; a version boundary is the first tested version that differs. What is as recorded
// stays as it is written, so that blessing twice changes nothing. docs/comparing.md says more.
Blessing bless(const Case& parsed, const CaseObservation& observation);

}  // namespace enginediff
