#include "harness/repro/cause.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/engines/registry.hpp"

namespace enginediff {
namespace {

using testing::ElementsAre;

// One engine as two targets: what differs is what the script makes random.
class CauseFinder : public testing::Test {
 protected:
  void SetUp() override {
    const Driver& driver = *driver_for_scheme("sqlite");
    for (const char* name : {"one", "two"}) {
      TargetSpec spec;
      spec.name = name;
      spec.url = std::string(driver.embedded_url);
      auto engine = driver.connect(spec, {std::string("unit") + name, Deadline::never()});
      ASSERT_TRUE(engine) << engine.error().message;
      engines_.push_back(std::move(*engine));
    }
  }

  Script read(std::string_view text) {
    const std::vector<const LexicalRules*> dialects = {driver_for_scheme("sqlite")->lexical_rules};
    return *read_script(text, "test.sql", dialects);
  }

  // The cause of the first divergence.
  Cause cause_of(std::string_view text) {
    const Script script = read(text);
    ScriptRunner runner({engines_[0].get(), engines_[1].get()}, {});
    const auto run = runner.run(script);
    EXPECT_TRUE(run);
    const auto divergences = find_divergences(script, *run, runner);
    EXPECT_FALSE(divergences.empty());
    if (divergences.empty()) return {};
    auto cause = find_cause(script, *run, divergences, first_of(divergences), runner);
    EXPECT_TRUE(cause);
    return *cause;
  }

  std::vector<std::unique_ptr<Engine>> engines_;
};

TEST_F(CauseFinder, PointsAtTheWrite) {
  const Cause cause = cause_of(
      "CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1); INSERT INTO t VALUES (random()); INSERT INTO t VALUES "
      "(2); SELECT sum(a) FROM t;");
  EXPECT_EQ(cause.kind, Cause::Kind::earlier_write);
  EXPECT_EQ(cause.statement, 2u);
  EXPECT_EQ(cause.table, "t");
  EXPECT_TRUE(cause.first_rows && cause.second_rows);
}

TEST_F(CauseFinder, FindsTheWriteAmongManyAndThroughAView) {
  std::string text = "CREATE TABLE t (a INTEGER); CREATE VIEW v AS SELECT a FROM t;";
  for (int i = 0; i < 300; ++i) text += i == 123 ? "INSERT INTO t VALUES (random());" : "INSERT INTO t VALUES (1);";
  const Cause cause = cause_of(text + "SELECT a FROM v ORDER BY a;");
  EXPECT_EQ(cause.kind, Cause::Kind::earlier_write);
  EXPECT_EQ(cause.statement, 125u);
}

TEST_F(CauseFinder, ASelectMayBeItsOwnCause) {
  EXPECT_EQ(cause_of("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1); SELECT a + random() FROM t;").kind,
            Cause::Kind::statement_itself);
}

TEST_F(CauseFinder, OnlyTheColumnsThatAQueryNamesMatter) {
  const Cause cause = cause_of(
      "CREATE TABLE t (a INTEGER, b INTEGER); INSERT INTO t VALUES (random(), 1); INSERT INTO t VALUES (2, random()); "
      "SELECT b FROM t;");
  EXPECT_EQ(cause.kind, Cause::Kind::earlier_write);
  EXPECT_EQ(cause.statement, 2u);
}

TEST_F(CauseFinder, ACountSeesNoColumn) {
  EXPECT_EQ(
      cause_of("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (random()); SELECT COUNT(*) + random() FROM t;").kind,
      Cause::Kind::statement_itself);
}

TEST_F(CauseFinder, AStarAndAnAddedColumnMeanAllColumns) {
  EXPECT_EQ(cause_of("CREATE TABLE t (a INTEGER, b INTEGER); INSERT INTO t VALUES (1, random()); SELECT t.* FROM t "
                     "WHERE a = 1;")
                .statement,
            1u);
  EXPECT_EQ(
      cause_of("CREATE TABLE t (a INTEGER); ALTER TABLE t ADD COLUMN b INTEGER; INSERT INTO t VALUES (1, random()); "
               "SELECT b FROM t WHERE a = 1;")
          .statement,
      2u);
}

TEST_F(CauseFinder, OnlyKeysMatterToARowThatIsThereAlready) {
  // One of both refuses the last row, by chance; what is random beside the key has nothing to do with it.
  std::string text = "CREATE TABLE t (k INTEGER PRIMARY KEY, v INTEGER); INSERT INTO t VALUES (1, random());";
  for (int i = 0; i < 64; ++i) text += "INSERT INTO t (k) SELECT 1 WHERE random() > 0;";
  const Script script = read(text);
  ScriptRunner runner({engines_[0].get(), engines_[1].get()}, {});
  const auto run = runner.run(script);
  ASSERT_TRUE(run);
  const auto divergences = find_divergences(script, *run, runner);
  ASSERT_FALSE(divergences.empty());
  const auto cause = find_cause(script, *run, divergences, divergences.front(), runner);
  ASSERT_TRUE(cause);
  EXPECT_EQ(cause->kind, Cause::Kind::statement_itself);
}

TEST_F(CauseFinder, FollowsWhatOneTableTookFromAnother) {
  const Cause cause = cause_of(
      "CREATE TABLE s (a INTEGER); CREATE TABLE d (a INTEGER); INSERT INTO s VALUES (random()); INSERT INTO d VALUES "
      "(1); INSERT INTO d SELECT a FROM s; SELECT a FROM d;");
  EXPECT_EQ(cause.kind, Cause::Kind::earlier_write);
  EXPECT_EQ(cause.statement, 2u);
  EXPECT_EQ(cause.table, "s");
  EXPECT_THAT(cause.by_way_of, ElementsAre(4u));
}

// LIKE knows case on the second of both, and nothing else differs: every run gives the same.
class CauseOfLike : public CauseFinder {
 protected:
  void SetUp() override {
    const Driver& driver = *driver_for_scheme("sqlite");
    for (const char* name : {"one", "two"}) {
      TargetSpec spec;
      spec.name = name;
      spec.url = std::string(driver.embedded_url);
      if (engines_.size() == 1) spec.settings["case_sensitive_like"] = "on";
      auto engine = driver.connect(spec, {std::string("unit") + name, Deadline::never()});
      ASSERT_TRUE(engine) << engine.error().message;
      engines_.push_back(std::move(*engine));
    }
  }

