#include "harness/spec/spec_executor.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

// A selection of one spec with so many permutations, whose session s1 has the step.
Selection spec_with(const std::string& step, int permutations) {
  std::string text = "session s1\nstep a { " + step + " }\nsession s2\nstep b { SELECT 1; }\n";
  for (int i = 0; i < permutations; ++i) text += i % 2 == 0 ? "permutation a b\n" : "permutation b a\n";
  ParseResult parsed = parse_spec_case(text, "one.spec");
  EXPECT_TRUE(parsed.ok());
  Selection out;
  out.cases.push_back(std::move(parsed.parsed));
  out.texts.push_back(text);
  return out;
}

ConnectOptions announced(const Selection& selection, int jobs) {
  SpecExecutor executor(selection, false);
  CampaignOptions campaign;
  campaign.executor = &executor;
  campaign.jobs = jobs;
  ConnectOptions out;
  executor.announce(selection.cases, campaign, out);
  return out;
}

TEST(SpecExecutor, AnnouncesTheSessionsOfThePartsThatShareADatabase) {
  const Selection many = spec_with("UPDATE t SET a = 1;", 32), few = spec_with("UPDATE t SET a = 1;", 31);
  EXPECT_EQ(announced(many, 2).sessions, 3);
  EXPECT_EQ(announced(many, 2).scratches, 2);
  EXPECT_EQ(announced(many, 1).scratches, 1);
  EXPECT_EQ(announced(few, 2).scratches, 1);
}

TEST(SpecExecutor, PartsThatHaveADatabaseEachAreWorthLess) {
  const Selection locks = spec_with("SELECT pg_advisory_xact_lock(1);", 48);
  SpecExecutor executor(locks, false);
  CampaignOptions campaign;
  campaign.executor = &executor;
  campaign.jobs = 2;
  EXPECT_EQ(parts_of(locks.cases[0], 47, 1, campaign), 1u);
  EXPECT_EQ(parts_of(locks.cases[0], 48, 1, campaign), 2u);
  EXPECT_EQ(announced(locks, 2).scratches, 1);
}

TEST(SpecExecutor, WhatItsPermutationsWouldNoticeIsNotRunInParts) {
  for (const char* const step : {"SET work_mem = '1MB';", "SELECT count(*) FROM pg_locks;"}) {
    const Selection selection = spec_with(step, 100);
    SpecExecutor executor(selection, false);
    CampaignOptions campaign;
    campaign.executor = &executor;
    campaign.jobs = 2;
    EXPECT_EQ(parts_of(selection.cases[0], 100, 1, campaign), 1u) << step;
  }
}

TEST(SpecExecutor, AnnouncesNothingForOtherCases) {
  SpecExecutor executor({}, false);
  CampaignOptions campaign;
  ConnectOptions connect;
  executor.announce({}, campaign, connect);
  executor.announce({Case{}}, campaign, connect);
  EXPECT_EQ(connect.sessions, 1);
  EXPECT_EQ(connect.scratches, 1);
}

}  // namespace
}  // namespace enginediff
