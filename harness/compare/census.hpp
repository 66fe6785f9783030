// Compares what the interleavings of a case came to on two targets, and says what of it may be recorded.
#pragma once

#include <optional>
#include <string>

#include "harness/compare/judge.hpp"
#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"
#include "harness/model/verdict.hpp"

namespace enginediff {

// Identical when every class has as many schedules (where chance has a part, or the two are of different interleavings:
// when both have the same classes).
// Otherwise silent where one target lets an anomaly through that the other does not, and of severity `outcome` where
// only refusals, deadlocks and numbers differ.
Agreement compare_censuses(const Census& a, const Census& b);

// Which interleavings the case's expectations count, `sample of 60 of 630, seed 1`, where those of the census are
// others; nothing where they are the same. What is recorded is what a run without options takes: bless refuses others.
std::optional<std::string> recorded_choice(const Case& parsed, const Census& census);

// Whether the census is what the expectation says. Of other interleavings than the recorded ones only the classes are
// compared, and the detail says so, whether they match or not.
Match matches(const ExpectedCensus& expected, const Census& census, const Case& parsed);

// The census as it is recorded: of one that is left to chance the classes, those included that came before.
ExpectedCensus recorded_census(const Census& census, const ExpectedCensus* before);

// Why the census must not be recorded as an expectation; nothing when it may be.
std::optional<std::string> why_not_recorded(const Census& census);

// As an expectation says it, `70 schedules: 44 serial, 26 anomalous (lost update)`, safe to print.
std::string census_text(const ExpectedCensus& census);

}  // namespace enginediff
