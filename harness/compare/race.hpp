// Steps that raced: one event set several sessions free at once, and which came first was chance.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/compare/compare.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

bool is_racy(const StepRecord& record);

// The event that set the racy record free together with others; empty when it did not race.
std::string race_event(const StepRecord& record);

// The records that raced with `record`, itself among them: set free by the same event, or by a step that raced.
std::vector<const StepRecord*> racers(const Trace& trace, const StepRecord& record);

// Whether the record came after a race of its trace, so that chance may have decided what it answers: it was launched
// after the event that began the race, or waited then and was freed by a racer or a later step. The racer that stands
// last in the file, of the last such race; null where there is none, and of those who raced there.
const StepRecord* race_before(const Trace& trace, const StepRecord& record);

// The record that an expectation below the step of `judged` means by a name: that of the step, or of a session; then
// the statement that the same event set free, or a racer in turn, or, where nobody raced this time, the one nearest to
// it that waited, or else the session's last. Null where there is none.
const StepRecord* racer_named(std::string_view name, const Trace& trace, const StepRecord& judged);

// Who wins a race is chance: the outcomes of all who raced are compared as a multiset. nullopt when they differ as
// such.
std::optional<Agreement> compare_races(const std::vector<const StepRecord*>& a, const TargetInfo& a_target,
                                       const std::vector<const StepRecord*>& b, const TargetInfo& b_target);

// What the outcomes of two races differ in, whichever racer chance gave it and whomever they waited for: the same for
// all who raced. nullopt where they agree as multisets, and where not as many raced, so that there is nothing to be
// dealt.
std::optional<Agreement> difference_of_races(const std::vector<const StepRecord*>& a, const TargetInfo& a_target,
                                             const std::vector<const StepRecord*>& b, const TargetInfo& b_target);

}  // namespace enginediff
