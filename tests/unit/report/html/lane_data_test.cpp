#include "harness/report/html/lane_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/unit/report/sample_report.hpp"

namespace enginediff::html {
namespace {

using nlohmann::json;

StepRecord record_of(const std::string& session, const std::string& name, std::size_t index, int launched,
                     int finished) {
  StepRecord record;
  record.session = session;
  record.step = session + "." + name;
  record.index = index;
  record.launched = launched;
  record.finished = finished;
  record.result = sample_ok();
  return record;
}

json diagram(const std::vector<StepRecord>& records) {
  Pools pools;
  const std::size_t number = diagram_of(records, pools);
  EXPECT_EQ(number, 0u);
  return json::parse(pools.diagrams.values().at(0));
}

constexpr std::size_t kName = 1, kEnd = 3, kWait = 6, kDeferred = 7;

// B times out on A, and its rollback frees C: nothing that ended while B waited tells how long it did.
std::vector<StepRecord> with_a_timeout() {
  std::vector<StepRecord> out = {record_of("A", "hold", 0, 0, 0), record_of("B", "want", 1, 1, 3),
                                 record_of("C", "behind", 2, 2, 4), record_of("A", "look", 3, 3, 1),
                                 record_of("B", "end", 4, 4, 2)};
  out[1].waits = {{{"A"}, {"A.hold"}, "", "timeout", false}};
  out[1].finished = 2;
  out[2].waits = {{{"B"}, {"B.want"}, "", "B.want", false}};
  out[2].while_waiting = {"B"};
  out[2].finished = 3;
  out[3].while_waiting = {"B", "C"};
  out[4].finished = 4;
  return out;
}

TEST(LaneData, a_wait_lasts_as_long_as_others_are_launched_beside_it) {
  const json steps = diagram(with_a_timeout())["steps"];
  EXPECT_EQ(steps[1][kName], "B.want");
  EXPECT_EQ(steps[1][kEnd], 3);
  EXPECT_EQ(steps[2][kEnd], 3);
  EXPECT_EQ(steps[3][kEnd], 3);
  EXPECT_EQ(steps[4][kEnd], 4);

  std::vector<StepRecord> records = with_a_timeout();
  records[1].finished = 1;  // before what was launched beside it
  records[3].finished = 2;
  EXPECT_EQ(diagram(records)["steps"][1][kEnd], 3);
}

// The session's next wait is another one.
TEST(LaneData, a_wait_ends_before_what_is_launched_without_it) {
  std::vector<StepRecord> records = with_a_timeout();
  records[3].while_waiting = {"C"};
  records[4].while_waiting = {"C"};
  records.push_back(record_of("A", "commit", 5, 5, 5));
  records.back().while_waiting = {"B"};
  EXPECT_EQ(diagram(records)["steps"][1][kEnd], 2);
}

TEST(LaneData, a_wait_that_nothing_was_launched_beside_ends_where_it_began) {
  std::vector<StepRecord> records = with_a_timeout();
  records[2].while_waiting = records[3].while_waiting = {};
  EXPECT_EQ(diagram(records)["steps"][1][kEnd], 1);
}

// Also where it waits itself.
TEST(LaneData, what_was_deferred_is_marked) {
  std::vector<StepRecord> records = with_a_timeout();
  records[2].deferred = records[4].deferred = true;
  const json steps = diagram(records)["steps"];
  EXPECT_EQ(steps[0].size(), kWait);
  EXPECT_EQ(steps[1].size(), kDeferred);
  ASSERT_EQ(steps[2].size(), kDeferred + 1);
  ASSERT_EQ(steps[4].size(), kDeferred + 1);
  EXPECT_EQ(steps[2][kWait], "waits for B.want until B.want");
  EXPECT_EQ(steps[2][kDeferred], 1);
  EXPECT_TRUE(steps[4][kWait].is_null());
  EXPECT_EQ(steps[4][kDeferred], 1);
}

TEST(LaneData, lanes_have_the_order_of_the_file) {
  std::vector<StepRecord> records = with_a_timeout();
  EXPECT_EQ(diagram(records)["lanes"], json({"A", "B", "C"}));
  for (StepRecord& record : records) record.index = records.size() - record.index;
  EXPECT_EQ(diagram(records)["lanes"], json({"B", "A", "C"}));
}

}  // namespace
}  // namespace enginediff::html
