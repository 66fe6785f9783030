#include "harness/model/trace.hpp"

#include <numeric>

namespace enginediff {

int Census::schedules() const {
  return std::accumulate(classes.begin(), classes.end(), 0,
                         [](int sum, const CensusClass& one) { return sum + one.schedules; });
}

ExpectedCensus Census::as_expected() const {
  ExpectedCensus out;
  out.schedules = racy > 0 ? 0 : schedules();
  for (const CensusClass& one : classes) out.counts.emplace_back(one.name, racy > 0 ? 0 : one.schedules);
  return out;
}

}  // namespace enginediff
