// Blessing what has no rows for the values of a case's axes, censuses and races: there an axis is a condition of
// selectors as an isolation level is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/compare/blessed.hpp"

namespace enginediff {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// ---- Censuses ----

constexpr const char* kInterleaved =
    "-- @isolation default, serializable\n-- @each op = +, *\n-- @interleave all\n\nCREATE TABLE t (v INTEGER);\n\n"
    "-- @session A\nUPDATE t SET v = v ${op} 2;\n-- @session B\nUPDATE t SET v = 1;\n\n"
    "-- @final\n-- @step state\nSELECT v FROM t;\n";
using Counts = std::vector<std::pair<std::string, int>>;
const Counts kSerial = {{"serial", 2}}, kLost = {{"serial", 1}, {"anomalous (lost update)", 1}};

Blessed& count(Blessed& run, const TargetInfo& info, const std::string& op, const std::string& level,
               const Counts& counts) {
  run.on(info, {ok(), ok(), ok(), ok()}, Variant{{{"op", op}, {"isolation", level}}});
  Trace& trace = run.last();
  trace.records.erase(trace.records.begin() + 1, trace.records.end() - 1);
  trace.census = Census();
  for (const auto& [name, schedules] : counts) trace.census->classes.push_back({name, schedules, "", {}});
  return run;
}

// One that loses an update where `lost` says so of operator and level.
template <class Lost>
void count_all(Blessed& run, const TargetInfo& info, Lost lost) {
  for (const char* op : {"+", "*"}) {
    for (const char* level : {"default", "serializable"})
      count(run, info, op, level, lost(op[0], level[0]) ? kLost : kSerial);
  }
}

TEST(BlessAxes, CensusesThatDifferAlongAnAxisAreWrittenOfItsValues) {
  Blessed run(std::string(kInterleaved) + "-- => mysql\n-- |  2 schedules: 2 serial\n");
  count_all(run, kMysql, [](char op, char level) { return op == '+' && level == 'd'; });
  EXPECT_EQ(run.text(), std::string(kInterleaved) +
                            "-- => mysql[isolation=default,op=+]\n"
                            "-- |  2 schedules: 1 serial, 1 anomalous (lost update)\n"
                            "-- => mysql[isolation=default,op=*], mysql[isolation=serializable]\n"
                            "-- |  2 schedules: 2 serial\n");
  EXPECT_THAT(run.blessing().changes, ElementsAre(HasSubstr("step state on mysql-9.7 [op=+,isolation=default]: ")));
}

TEST(BlessAxes, AnAxisAloneIsTheCondition) {
  Blessed run(kInterleaved);
  count_all(run, kMysql, [](char op, char) { return op == '*'; });
  EXPECT_EQ(run.text(), std::string(kInterleaved) +
                            "-- => mysql[op=+]\n-- |  2 schedules: 2 serial\n"
                            "-- => mysql[op=*]\n-- |  2 schedules: 1 serial, 1 anomalous (lost update)\n");
}

TEST(BlessAxes, CensusesThatDoNotDifferAreWrittenOfTheEngine) {
  Blessed run(kInterleaved);
  count_all(run, kMysql, [](char, char) { return true; });
  count_all(run, kPostgres, [](char, char level) { return level == 'd'; });
  EXPECT_EQ(run.text(), std::string(kInterleaved) +
                            "-- => mysql, postgres[isolation=default]\n"
                            "-- |  2 schedules: 1 serial, 1 anomalous (lost update)\n"
                            "-- => postgres[isolation=serializable]\n-- |  2 schedules: 2 serial\n");
}

TEST(BlessAxes, WhatIsWrittenOfValuesAndVersionsThatWereNotRunStays) {
  Blessed run(std::string(kInterleaved) + "-- => mysql\n-- |  2 schedules: 2 serial\n");
  count(run, kMysql, "+", "default", kLost).without(target("mysql-8.4", "mysql", "8.4.1"));
  EXPECT_EQ(run.text(), std::string(kInterleaved) +
                            "-- => mysql<9.7[op=+], mysql[op=*]\n-- |  2 schedules: 2 serial\n"
                            "-- => mysql>=9.7[op=+]\n-- |  2 schedules: 1 serial, 1 anomalous (lost update)\n");
}

TEST(BlessAxes, WhatStandsUnderAValueOfAnAxisStaysAndIsChangedThere) {
  const std::string by_hand =
      "-- => mysql[op=+,isolation=default]\n-- |  2 schedules: 1 serial, 1 anomalous (lost update)\n"
      "-- => mysql\n-- |  2 schedules: 2 serial\n";
  Blessed same(kInterleaved + by_hand);
  count_all(same, kMysql, [](char op, char level) { return op == '+' && level == 'd'; });
  EXPECT_EQ(same.text(), kInterleaved + by_hand);
  Blessed other(kInterleaved + by_hand);
  count_all(other, kMysql, [](char, char) { return false; });
  EXPECT_EQ(other.text(), std::string(kInterleaved) + "-- => mysql\n-- |  2 schedules: 2 serial\n");
}

TEST(BlessAxes, NothingIsWrittenOfAValueWhoseCensusIsRefused) {
  Blessed run(kInterleaved);
  count(run, kMysql, "+", "default", {{"serial", 1}, {"stuck", 1}});
  count(run, kMysql, "*", "default", kSerial);
  EXPECT_EQ(run.text(), std::string(kInterleaved) + "-- => mysql[op=*]\n-- |  2 schedules: 2 serial\n");
  EXPECT_THAT(run.blessing().refusals, ElementsAre(HasSubstr("[op=+,isolation=default]: 1 schedules are stuck")));
}

// What is no census keeps its matrix.
TEST(BlessAxes, AStepWithoutACensusGetsRowsAndItsSelectorsAreFollowed) {
  const std::string body = "-- @each version = 1, 2\n\n-- @step q\nSELECT ${version} AS q;\n";
  const auto run_it = [](Blessed& run) {
    for (const TargetInfo& info : {kMaria10, kMaria11}) {
      for (const char* value : {"1", "2"})
        run.on(info, {one(integer(value[0] - '0' + (info.name == kMaria11.name ? 5 : 0)))},
               Variant{{{"version", value}}});
    }
  };
  Blessed plain(body);
  run_it(plain);
  EXPECT_EQ(plain.text(), body +
                              "-- => mariadb<11.8\n-- |  version | outcome\n-- |  1       | [q integer] (1)\n"
                              "-- |  2       | [q integer] (2)\n"
                              "-- => mariadb>=11.8\n-- |  version | outcome\n-- |  1       | [q integer] (6)\n"
                              "-- |  2       | [q integer] (7)\n");
  Blessed by_hand(body + "-- => mariadb\n-- |  ok\n-- => mariadb[version=2]\n-- |  q integer\n-- |  2\n");
  run_it(by_hand);
  EXPECT_EQ(by_hand.text(), body +
                                "-- => mariadb<11.8\n-- |  q integer\n-- |  1\n"
                                "-- => mariadb>=11.8\n-- |  q integer\n-- |  6\n"
                                "-- => mariadb<11.8[version=2]\n-- |  q integer\n-- |  2\n"
                                "-- => mariadb>=11.8[version=2]\n-- |  q integer\n-- |  7\n");
}

// ---- Races ----

constexpr const char* kRace =
    "-- @each end = COMMIT, ROLLBACK\n\n-- @session A\n-- @step put\nSELECT 1;\n-- @session B\n-- @step put\nSELECT "
    "1;\n-- @session C\n${end};\n-- @session A\n-- @step see\nSELECT 1;\n";

// C's end sets A and B free, of whom one succeeds after a ROLLBACK and none after a COMMIT. Then A looks who was first.
Blessed& race(Blessed& run, const char* end, const char* first, const TargetInfo& info = kPostgres) {
  const bool commit = end[0] == 'C';
  run.on(info,
         {commit ? refused(ErrorClass::unique_violation) : ok(1), refused(ErrorClass::unique_violation), ok(),
          outcome(one_column({text(first)}))},
         Variant{{{"end", end}}});
  auto& records = run.last().records;
  for (std::size_t i = 0; i < records.size(); ++i) records[i].launched = static_cast<int>(i);
  for (std::size_t i : {0u, 1u}) records[i].waits = {{{"C"}, {"C.hold"}, "", "C.1", true}};
  return run;
}

const std::string kNobody = "-- |  racy: {A error unique_violation, B error unique_violation}\n";
const std::string kOne = "-- |  racy: {A ok 1 row, B error unique_violation}\n";
std::string outcome_lines(const std::string& name) {
  return "-- |  q text\n-- |  '" + name + "'\n-- |  ; transaction none\n";
}

TEST(BlessAxes, RacesThatDifferAlongAnAxisAreWrittenOfItsValues) {
  Blessed run(kRace);
  race(run, "COMMIT", "c");
  race(run, "ROLLBACK", "a");
  const std::string both = "-- => postgres[end=COMMIT]\n" + kNobody + "-- => postgres[end=ROLLBACK]\n" + kOne;
  const std::string once = run.text();
  EXPECT_THAT(once, HasSubstr("-- @step put\nSELECT 1;\n" + both + "-- @session B"));
  EXPECT_THAT(once, HasSubstr("-- @step put\nSELECT 1;\n" + both + "-- @session C"));
  // What comes after it is plain as long as it holds.
  EXPECT_TRUE(
      once.ends_with("-- => postgres\n-- |  end      | outcome\n"
                     "-- |  COMMIT   | [q text] ('c'); transaction none\n"
                     "-- |  ROLLBACK | [q text] ('a'); transaction none\n"))
      << once;
  Blessed second(once);
  race(second, "COMMIT", "c");
  race(second, "ROLLBACK", "b");
  EXPECT_TRUE(second.text().ends_with(
      "-- => postgres[end=COMMIT]\n" + outcome_lines("c") +
      "-- => postgres[end=ROLLBACK]\n-- |  racy: {A.see [q text] ('a'); transaction none | A.see [q text] ('b'); "
      "transaction none}\n"))
      << second.text();
  EXPECT_THAT(second.blessing().changes,
              ElementsAre("step A.see on postgres-18 [end=ROLLBACK]: another outcome after a race"));
  for (const char* first : {"a", "b"}) {
    Blessed again(second.text());
    race(again, "COMMIT", "c");
    race(again, "ROLLBACK", first);
    EXPECT_THAT(again.blessing().steps, IsEmpty());
  }
}

TEST(BlessAxes, RacesThatDoNotDifferAreWrittenOfTheEngine) {
  const std::string body = kRace;
  const std::string written =
      "-- => postgres\n-- |  racy: {A error unique_violation, B error unique_violation | A ok 1 row, B error "
      "unique_violation}\n";
  std::string text = body;
  text.insert(text.find("-- @session B"), written);
  text.insert(text.find("-- @session C"), written);
  text +=
      "-- => postgres\n-- |  racy: {A.see [q text] ('a'); transaction none | A.see [q text] ('c'); transaction none}\n";
  Blessed run(text);
  race(run, "COMMIT", "c");
  race(run, "ROLLBACK", "a");
  EXPECT_THAT(run.blessing().steps, IsEmpty());
  EXPECT_THAT(run.blessing().changes, IsEmpty());
}

}  // namespace
}  // namespace enginediff
