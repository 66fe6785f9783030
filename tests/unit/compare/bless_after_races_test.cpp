// Blessing what comes after a race: chance may have decided it, so that it is neither a change nor a difference between
// versions.
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

constexpr const char* kRace =
    "-- @session A\n-- @step take\nSELECT 1;\n-- @session B\n-- @step take\nSELECT 1;\n-- @session C\n"
    "-- @step commit\nCOMMIT;\n-- @session A\n-- @step see\nSELECT 1;\n";

Outcome winner(const char* name) { return outcome(one_column({text(name)})); }

// C's commit sets A and B free, and then A looks who was first.
Blessed& race(Blessed& run, const TargetInfo& info, const char* first) {
  run.on(info, {ok(1), ok(1), ok(), winner(first)});
  auto& records = run.last().records;
  for (std::size_t i = 0; i < records.size(); ++i) records[i].launched = static_cast<int>(i);
  for (std::size_t i : {0u, 1u}) records[i].waits = {{{"C"}, {"C.hold"}, "", "C.commit", true}};
  return run;
}

// What is written below the last step.
std::string seen_in(const Blessed& run) {
  const std::string text = run.text();
  return text.substr(text.find("-- @step see"));
}
std::string see(const std::string& lines) { return "-- @step see\nSELECT 1;\n" + lines; }

const char* const kRow = "-- |  q text\n";
const std::string kA = std::string(kRow) + "-- |  'a'\n-- |  ; transaction none\n";
const char* const kEither =
    "-- |  racy: {A.see [q text] ('a'); transaction none | A.see [q text] ('b'); transaction none}\n";

TEST(BlessAfterRaces, OneOutcomeIsWrittenPlainly) {
  Blessed run(kRace);
  race(run, kMaria10, "a");
  race(run, kMaria11, "a");
  EXPECT_EQ(seen_in(run), see("-- => mariadb\n" + kA));
}

TEST(BlessAfterRaces, AnotherOutcomeIsAddedAndThenHolds) {
  Blessed first(kRace);
  race(first, kPostgres, "a");
  Blessed second(first.text());
  race(second, kPostgres, "b");
  EXPECT_EQ(seen_in(second), see(std::string("-- => postgres\n") + kEither));
  EXPECT_THAT(second.blessing().changes, ElementsAre("step A.see on postgres-18: another outcome after a race"));
  for (const char* name : {"a", "b"}) {
    Blessed again(second.text());
    race(again, kPostgres, name);
    EXPECT_THAT(again.blessing().steps, IsEmpty());
  }
  Blessed third(second.text());
  race(third, kPostgres, "c");
  EXPECT_THAT(seen_in(third), HasSubstr(" | A.see [q text] ('c'); transaction none}\n"));
}

TEST(BlessAfterRaces, VersionsThatDifferShareTheAlternatives) {
  Blessed run(kRace);
  race(run, kMaria10, "a");
  race(run, kMaria11, "b");
  EXPECT_EQ(seen_in(run), see(std::string("-- => mariadb\n") + kEither));
}

TEST(BlessAfterRaces, AVersionThatHoldsJoinsOneThatDoesNot) {
  Blessed first(kRace);
  race(first, kMaria10, "a");
  race(first, kMaria11, "a");
  Blessed second(first.text());
  race(second, kMaria10, "a");
  race(second, kMaria11, "b");
  EXPECT_EQ(seen_in(second), see(std::string("-- => mariadb\n") + kEither));
  Blessed alone(first.text());
  race(alone, kMaria11, "b").without(kMaria10);
  EXPECT_EQ(seen_in(alone), see(std::string("-- => mariadb\n") + kEither));
}

