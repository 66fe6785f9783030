#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "harness/journal/json_reader.hpp"
#include "tests/unit/journal/sample_journal.hpp"

namespace enginediff {
namespace {

Trace through_text(const Json& json) {
  JsonReader reader;
  return decode_trace(reader.parse(dump_line(json)));
}

Trace interleaved_trace() {
  Trace trace = sample_trace("sample.case", "a");
  Census census;
  census.interleavings = 34650;
  census.planned = 500;
  census.seed = 1;
  census.serial_runs = 6;
  census.racy = 2;
  census.cut = "B.2 in the schedule A.1 B.1 B.2: it ran past its deadline";
  census.classes.push_back({"serial", 44, "", trace.records});
  census.classes.push_back({"anomalous (lost update)", 26, "A -rw(x)-> B -ww(x)-> A", {}});
  trace.census = census;
  return trace;
}

TEST(CensusCodec, a_census_comes_back) {
  const Trace trace = interleaved_trace();
  const Trace read = through_text(encode(trace));
  ASSERT_TRUE(read.census);
  EXPECT_EQ(read.census->interleavings, 34650u);
  EXPECT_EQ(read.census->planned, 500);
  EXPECT_EQ(read.census->seed, 1u);
  EXPECT_EQ(read.census->serial_runs, 6);
  EXPECT_EQ(read.census->racy, 2);
  EXPECT_EQ(read.census->cut, "B.2 in the schedule A.1 B.1 B.2: it ran past its deadline");
  ASSERT_EQ(read.census->classes.size(), 2u);
  EXPECT_EQ(read.census->schedules(), 70);
  EXPECT_EQ(read.census->classes[0].name, "serial");
  EXPECT_EQ(read.census->classes[0].example.size(), trace.records.size());
  EXPECT_EQ(read.census->classes[0].example.front().sql, trace.records.front().sql);
  EXPECT_EQ(read.census->classes[1].schedules, 26);
  EXPECT_EQ(read.census->classes[1].evidence, "A -rw(x)-> B -ww(x)-> A");
}

TEST(CensusCodec, who_waits_meanwhile_comes_back) {
  Trace trace = sample_trace("sample.case", "a");
  trace.records.back().while_waiting = {"B", "C"};
  EXPECT_EQ(through_text(encode(trace)).records.back().while_waiting, trace.records.back().while_waiting);
}

TEST(CensusCodec, what_is_not_there_stays_so) {
  Trace trace = interleaved_trace();
  trace.census->seed.reset();
  trace.census->cut.clear();
  EXPECT_FALSE(through_text(encode(trace)).census->seed);
  EXPECT_FALSE(encode(trace).at("census").contains("cut"));
  trace.census.reset();
  EXPECT_FALSE(through_text(encode(trace)).census);
  EXPECT_FALSE(encode(trace).contains("census"));
}

TEST(CensusCodec, counts_beyond_what_a_double_holds_are_strings) {
  Trace trace = interleaved_trace();
  trace.census->interleavings = UINT64_MAX;
  EXPECT_EQ(encode(trace).at("census").at("interleavings"), "18446744073709551615");
  EXPECT_EQ(through_text(encode(trace)).census->interleavings, UINT64_MAX);
}

TEST(CensusCodec, a_census_that_lacks_something_is_an_error) {
  for (const char* name : {"interleavings", "planned", "serial_runs", "classes"}) {
    Json json = encode(interleaved_trace());
    json.at("census").erase(name);
    EXPECT_THROW(through_text(json), DecodeError) << name;
  }
  Json json = encode(interleaved_trace());
  json.at("census").at("classes").at(0).at("schedules") = -1.5;
  EXPECT_THROW(through_text(json), DecodeError);
}

}  // namespace
}  // namespace enginediff
