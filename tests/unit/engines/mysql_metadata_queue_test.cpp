// Who stands in front of a request for a metadata lock.
#include "harness/engines/mysql/metadata_queue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace enginediff::mysql {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

MetadataTicket::Time at(int second) { return MetadataTicket::Time(std::chrono::seconds(second)); }

MetadataTicket held(const char* owner, const char* type) { return {owner, type, true, false, false, {}, {}}; }
MetadataTicket upgradable(const char* owner, const char* type) { return {owner, type, true, true, false, {}, {}}; }
// Sent at that second, and seen waiting half a second later.
MetadataTicket wants(const char* owner, const char* type, int second) {
  return {owner, type, false, false, true, at(second), at(second) + std::chrono::milliseconds(500)};
}

TEST(MysqlMetadataQueue, HoldersAndThoseWhoGoFirstAreNamedTogether) {
  // LOCK TABLES, an INSERT, and a RENAME that came last.
  const std::vector<MetadataTicket> all = {held("A", "SHARED_NO_READ_WRITE"), wants("B", "SHARED_WRITE", 1),
                                           wants("C", "EXCLUSIVE", 2)};
  EXPECT_THAT(in_front_of(1, all), ElementsAre(0, 2));
  EXPECT_THAT(in_front_of(2, all), ElementsAre(0));
}

TEST(MysqlMetadataQueue, WhoWaitsIsInTheWayOnlyOfThoseWhomItsTypeKeepsOut) {
  // A definition is not in the way of a SELECT that its lock lets in.
  const std::vector<MetadataTicket> all = {held("A", "SHARED_WRITE"), wants("B", "SHARED_NO_WRITE", 1),
                                           wants("C", "SHARED_READ", 2), wants("D", "SHARED_WRITE", 3)};
  EXPECT_THAT(in_front_of(2, all), IsEmpty());
  EXPECT_THAT(in_front_of(3, all), ElementsAre(1));
}

TEST(MysqlMetadataQueue, OfTwoDefinitionsTheFirstGoesFirst) {
  const std::vector<MetadataTicket> all = {held("A", "SHARED_READ"), wants("C", "EXCLUSIVE", 2),
                                           wants("B", "EXCLUSIVE", 1), wants("D", "SHARED_UPGRADABLE", 3)};
  EXPECT_THAT(in_front_of(2, all), ElementsAre(0));
  EXPECT_THAT(in_front_of(1, all), ElementsAre(0, 2));
  EXPECT_THAT(in_front_of(3, all), ElementsAre(1, 2));
}

TEST(MysqlMetadataQueue, OfTwoThatOneEventBroughtThereNoneIsKnownToBeFirst) {
  // C's statement was sent before B was seen there: C may have come first, from where it waited before.
  MetadataTicket late = wants("B", "EXCLUSIVE", 5);
  late.sent = at(1);
  const std::vector<MetadataTicket> all = {held("A", "SHARED_READ"), late, wants("C", "EXCLUSIVE", 2)};
  EXPECT_THAT(in_front_of(1, all), ElementsAre(0));
  EXPECT_THAT(in_front_of(2, all), ElementsAre(0));
}

TEST(MysqlMetadataQueue, WhoIsHeldUpBySomebodyElseAsWellIsNotInFront) {
  // Of B's and C's holder A alone ends first: C goes on past B, whom D keeps waiting.
  const std::vector<MetadataTicket> all = {held("A", "SHARED_UPGRADABLE"), held("D", "SHARED_READ"),
                                           wants("B", "SHARED_NO_READ_WRITE", 1), wants("C", "SHARED_UPGRADABLE", 2)};
  EXPECT_THAT(in_front_of(2, all), ElementsAre(0, 1));
  EXPECT_THAT(in_front_of(3, all), ElementsAre(0));
}

TEST(MysqlMetadataQueue, AnUpgradeIsBehindNobodyWhomItsOwnLockKeepsWaiting) {
  const std::vector<MetadataTicket> all = {held("A", "SHARED_READ"), held("B", "SHARED_UPGRADABLE"),
                                           wants("C", "EXCLUSIVE", 2), wants("B", "EXCLUSIVE", 3)};
  EXPECT_THAT(in_front_of(3, all), ElementsAre(0));
  EXPECT_THAT(in_front_of(2, all), ElementsAre(0, 1));
}

TEST(MysqlMetadataQueue, ALockThatIsListedWithItsFirstTypeIsAsStrongAsItsWaitersSay) {
  std::vector<MetadataTicket> all = {upgradable("B", "SHARED_UPGRADABLE"), wants("C", "SHARED_READ", 1)};
  EXPECT_THAT(in_front_of(1, all), ElementsAre(0));
  // Where the server lists what it is by now, or may only be about to grant, nothing follows.
  all[0].may_be_stronger = false;
  EXPECT_THAT(in_front_of(1, all), IsEmpty());
  all[0].may_be_stronger = true;
  all[1].surely_waits = false;
  EXPECT_THAT(in_front_of(1, all), IsEmpty());
}

TEST(MysqlMetadataQueue, WhoCameLaterDoesNotExplainAWait) {
  const std::vector<MetadataTicket> all = {upgradable("B", "SHARED_UPGRADABLE"), wants("C", "SHARED_READ", 1),
                                           wants("D", "EXCLUSIVE", 2), wants("E", "SHARED_READ", 3)};
  EXPECT_THAT(in_front_of(1, all), ElementsAre(0, 2));
  EXPECT_THAT(in_front_of(2, all), ElementsAre(0));
  EXPECT_THAT(in_front_of(3, all), ElementsAre(0, 2));
}

TEST(MysqlMetadataQueue, WhatIsExplainedNeedsNoStrongerLock) {
  // An ALTER that waits for A's reader with its own request listed.
  const std::vector<MetadataTicket> all = {held("A", "SHARED_READ"), upgradable("B", "SHARED_UPGRADABLE"),
                                           wants("B", "EXCLUSIVE", 1), wants("C", "SHARED_READ", 2)};
  EXPECT_THAT(in_front_of(3, all), ElementsAre(2));
  EXPECT_THAT(in_front_of(2, all), ElementsAre(0));
}

TEST(MysqlMetadataQueue, ADefinitionThatCopiesLetsReadersIn) {
  // Only a writer waits: the lock need not be stronger than to keep writers out.
  const std::vector<MetadataTicket> all = {upgradable("B", "SHARED_UPGRADABLE"), wants("C", "SHARED_WRITE", 1),
                                           wants("D", "EXCLUSIVE", 2), wants("E", "SHARED_READ", 3)};
  EXPECT_THAT(in_front_of(1, all), ElementsAre(0, 2));
  EXPECT_THAT(in_front_of(3, all), ElementsAre(2));
}

}  // namespace
}  // namespace enginediff::mysql
