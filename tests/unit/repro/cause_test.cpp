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

TEST_F(CauseFinder, KnowsTheTablesOfAStatement) {
  const Script script =
      read("CREATE TABLE t (a INT); CREATE TABLE u (a INT); CREATE VIEW v AS SELECT * FROM u; SELECT * FROM v;");
  EXPECT_THAT(tables_of(script, 3), ElementsAre("u"));
}

}  // namespace
}  // namespace enginediff