  Cause cause_of_last(std::string_view text) {
    const Script script = read(text);
    ScriptRunner runner({engines_[0].get(), engines_[1].get()}, {});
    const auto run = runner.run(script);
    EXPECT_TRUE(run);
    const auto divergences = find_divergences(script, *run, runner);
    EXPECT_FALSE(divergences.empty());
    if (divergences.empty()) return {};
    EXPECT_EQ(divergences.back().statement, script.statements.size() - 1);
    auto cause = find_cause(script, *run, divergences, divergences.back(), runner);
    EXPECT_TRUE(cause);
    return *cause;
  }
};

TEST_F(CauseOfLike, AnEarlierDifferenceThatDoesNotMatterIsNotTheCause) {
  for (const std::string key : {"INTEGER PRIMARY KEY", "INTEGER"}) {
    const Cause cause = cause_of_last("CREATE TABLE t (id " + key +
                                      ", name TEXT, mark INTEGER); INSERT INTO t VALUES (1, 'Ann', 0), (2, 'Zed', 0); "
                                      "UPDATE t SET mark = 1 WHERE name LIKE 'zed'; "
                                      "SELECT id, mark FROM t WHERE name LIKE 'ann';");
    EXPECT_EQ(cause.kind, Cause::Kind::statement_itself) << key;
    EXPECT_THAT(cause.despite, ElementsAre("t"));
  }
}

TEST_F(CauseOfLike, RowsThatOnlyOneOfBothHasNeedNotMatterEither) {
  const Cause cause = cause_of_last(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO t VALUES (1, 'Ann'), (2, 'Zed'); DELETE FROM t "
      "WHERE name LIKE 'zed'; UPDATE t SET name = 'Bea' WHERE name LIKE 'ann';");
  EXPECT_EQ(cause.kind, Cause::Kind::statement_itself);
}

TEST_F(CauseOfLike, OfTwoWritesTheOneThatMattersIsNamed) {
  const Cause cause = cause_of_last(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, mark INTEGER); INSERT INTO t VALUES (1, 'Ann', 0), (2, "
      "'Zed', 0); UPDATE t SET mark = 1 WHERE name LIKE 'zed'; UPDATE t SET mark = 1 WHERE name LIKE 'ann'; SELECT "
      "mark "
      "FROM t WHERE id = 1;");
  EXPECT_EQ(cause.kind, Cause::Kind::earlier_write);
  EXPECT_EQ(cause.statement, 3u);
}

TEST_F(CauseOfLike, OfTwoTablesTheOneThatMattersIsNamed) {
  const Cause cause = cause_of_last(
      "CREATE TABLE a (id INTEGER PRIMARY KEY, mark INTEGER); CREATE TABLE b (id INTEGER PRIMARY KEY, mark INTEGER); "
      "INSERT INTO a VALUES (1, 'X' LIKE 'x'), (2, 0); INSERT INTO b VALUES (1, 0), (2, 'X' LIKE 'x'); SELECT b.mark "
      "FROM a JOIN b ON a.id = b.id WHERE a.id = 2;");
  EXPECT_EQ(cause.kind, Cause::Kind::earlier_write);
  EXPECT_EQ(cause.statement, 3u);
  EXPECT_EQ(cause.table, "b");
}

TEST_F(CauseOfLike, AWriteMayReadAnotherColumnOfItsOwnTable) {
  const Cause cause = cause_of_last(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, q INTEGER, cents INTEGER); INSERT INTO t (id, name) VALUES "
      "(1, 'Ann'), (2, 'zed'); UPDATE t SET q = name LIKE 'ann'; UPDATE t SET cents = q * 100; SELECT id, cents FROM "
      "t;");
  EXPECT_EQ(cause.kind, Cause::Kind::earlier_write);
  EXPECT_EQ(cause.statement, 2u);
  EXPECT_EQ(cause.table, "t");
  EXPECT_THAT(cause.by_way_of, ElementsAre(3u));
  ASSERT_TRUE(cause.first_rows && cause.second_rows);
  EXPECT_NE(tagged_literal(cause.first_rows->outcome()->rows()->at(0, 2)),
            tagged_literal(cause.second_rows->outcome()->rows()->at(0, 2)));
}

TEST_F(CauseOfLike, AWriteIsFollowedThroughSeveralTables) {
  const Cause cause = cause_of_last(
      "CREATE TABLE s (id INTEGER PRIMARY KEY, name TEXT, q INTEGER); CREATE TABLE d (id INTEGER PRIMARY KEY, q "
      "INTEGER, "
      "cents INTEGER); INSERT INTO s (id, name) VALUES (1, 'Ann'), (2, 'zed'); UPDATE s SET q = name LIKE 'ann'; "
      "INSERT "
      "INTO d (id, q) SELECT id, q FROM s; UPDATE d SET cents = q * 100; SELECT cents FROM d ORDER BY id;");
  EXPECT_EQ(cause.kind, Cause::Kind::earlier_write);
  EXPECT_EQ(cause.statement, 3u);
  EXPECT_EQ(cause.table, "s");
  EXPECT_THAT(cause.by_way_of, ElementsAre(4u, 5u));
}

TEST_F(CauseOfLike, AWriteThatOnlyMeetsDifferingRowsIsItsOwnCause) {
  const Cause cause = cause_of_last(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, q INTEGER, mark INTEGER); INSERT INTO t (id, name) VALUES "
      "(1, "
      "'Ann'), (2, 'zed'); UPDATE t SET q = name LIKE 'ann'; UPDATE t SET mark = name LIKE 'ZED'; SELECT mark FROM t "
      "ORDER BY id;");
  EXPECT_EQ(cause.kind, Cause::Kind::earlier_write);
  EXPECT_EQ(cause.statement, 3u);
  EXPECT_THAT(cause.by_way_of, ElementsAre());
}

