#include "harness/history/serialization_graph.hpp"

#include <gmock/gmock.h>

#include "tests/unit/history/textbook_history.hpp"

namespace enginediff {
namespace {

using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<std::string> edges_of(std::string_view text) {
  const History history = textbook_history(text);
  std::vector<std::string> out;
  for (const Dependency& one : dependencies(history)) {
    out.push_back(history.transactions[static_cast<std::size_t>(one.from)].name + " " + to_string(one, history) + " " +
                  history.transactions[static_cast<std::size_t>(one.to)].name);
  }
  return out;
}

TEST(SerializationGraph, FollowsTheVersionOrder) {
  EXPECT_THAT(edges_of("w1(x1) w2(x2) w3(x3) c1 c2 c3"), UnorderedElementsAre("T1 ww(x) T2", "T2 ww(x) T3"));
  EXPECT_THAT(edges_of("w1(x1) w2(x2) w3(x3) c1 c2 c3 [x0 << x2 << x3 << x1]"),
              UnorderedElementsAre("T2 ww(x) T3", "T3 ww(x) T1"));
}

TEST(SerializationGraph, LeavesOutWhatDidNotCommit) {
  EXPECT_THAT(edges_of("w1(x1) w2(x2) r3(x2) c1 a2 c3"), IsEmpty());
  EXPECT_THAT(edges_of("r1(x0) w2(x2) c2 a1"), IsEmpty());
}

TEST(SerializationGraph, ReadsDependOnTheWriterAndAreOverwrittenByTheNext) {
  EXPECT_THAT(edges_of("w1(x1) r2(x1) w3(x3) w4(x4) c1 c2 c3 c4"),
              UnorderedElementsAre("T1 ww(x) T3", "T3 ww(x) T4", "T1 wr(x) T2", "T2 rw(x) T3"));
  // What a transaction does to itself is no dependency.
  EXPECT_THAT(edges_of("r1(x0) w1(x1) r1(x1) c1"), IsEmpty());
}

TEST(SerializationGraph, AnIntermediateVersionStandsWhereItsWriterDoes) {
  EXPECT_THAT(edges_of("w1(x1.1) r2(x1.1) w1(x1.2) w3(x3) c1 c2 c3"),
              UnorderedElementsAre("T1 ww(x) T3", "T1 wr(x) T2", "T2 rw(x) T3"));
}

TEST(SerializationGraph, PredicateReadsDependOnWhatChangedTheirMatches) {
  EXPECT_THAT(edges_of("w1(x1 in P) c1 r2(P: x1) w3(x3) w4(x4) c2 c3 c4"),
              UnorderedElementsAre("T1 ww(x) T3", "T3 ww(x) T4", "T1 wr(P: x) T2", "T2 rw(P: x) T3"));
  EXPECT_THAT(edges_of("w1(x1) c1 r2(P: x1) w3(x3) c2 c3"), UnorderedElementsAre("T1 ww(x) T3"));
}

TEST(SerializationGraph, ARowThatDoesNotMatchTellsOfThoseThatMadeItSo) {
  EXPECT_THAT(edges_of("w0(x0 in P) w1(x1) c1 r2(P: x1) c2"), UnorderedElementsAre("T1 wr(P: x) T2"));
}

TEST(SerializationGraph, UnknownVersionsGiveNoDependency) {
  History history = textbook_history("w1(x1 in P) c1 r2(P: x1) c2");
  history.predicate_reads.front().versions.front().reset();
  EXPECT_THAT(dependencies(history), IsEmpty());
}

TEST(SerializationGraph, FindsTheShortestWay) {
  const History history = textbook_history("w1(x1) r2(x1) w2(y2) r3(y2) w3(z3) r4(z3) r4(x1) c1 c2 c3 c4");
  const std::vector<Dependency> graph = dependencies(history);
  const auto all = [](const Dependency&) { return true; };
  EXPECT_EQ(find_path(graph, 4, 0, 3, all).size(), 1u);
  EXPECT_EQ(find_path(graph, 4, 0, 2, all).size(), 2u);
  EXPECT_THAT(find_path(graph, 4, 3, 0, all), IsEmpty());
  EXPECT_THAT(find_path(graph, 4, 0, 2, [](const Dependency& one) { return one.object != 1; }), IsEmpty());
}

}  // namespace
}  // namespace enginediff
