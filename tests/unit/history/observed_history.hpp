// What observe() makes of a built trace, and the traces that its tests begin with.
#pragma once

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "harness/history/anomaly.hpp"
#include "harness/history/observation.hpp"
#include "tests/unit/history/trace_builder.hpp"

namespace enginediff {

inline History history_of(const TraceBuilder& trace) { return observe(trace.parsed, trace.records); }

// Of the anomalies in it, which must be decidable.
inline std::vector<std::string> codes_in(const TraceBuilder& trace) {
  std::vector<std::string> out;
  const History history = history_of(trace);
  EXPECT_THAT(history.problems, testing::IsEmpty());
  for (const AnomalyFinding& one : anomalies_in(history)) out.emplace_back(info_of(one.anomaly).code);
  return out;
}

// Two rows: x, y; A and B are in transactions.
inline TraceBuilder two_rows() {
  TraceBuilder trace;
  trace.none("", "INSERT").affects(2).history("w(x=10), w(y=20)");
  trace.open("A", "BEGIN").open("B", "BEGIN");
  return trace;
}

// Both commit, and the final state is read.
inline void finish(TraceBuilder& trace, int x, int y) {
  trace.none("A", "COMMIT")
      .none("B", "COMMIT")
      .none("", "SELECT * FROM t")
      .returns({{1, x}, {2, y}})
      .history("r(x), r(y)");
}

}  // namespace enginediff
