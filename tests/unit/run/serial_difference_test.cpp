#include "harness/run/serial_difference.hpp"

#include <gtest/gtest.h>

#include "tests/unit/history/trace_builder.hpp"

namespace enginediff {
namespace {

// What the second step, which answers `seen`, is said to differ by where a serial order gives `serial`.
std::string said(const std::vector<std::vector<int>>& seen, const std::vector<std::vector<int>>& serial,
                 bool given_by_another = false) {
  TraceBuilder trace, other;
  trace.none("A", "UPDATE").affects(1).none("B", "SELECT ORDER").returns(seen);
  other.none("A", "UPDATE").affects(1).none("B", "SELECT ORDER").returns(serial);
  trace.records[1].ordered = other.records[1].ordered = true;
  SerialMatch match{SerialMatch::Kind::none, "A, B", answers_of(other.records), {{0, 0}}};
  if (given_by_another) match.given.insert({1, 0});
  return describe_difference(trace.records, match);
}

TEST(SerialDifference, NamesTheAnswerThatNoOrderGives) {
  EXPECT_EQ(said({{1, 0}, {2, 0}}, {{2, 0}, {1, 0}}),
            "B.2 answers (1, 0) (2, 0), and in no serial order (A, B: (2, 0) (1, 0))");
}

TEST(SerialDifference, OrTheFirstThatTheNearestOrderDoesNotGive) {
  EXPECT_EQ(said({{10}}, {{11}}, true), "B.2 answers (10), and (11) in the nearest serial order (A, B)");
}

TEST(SerialDifference, BeginsWithTheFirstRowThatDiffers) {
  EXPECT_EQ(said({{1}, {2}, {3}}, {{1}, {5}, {3}}), "B.2 answers … (2) (3), and in no serial order (A, B: … (5) (3))");
  EXPECT_EQ(said({{1}}, {{1}, {2}}), "B.2 answers no further row, and in no serial order (A, B: … (2))");
  EXPECT_EQ(said({}, {{1}}), "B.2 answers no row, and in no serial order (A, B: (1))");
}

TEST(SerialDifference, CutsLongAnswers) {
  const std::vector<std::vector<int>> many(100, {1234567});
  std::vector<std::vector<int>> others = many;
  others.front() = {7654321};
  EXPECT_LT(said(many, others).size(), 300u);
}

TEST(SerialDifference, SaysNothingWhereNothingDiffers) { EXPECT_EQ(said({{1}}, {{1}}), ""); }

}  // namespace
}  // namespace enginediff
