// Blessing races: who won is chance, and neither an alternative nor a difference between versions.
#include "harness/compare/bless_races.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/compare/blessed.hpp"

namespace enginediff {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr const char* kThree =
    "-- @session C\n-- @step commit\nCOMMIT;\n-- @session A\n-- @step take\nSELECT 1;\n-- @session B\n-- @step "
    "take\nSELECT 1;\n";

// C's commit sets A and B free.
Blessed& race(Blessed& run, const TargetInfo& info, Outcome a, Outcome b) {
  run.on(info, {ok(), std::move(a), std::move(b)});
  for (std::size_t i : {1u, 2u}) run.last().records[i].waits = {{{"C"}, {"C.hold"}, "", "C.commit", true}};
  return run;
}

Outcome won() { return ok(1); }
Outcome lost() { return refused(ErrorClass::deadlock_detected); }

// The file with the lines of the race below A.take and B.take.
std::string with_races(const std::string& lines) {
  return std::string("-- @session C\n-- @step commit\nCOMMIT;\n-- => *\n-- |  ok\n") +
         "-- @session A\n-- @step take\nSELECT 1;\n" + lines + "-- @session B\n-- @step take\nSELECT 1;\n" + lines;
}

TEST(BlessRaces, AnotherWinnerIsNoOtherOutcome) {
  Blessed first(kThree);
  race(first, kPostgres, won(), lost());
  const std::string once = first.text();
  EXPECT_THAT(once, HasSubstr("-- |  racy: {A ok 1 row, B error deadlock_detected}\n"));
  Blessed second(once);
  race(second, kPostgres, lost(), won());
  EXPECT_EQ(second.text(), once);
  EXPECT_THAT(second.blessing().changes, IsEmpty());
  Blessed third(once);
  race(third, kPostgres, won(), won());
  EXPECT_THAT(third.text(),
              HasSubstr("-- |  racy: {A ok 1 row, B error deadlock_detected | A ok 1 row, B ok 1 row}\n"));
  EXPECT_THAT(third.blessing().changes, ElementsAre("step A.take on postgres-18: another outcome of the race",
                                                    "step B.take on postgres-18: another outcome of the race"));
}

TEST(BlessRaces, AnotherWinnerIsNoDifferenceBetweenTargets) {
  Blessed run(kThree);
  race(run, kSqlite, lost(), won());
  race(run, kMaria10, won(), lost());
  race(run, kMaria11, lost(), won());
  EXPECT_THAT(run.text(), HasSubstr("-- => *\n-- |  racy: {A error deadlock_detected, B ok 1 row}\n"));
}

TEST(BlessRaces, WhatAVersionHappensNotToShowIsNoDifference) {
  const std::string written = with_races("-- => mariadb\n-- |  racy: {A ok 1 row, B error deadlock_detected}\n");
  Blessed run(written);
  race(run, kMaria10, lost(), won());
  race(run, kMaria11, won(), won());
  EXPECT_EQ(run.text(), with_races("-- => mariadb\n-- |  racy: {A ok 1 row, B error deadlock_detected | A ok 1 row, "
                                   "B ok 1 row}\n"));
  Blessed alone(written);
  race(alone, kMaria11, won(), won());
  alone.without(kMaria10);
  EXPECT_EQ(alone.text(), run.text());
}

TEST(BlessRaces, AVersionThatRacesOtherwiseIsOne) {
  Blessed run(kThree);
  race(run, kMaria10, won(), won());
  race(run, kMaria11, lost(), won());
  const std::string text = run.text();
  EXPECT_THAT(text, HasSubstr("-- => mariadb<11.8\n-- |  racy: {A ok 1 row, B ok 1 row}\n"));
  EXPECT_THAT(text, HasSubstr("-- => mariadb>=11.8\n-- |  racy: {A error deadlock_detected, B ok 1 row}\n"));
  // A later run shows that it was chance.
  Blessed again(text);
  race(again, kMaria10, won(), lost());
  race(again, kMaria11, lost(), won());
  EXPECT_THAT(again.text(), HasSubstr("-- => mariadb\n-- |  racy: {A ok 1 row, B ok 1 row | A error "
                                      "deadlock_detected, B ok 1 row}\n"));
}

TEST(BlessRaces, WhatIsWrittenOfVersionsStaysWhereNothingIsNew) {
  const std::string written = with_races(
      "-- => mariadb<11.8\n-- |  racy: {A ok, B error deadlock_detected}\n-- => mariadb>=11.8\n-- |  racy: {A ok 1 "
      "row, "
      "B error deadlock_detected | A error deadlock_detected, B ok 1 row}\n");
  Blessed run(written);
  race(run, kMaria10, lost(), won());
  race(run, kMaria11, won(), lost());
  EXPECT_EQ(run.text(), written);
}

// One event frees A and A frees B: below both the whole race is written.
TEST(BlessRaces, WhomARacerSetsFreeIsWrittenToo) {
  Blessed run(std::string(kThree) + "-- @session D\n-- @step take\nSELECT 1;\n");
  run.on(kPostgres, {ok(), won(), won(), lost()});
  const char* freed_by[] = {"", "C.commit", "A.take", "B.take"};
  for (std::size_t i : {1u, 2u, 3u}) run.last().records[i].waits = {{{"C"}, {"C.hold"}, "", freed_by[i], true}};
  const std::string race = "-- |  racy: {A ok 1 row, B ok 1 row, D error deadlock_detected}\n";
  const std::string text = run.text();
  std::size_t times = 0;
  for (std::size_t at = text.find(race); at != std::string::npos; at = text.find(race, at + 1)) ++times;
  EXPECT_EQ(times, 3u) << text;
}

TEST(BlessRaces, ARacerWithoutAnAnswerIsRefused) {
  Blessed run(kThree);
  race(run, kPostgres, won(), outcome(Interrupted{Interrupted::Reason::deadline, ""}));
  EXPECT_THAT(run.text(), Not(HasSubstr("racy")));
  EXPECT_THAT(run.blessing().refusals,
              ElementsAre("step A.take on postgres-18: B.take, which raced: it ran past its deadline",
                          "step B.take on postgres-18: B.take, which raced: it ran past its deadline"));
}

}  // namespace
}  // namespace enginediff