// The first of both ends its transaction where it meets the key, so that what follows is kept there.
constexpr const char* kPartedTransaction =
    "CREATE TABLE t (a INTEGER); CREATE TABLE k (a INTEGER PRIMARY KEY); INSERT INTO k VALUES (1); BEGIN; INSERT OR "
    "ROLLBACK INTO k SELECT 1 WHERE 'X' LIKE 'x'; INSERT INTO t VALUES (1); ROLLBACK; ";

TEST_F(CauseOfLike, WhatPartedTheTransactionsIsTheCauseOfWhatTheirEndLeaves) {
  const Cause cause = cause_of_last(std::string(kPartedTransaction) + "SELECT a FROM t;");
  EXPECT_EQ(cause.kind, Cause::Kind::other_transaction);
  EXPECT_EQ(cause.statement, 4u);
  EXPECT_EQ(cause.table, "t");
  EXPECT_THAT(cause.by_way_of, ElementsAre(6u));
  EXPECT_TRUE(cause.first_rows && cause.second_rows);
}

TEST_F(CauseOfLike, WhatPartedTheTransactionsIsFoundThroughOtherTables) {
  const Cause cause = cause_of_last("CREATE TABLE d (a INTEGER); " + std::string(kPartedTransaction) +
                                    "INSERT INTO d SELECT a FROM t; SELECT a FROM d;");
  EXPECT_EQ(cause.kind, Cause::Kind::other_transaction);
  EXPECT_EQ(cause.statement, 5u);
  EXPECT_THAT(cause.by_way_of, ElementsAre(7u, 8u));
}

TEST_F(CauseFinder, KnowsTheTablesOfAStatement) {
  const Script script =
      read("CREATE TABLE t (a INT); CREATE TABLE u (a INT); CREATE VIEW v AS SELECT * FROM u; SELECT * FROM v;");
  EXPECT_THAT(tables_of(script, 3), ElementsAre("u"));
}

}  // namespace
}  // namespace enginediff
