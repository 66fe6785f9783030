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

bool plain(std::string_view sql) { return is_plain(tokens_of(sql, *driver_for_scheme("sqlite")->lexical_rules)); }

TEST(Verbatim, StatementsThatManyScriptsHaveArePlain) {
  for (const char* sql : {"ROLLBACK", "commit;", "BEGIN TRANSACTION", "COMMIT WORK", "SELECT id FROM child ORDER BY id",
                          "SELECT * FROM t;", "SELECT t.id, \"b\" FROM main.t ORDER BY b DESC, id"})
    EXPECT_TRUE(plain(sql)) << sql;
  for (const char* sql :
       {"ROLLBACK TO SAVEPOINT s", "COMMIT AND CHAIN", "SELECT id FROM t WHERE a = 1", "SELECT a + 1 FROM t",
        "SELECT DISTINCT a FROM t", "SELECT a FROM t, u", "SELECT max(a) FROM t", "SELECT a FROM t LIMIT 1",
        "SELECT a FROM t ORDER BY a NULLS LAST", "SELECT 1 FROM t", "SELECT a FROM t COLLATE NOCASE", "DELETE FROM t"})
    EXPECT_FALSE(plain(sql)) << sql;
}

TEST(Verbatim, APlainStatementAloneIsNotTheSameBehaviour) {
  const std::string create = key("CREATE TABLE t (a INTEGER)"), select = key("SELECT a FROM t"),
                    update = key("UPDATE t SET a = a + 1"), other = key("UPDATE t SET a = 5");
  // All that the case does to the table has to be there.
  EXPECT_EQ(verbatim_score({{create, other, select}, {other, select}, {select}}, step()), 0);
  EXPECT_GT(verbatim_score({{create, update, select}, {update, select}, {select}}, step()), 1);
  EXPECT_GT(verbatim_score({{create, update, select}, {select}, {select}}, step()), 1);
  const std::string rollback = key("ROLLBACK");
  const VerbatimStep alone = {{rollback}, {"rollback"}, {}};
  // A plain statement explains no other, and only where it diverges is it the same.
  EXPECT_EQ(verbatim_score({{create, rollback, select}, {rollback, select}, {rollback, select}}, alone), 0);
  EXPECT_GT(verbatim_score({{create, rollback}, {rollback}, {rollback}}, alone), 1);
  const VerbatimStep later = {{select}, {"select", "a", "from", "t"}, {{"", {rollback}, false}}};
  EXPECT_EQ(verbatim_score({{rollback, select}, {rollback}, {rollback}}, later), 0);
  EXPECT_TRUE(shares_only_plain({{rollback}, {rollback}, {rollback}}, alone));
  EXPECT_FALSE(shares_only_plain({{create, update, select}, {update, select}, {select}}, step()));
}

TEST(Verbatim, TheDefinitionOfATableBelongsToItWhetherItIsAStepOrNot) {
  const VerbatimStep defined = {{key("SELECT a FROM t WHERE a = 1")},
                                {"select", "a", "from", "t", "where"},
                                {{"t", {key("CREATE TABLE t (a INTEGER)")}, false, true}}};
  const std::string select = *defined.keys.begin();
  EXPECT_EQ(verbatim_score({{key("CREATE TABLE t (a TEXT)"), select}, {select}}, defined), 0);
  EXPECT_GT(verbatim_score({{key("CREATE TABLE t (a INTEGER)"), select}, {select}}, defined), 1);
}

}  // namespace
}  // namespace enginediff