TEST(BlessAfterRaces, WhatIsWrittenOfVersionsStaysWhileItHolds) {
  Blessed first(kRace);
  race(first, kMaria10, "a");
  std::string text = first.text();
  const std::string b = std::string(kRow) + "-- |  'b'\n-- |  ; transaction none\n";
  text = text.substr(0, text.find("-- @step see")) + see("-- => mariadb<11\n" + kA + "-- => mariadb>=11\n" + b);
  Blessed holds(text);
  race(holds, kMaria10, "a");
  race(holds, kMaria11, "b");
  EXPECT_EQ(seen_in(holds), see("-- => mariadb<11\n" + kA + "-- => mariadb>=11\n" + b));
  Blessed other(text);
  race(other, kMaria10, "b");
  race(other, kMaria11, "b");
  EXPECT_EQ(seen_in(other), see(std::string("-- => mariadb\n") + kEither));
}

// Whether it waits after a race, and for whom, is chance as well.
TEST(BlessAfterRaces, WaitsAreNotWritten) {
  Blessed first(kRace);
  race(first, kPostgres, "a");
  Blessed second(first.text());
  race(second, kPostgres, "a");
  second.last().records[3].waits = {{{"B"}, {"B.take"}, "", "timeout", false}};
  const std::string once = second.text();
  EXPECT_EQ(seen_in(second), see("-- => postgres\n-- |  racy: {A.see [q text] ('a'); transaction none}\n"));
  Blessed again(once);
  race(again, kPostgres, "a");
  EXPECT_THAT(again.blessing().steps, IsEmpty());
}

// A step without an answer is no alternative.
TEST(BlessAfterRaces, WhatIsNoAnswerIsRefused) {
  Blessed first(kRace);
  race(first, kPostgres, "a");
  Blessed second(first.text());
  race(second, kPostgres, "a");
  second.last().records[3].result = outcome(Interrupted{Interrupted::Reason::deadline, ""});
  EXPECT_THAT(second.blessing().steps, IsEmpty());
  EXPECT_THAT(second.blessing().refusals, ElementsAre("step A.see on postgres-18: it ran past its deadline"));
}

// Who races may be as written, as if nothing were left to chance, on one target and not on another.
TEST(BlessAfterRaces, ARacerThatIsAsWrittenJoinsOneThatIsNot) {
  const std::string plain = "-- => mariadb\n-- |  blocked by C.hold until C.commit, then ok 1 row; transaction none\n";
  const std::string body =
      "-- @session C\n-- @step hold\nSELECT 1;\n-- @session A\n-- @step take\nSELECT 1;\n-- => mariadb\n"
      "-- |  racy: {A ok 1 row, B ok 1 row}\n-- @session C\n-- @step commit\nCOMMIT;\n-- @session B\n-- @step "
      "take\nSELECT 1;\n" +
      plain;
  const auto again = [&](const std::string& until_of_one) {
    Blessed run(body);
    for (const TargetInfo* info : {&kMaria10, &kMaria11}) {
      run.on(*info, {ok(1), ok(1), ok(), ok(1)});
      run.last().records[1].waits = {{{"C"}, {"C.hold"}, "", "C.commit", true}};
      run.last().records[3].waits = {{{"C"}, {"C.hold"}, "", info == &kMaria10 ? "C.commit" : until_of_one, true}};
    }
    const std::string text = run.text();
    return text.substr(text.rfind("-- => mariadb"));
  };
  EXPECT_EQ(again("C.commit"), plain);
  EXPECT_EQ(again("A.take"), "-- => mariadb\n-- |  racy: {A ok 1 row, B ok 1 row}\n");
}

// What came before the race is settled.
TEST(BlessAfterRaces, BeforeARaceVersionsDiffer) {
  Blessed run(kRace);
  for (const auto& [info, first] : {std::pair(&kMaria10, "a"), std::pair(&kMaria11, "b")}) {
    race(run, *info, first);
    run.last().records[3].launched = 2;
    run.last().records[2].launched = 3;
  }
  EXPECT_THAT(seen_in(run), HasSubstr("-- => mariadb>=11.8\n"));
  EXPECT_THAT(seen_in(run), Not(HasSubstr("racy")));
}

}  // namespace
}  // namespace enginediff
