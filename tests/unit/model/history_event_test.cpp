#include "harness/model/history_event.hpp"

#include <gmock/gmock.h>

namespace enginediff {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(HistoryEvent, APredicateBeginsWithACapital) {
  EXPECT_TRUE(is_predicate({HistoryEvent::Kind::read, "P", ""}));
  EXPECT_FALSE(is_predicate({HistoryEvent::Kind::read, "xP", ""}));
  EXPECT_FALSE(is_predicate_name(""));
}

TEST(HistoryEvent, AWrittenValueIsApartFromWhatItMatches) {
  EXPECT_EQ(parse_written_value("11").value, "11");
  EXPECT_THAT(parse_written_value("11").predicates, IsEmpty());
  EXPECT_EQ(parse_written_value("30 in P Q").value, "30");
  EXPECT_THAT(parse_written_value("30 in P Q").predicates, ElementsAre("P", "Q"));
}

TEST(HistoryEvent, WhatStandsInQuotesIsTheValue) {
  EXPECT_EQ(parse_written_value("'a in b'").value, "a in b");
  EXPECT_THAT(parse_written_value("'a in b'").predicates, IsEmpty());
  EXPECT_EQ(parse_written_value("'a' in P").value, "a");
  EXPECT_THAT(parse_written_value("'a' in P").predicates, ElementsAre("P"));
}

}  // namespace
}  // namespace enginediff
