#include "harness/model/trace.hpp"

#include <fmt/format.h>

#include <limits>
#include <numeric>

#include "harness/base/ascii.hpp"

namespace enginediff {

bool rolled_back_unasked(const StepRecord& record) {
  const Outcome* const outcome = record.outcome();
  const auto* const completion = outcome == nullptr ? nullptr : std::get_if<Completion>(&outcome->answer);
  if (completion == nullptr || completion->tag != "ROLLBACK") return false;
  return !contains_ignoring_case(record.sql, "ROLLBACK") && !contains_ignoring_case(record.sql, "ABORT");
}

int Census::schedules() const {
  return std::accumulate(classes.begin(), classes.end(), 0,
                         [](int sum, const CensusClass& one) { return sum + one.schedules; });
}

std::string Census::choice() const {
  if (!seed) return fmt::format("all {}", interleavings);
  const bool countless = interleavings == std::numeric_limits<std::uint64_t>::max();
  const std::string all = countless ? "more than 2^64" : fmt::to_string(interleavings);
  return fmt::format("sample of {} of {}, seed {}", planned, all, *seed);
}

ExpectedCensus Census::as_expected() const {
  ExpectedCensus out;
  out.schedules = racy > 0 ? 0 : schedules();
  for (const CensusClass& one : classes) out.counts.emplace_back(one.name, racy > 0 ? 0 : one.schedules);
  return out;
}

}  // namespace enginediff
