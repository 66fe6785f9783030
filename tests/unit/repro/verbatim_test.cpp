#include "harness/repro/verbatim.hpp"

#include <gtest/gtest.h>

#include "harness/engines/registry.hpp"

namespace enginediff {
namespace {

std::string key(std::string_view sql) {
  return statement_key(tokens_of(sql, *driver_for_scheme("sqlite")->lexical_rules));
}

// The case of a table t: made and filled, changed, and then read.
VerbatimStep step() {
  return {{key("SELECT a FROM t")},
          {"select", "a", "from", "t"},
          {{"t", {key("CREATE TABLE t (a INTEGER)")}, true},
           {"u", {key("CREATE TABLE u (a INTEGER)")}, true},
           {"t", {key("UPDATE t SET a = a + 1")}, false}}};
}

TEST(Verbatim, WhiteSpaceCommentsAndCapitalsOfWordsDoNotMatter) {
  EXPECT_EQ(key("select A /* all */ from  t;"), key("SELECT a FROM t"));
  EXPECT_NE(key("SELECT 'A' FROM t"), key("SELECT 'a' FROM t"));
  EXPECT_NE(key("SELECT a FROM t WHERE a = 1"), key("SELECT a FROM t"));
}

TEST(Verbatim, AStepIsFoundByItsStatementAndTheSetupOfItsTables) {
  const std::string create = key("CREATE TABLE t (a INTEGER)"), select = key("SELECT a FROM t");
  EXPECT_GT(verbatim_score({{create, select}, {select}}, step()), 1);
  EXPECT_GT(verbatim_score({{create, select, key("UPDATE t SET a = a + 1")}, {select}}, step()),
            verbatim_score({{create, select}, {select}}, step()));
  // Another table, and another statement.
  EXPECT_EQ(verbatim_score({{key("CREATE TABLE t (a TEXT)"), select}, {select}}, step()), 0);
  EXPECT_EQ(verbatim_score({{create, select}, {create + " "}}, step()), 0);
}

TEST(Verbatim, AnEarlierStatementOfTheCaseIsLessCertain) {
  const std::string create = key("CREATE TABLE t (a INTEGER)"), select = key("SELECT a FROM t"),
                    update = key("UPDATE t SET a = a + 1");
  const double score = verbatim_score({{create, update, select}, {update}}, step());
  EXPECT_GT(score, 0);
  EXPECT_LT(score, 1);
  EXPECT_EQ(verbatim_score({{create, update}, {update}}, step()), 0);
}

}  // namespace
}  // namespace enginediff
