#include "harness/engines/mysql/metadata_deduction.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/engines/mysql/engine.hpp"

namespace enginediff::mysql {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<std::string> kTables = {"t", "u", "Mixed"};

std::vector<std::size_t> holders(const std::string& waiting, const std::vector<MetadataPeer>& others) {
  return deduce_metadata_holders(waiting, others, kTables, default_lexical_rules());
}

MetadataPeer open(std::vector<std::string> statements) { return {{"", std::move(statements), false}, false}; }
MetadataPeer running(std::string sql) { return {{std::move(sql), {}, false}, false}; }
MetadataPeer waiting(std::string sql) { return {{std::move(sql), {}, false}, true}; }
const MetadataPeer kIdle{};

TEST(MysqlMetadataDeduction, AChangeWaitsForWhoeverHasUsedTheTable) {
  EXPECT_THAT(holders("ALTER TABLE t ADD c INT", {kIdle, open({"SELECT * FROM t"}), open({"SELECT * FROM u"})}),
              ElementsAre(1));
  EXPECT_THAT(
      holders("DROP TABLE `mixed`", {open({"SELECT 1", "SELECT * FROM MIXED"}), open({"INSERT INTO t VALUES (1)"})}),
      ElementsAre(0));
  EXPECT_THAT(holders("TRUNCATE t", {open({"SELECT * FROM t"}), running("SELECT SLEEP(9) FROM t")}), ElementsAre(0, 1));
}

TEST(MysqlMetadataDeduction, AReaderWaitsForAChangeAndNotForOtherReaders) {
  EXPECT_THAT(holders("SELECT * FROM t", {open({"SELECT * FROM t"}), running("ALTER TABLE t ADD c INT")}),
              ElementsAre(1));
}

TEST(MysqlMetadataDeduction, AReaderThatWaitsHoldsNothingAndAChangeThatWaitsKeepsReadersOut) {
  EXPECT_THAT(holders("ALTER TABLE t ADD c INT", {open({"SELECT * FROM t"}), waiting("SELECT * FROM t")}),
              ElementsAre(0));
  EXPECT_THAT(holders("SELECT * FROM t", {open({"SELECT * FROM t"}), waiting("ALTER TABLE t ADD c INT")}),
              ElementsAre(1));
}

TEST(MysqlMetadataDeduction, LockTablesIsInTheWayOfEverybody) {
  MetadataPeer locked = open({"LOCK TABLES t WRITE"});
  locked.activity.tables_locked = true;
  EXPECT_THAT(holders("INSERT INTO t VALUES (1)", {open({"SELECT * FROM t"}), locked}), ElementsAre(1));
}

TEST(MysqlMetadataDeduction, ATableUsedUnderAnotherNameStillHasAHolder) {
  EXPECT_THAT(holders("ALTER TABLE t ADD c INT", {kIdle, open({"SELECT * FROM a_view"})}), ElementsAre(1));
  EXPECT_THAT(holders("SELECT * FROM a_view", {open({"SELECT 1"}), running("DROP TABLE t")}), ElementsAre(1));
}

TEST(MysqlMetadataDeduction, KnowsWhetherAHolderIsALastResort) {
  const auto by_name = [](const std::string& waiting, const std::vector<MetadataPeer>& others) {
    return is_held_by_name(waiting, others, kTables, default_lexical_rules());
  };
  EXPECT_TRUE(by_name("ALTER TABLE t ADD c INT", {open({"SELECT * FROM u"}), open({"SELECT * FROM t"})}));
  EXPECT_FALSE(by_name("ALTER TABLE t ADD c INT", {open({"SELECT * FROM u"}), kIdle}));
  EXPECT_FALSE(by_name("ALTER TABLE t ADD c INT", {open({"SELECT * FROM a_view"})}));
  // LOCK TABLES was in its way a moment ago. Who reads the table as well is not.
  EXPECT_FALSE(by_name("UPDATE t SET a = 1", {open({"SELECT * FROM t"}), kIdle}));
}

TEST(MysqlMetadataDeduction, IdleSessionsHoldNothing) {
  EXPECT_THAT(holders("ALTER TABLE t ADD c INT", {kIdle, kIdle}), IsEmpty());
}

TEST(MysqlMetadataDeduction, NamesInTextAndCommentsDoNotCount) {
  EXPECT_THAT(holders("ALTER TABLE t ADD c INT", {open({"SELECT 't' FROM u -- t"}), open({"SELECT a.* FROM t AS a"})}),
              ElementsAre(1));
}

TEST(MysqlMetadataDeduction, FindsTheNameOfAUserLock) {
  const LexicalRules& rules = default_lexical_rules();
  EXPECT_EQ(user_lock_name("SELECT GET_LOCK('a lock', 10)", rules), "a lock");
  EXPECT_EQ(user_lock_name("DO get_lock ( /* x */ \"b\" , 1)", rules), "b");
  EXPECT_EQ(user_lock_name("SELECT GET_LOCK(CONCAT('a', 'b'), 1)", rules), "");
  EXPECT_EQ(user_lock_name("SELECT 'GET_LOCK(''a'')'", rules), "");
}

TEST(MysqlMetadataDeduction, SkipLockedIsFoundInTheStatementAndNotInItsTexts) {
  const LexicalRules& rules = default_lexical_rules();
  EXPECT_TRUE(skips_locked_rows("SELECT id FROM job LIMIT 1 FOR UPDATE SKIP LOCKED", rules));
  EXPECT_TRUE(skips_locked_rows("select id from job for update /* none */ skip\n locked", rules));
  EXPECT_FALSE(skips_locked_rows("SELECT 'skip locked' FROM job FOR UPDATE", rules));
  EXPECT_FALSE(skips_locked_rows("SELECT skip, locked FROM job FOR UPDATE -- skip locked", rules));
}

TEST(MysqlSessionActivity, KeepsWhatATransactionHasUsed) {
  SessionActivity activity;
  activity.begin("BEGIN");
  activity.end("BEGIN", true, true);
  activity.begin("SELECT * FROM t");
  EXPECT_EQ(activity.snapshot().running, "SELECT * FROM t");
  activity.end("SELECT", true, false);
  EXPECT_THAT(activity.snapshot().held_over, ElementsAre("SELECT * FROM t"));
  activity.begin("COMMIT");
  activity.end("COMMIT", false, true);
  EXPECT_THAT(activity.snapshot().held_over, IsEmpty());
  EXPECT_EQ(activity.snapshot().running, "");
}

TEST(MysqlSessionActivity, KeepsWhenAStatementWasFirstSeenWaiting) {
  SessionActivity activity;
  activity.begin("DROP TABLE t");
  const auto sent = activity.snapshot().sent;
  const auto later = sent + std::chrono::milliseconds(5), latest = sent + std::chrono::milliseconds(9);
  EXPECT_EQ(activity.seen_waiting("1", later), later);
  EXPECT_EQ(activity.seen_waiting("1", latest), later);
  EXPECT_EQ(activity.seen_waiting("2", latest), latest);
  activity.end("DROP", false, true);
  activity.begin("DROP TABLE u");
  EXPECT_GE(activity.snapshot().sent, sent);
  EXPECT_EQ(activity.seen_waiting("1", latest), latest);
}

TEST(MysqlSessionActivity, LockTablesOutlastsItsStatement) {
  SessionActivity activity;
  activity.begin("LOCK TABLES t WRITE");
  activity.end("LOCK", false, true);
  EXPECT_TRUE(activity.snapshot().tables_locked);
  EXPECT_THAT(activity.snapshot().held_over, ElementsAre("LOCK TABLES t WRITE"));
  activity.begin("UNLOCK TABLES");
  activity.end("UNLOCK", false, true);
  EXPECT_FALSE(activity.snapshot().tables_locked);
  EXPECT_THAT(activity.snapshot().held_over, IsEmpty());
}

}  // namespace
}  // namespace enginediff::mysql
