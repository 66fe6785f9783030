#include "harness/repro/features.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/engines/registry.hpp"
#include "harness/repro/answer_features.hpp"
#include "harness/repro/reserved_names.hpp"
#include "harness/repro/sort_features.hpp"
#include "harness/repro/text_pairs.hpp"

namespace enginediff {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

class Described : public testing::Test {
 protected:
  Tokens tokens(std::string_view sql) const { return tokens_of(sql, *driver_for_scheme("sqlite")->lexical_rules); }
  void see(std::string_view sql) {
    tables_.see(tokens(sql));
    written_.see(tokens(sql), tables_);
  }
  Features of(std::string_view sql) const { return features_of(tokens(sql), tables_); }
  Features sorts(std::string_view sql) const { return sort_features(tokens(sql), written_); }

  KnownTables tables_;
  WrittenValues written_;
};

TEST_F(Described, OperandsThroughCallsAndQualifiedNames) {
  see("CREATE TABLE a (id INTEGER, ref TEXT, n INTEGER, price DECIMAL(9,2))");
  EXPECT_THAT(of("SELECT 1 FROM a JOIN b ON a.ref = b.n"), Contains("compares:TEXT with integer"));
  EXPECT_THAT(of("SELECT SUM(n) / COUNT(*) FROM a"), Contains("operands:integer / integer"));
  EXPECT_THAT(of("SELECT COUNT(CASE WHEN n = 1 THEN 1 END) / COUNT(*) FROM a"), Contains("operands:integer / integer"));
  EXPECT_THAT(of("SELECT n / (n + 1.5) FROM a"), Contains("operands:integer / fraction"));
  EXPECT_THAT(of("SELECT CAST(n AS REAL) / COUNT(*) FROM a"), Contains("operands:DOUBLE / integer"));
  EXPECT_THAT(of("SELECT AVG(n) / 2, price / 2 FROM a"), Not(Contains("operands:integer / integer")));
  EXPECT_THAT(of("SELECT x'41' + 0"), Contains("operands:blob + integer"));
}

TEST_F(Described, NamesBeforeParenthesesCallNothing) {
  EXPECT_THAT(of("CREATE TABLE t (id INTEGER REFERENCES other(id))"), Not(Contains("function:OTHER")));
  EXPECT_THAT(of("SELECT CASE WHEN (1) THEN (2) ELSE (3) END"), Not(Contains("function:WHEN")));
}

TEST_F(Described, WhatHappensToRowsThatRefer) {
  see("CREATE TABLE a (id INTEGER PRIMARY KEY)");
  see("CREATE TABLE b (id INTEGER, a_id INTEGER REFERENCES a (id) ON DELETE CASCADE ON UPDATE SET NULL)");
  EXPECT_THAT(of("DELETE FROM a WHERE id = 1"), Contains("referred:ON DELETE CASCADE"));
  EXPECT_THAT(of("DELETE FROM a WHERE id = 1"), Not(Contains("referred:ON UPDATE SET NULL")));
  EXPECT_THAT(of("UPDATE a SET id = 2"), Contains("referred:ON UPDATE SET NULL"));
  EXPECT_THAT(of("DELETE FROM b"), Not(Contains("referred:by others")));
}

TEST_F(Described, NumbersAtTheEdges) {
  EXPECT_THAT(of("SELECT -9223372036854775808"), Not(Contains("number:beyond 64 bits")));
  EXPECT_THAT(of("SELECT 9223372036854775808"), Contains("number:beyond 64 bits"));
  EXPECT_THAT(of("SELECT 9e999"), Contains("number:infinite"));
}

TEST_F(Described, WhatIsSortedBy) {
  see("CREATE TABLE p (id INTEGER, name TEXT, due DATE, code TEXT)");
  see("INSERT INTO p VALUES (1, 'a', NULL, '10'), (2, 'B', '2024-01-01', '9')");
  EXPECT_THAT(sorts("SELECT id FROM p ORDER BY due, id"), ElementsAre("sorts:NULL"));
  EXPECT_THAT(sorts("SELECT id, name FROM p ORDER BY 2 DESC LIMIT 1"), ElementsAre("sorts:texts that differ in case"));
  EXPECT_THAT(sorts("SELECT id FROM p ORDER BY code"), ElementsAre("sorts:texts of digits"));
  EXPECT_THAT(sorts("SELECT name FROM p"), ElementsAre());
  see("INSERT INTO p (id) VALUES (3)");
  EXPECT_THAT(sorts("SELECT id FROM p ORDER BY code"), Contains("sorts:NULL"));
}

TEST_F(Described, AnAssignmentComparesNothing) {
  see("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, ok BOOLEAN)");
  EXPECT_THAT(of("UPDATE t SET ok = TRUE"), Contains("stores:boolean in BOOLEAN"));
  EXPECT_THAT(of("UPDATE t SET ok = TRUE"), Not(Contains("compares:BOOLEAN with boolean")));
  EXPECT_THAT(of("UPDATE t SET ok = TRUE"), Not(Contains("operator:=")));
  EXPECT_THAT(of("UPDATE t SET ok = CASE WHEN a = 'x' THEN 1 ELSE 0 END"), Contains("compares:TEXT with text"));
  EXPECT_THAT(of("UPDATE t SET a = 'y', ok = 1 WHERE a = 'x'"), Contains("compares:TEXT with text"));
  EXPECT_THAT(of("UPDATE t SET id = id + 1"), Contains("assigns:the primary key"));
  EXPECT_THAT(of("UPDATE t SET a = 'y' WHERE id = 1"), Not(Contains("assigns:the primary key")));
}

TEST_F(Described, AColumnThatIsDeclaredWithACollation) {
  see("CREATE TABLE t (id INTEGER, mail TEXT COLLATE NOCASE, name TEXT)");
  EXPECT_THAT(of("SELECT id FROM t WHERE mail = 'x'"), Contains("compares:a column declared with a collation"));
  EXPECT_THAT(of("SELECT id FROM t WHERE name = 'x'"), Not(Contains("compares:a column declared with a collation")));
}

TEST_F(Described, TextsOfColumnsThatAreCompared) {
  see("CREATE TABLE c (code TEXT, other TEXT)");
  see("INSERT INTO c VALUES ('spring', 'spring '), ('Summer', 'winter')");
  EXPECT_THAT(compared_column_pairs(tokens("SELECT 1 FROM c x WHERE x.code = x.other"), written_),
              ElementsAre("texts:differ in blanks at the end"));
  EXPECT_THAT(compared_column_pairs(tokens("SELECT 1 FROM c WHERE code = 'spring '"), written_), ElementsAre());
}

TEST_F(Described, TheFirstRowsOfAnOrderAreAQuery) {
  const auto query = [&](std::string_view sql) {
    const Tokens all = tokens(sql);
    const TokenRange range = first_of_an_order(all);
    return to_sql(Tokens(all.begin() + static_cast<std::ptrdiff_t>(range.begin),
                         all.begin() + static_cast<std::ptrdiff_t>(range.end)));
  };
  EXPECT_EQ(query("UPDATE p SET a = 1 WHERE id = (SELECT id FROM p ORDER BY due DESC LIMIT 1)"),
            "SELECT id FROM p ORDER BY due DESC");
  EXPECT_EQ(query("INSERT INTO r SELECT 1, id FROM p WHERE f(a) = 'new' ORDER BY due LIMIT 1"),
            "SELECT 1, id FROM p WHERE f(a) = 'new' ORDER BY due");
  EXPECT_EQ(query("SELECT id FROM p ORDER BY due FETCH FIRST 1 ROW ONLY"), "SELECT id FROM p ORDER BY due");
  EXPECT_EQ(query("SELECT id FROM p ORDER BY due"), "");
  EXPECT_EQ(query("SELECT id FROM p LIMIT 1"), "");
}

TEST_F(Described, AWordThatIsReservedWhereANameHasToStand) {
  const std::set<std::string> word = {"lines"};
  const auto of = [&](std::string_view sql) { return reserved_names(tokens(sql), word); };
  for (const char* sql :
       {"CREATE TABLE lines (id INTEGER)", "CREATE TABLE IF NOT EXISTS lines (id INTEGER)", "DROP TABLE lines",
        "INSERT INTO lines VALUES (1)", "INSERT INTO lines (id) VALUES (1)", "UPDATE Lines SET id = 1",
        "DELETE FROM lines", "SELECT SUM(n) FROM lines WHERE id < 3", "SELECT a FROM t JOIN lines ON a = b"})
    EXPECT_THAT(of(sql), ElementsAre("reserved:table")) << sql;
  EXPECT_THAT(of("CREATE TABLE t (id INTEGER, lines INTEGER)"), ElementsAre("reserved:column"));
  for (const char* sql : {"DELETE lines FROM lines JOIN t ON a = b", "UPDATE t lines SET a = 1", "SELECT lines FROM t",
                          "SELECT a FROM lines(1)", "SELECT a FROM \"lines\"", "CREATE TABLE t (a lines)",
                          "INSERT INTO t VALUES (1) ON CONFLICT DO UPDATE lines"})
    EXPECT_THAT(of(sql), ElementsAre()) << sql;
  EXPECT_THAT(reserved_names(tokens("UPDATE OR IGNORE t SET a = 1"), {"or", "ignore"}), ElementsAre());
  EXPECT_THAT(reserved_names(tokens("ALTER TABLE IF EXISTS t ADD a INT"), {"if", "exists"}), ElementsAre());
}

StepRecord refused(ErrorClass error_class, std::string message) {
  StepRecord record;
  Outcome outcome;
  SqlError error;
  error.error_class = error_class;
  error.message = std::move(message);
  outcome.answer = std::move(error);
  record.result = std::move(outcome);
  return record;
}

TEST_F(Described, TheWordWhereAParserStopped) {
  const StepRecord taken = refused(ErrorClass::undefined_table, "no such table: lines");
  const auto stopped = [&](std::string message) {
    return words_stopped_at(taken, refused(ErrorClass::syntax_error, std::move(message)));
  };
  EXPECT_THAT(stopped("You have an error in your SQL syntax; check the manual that corresponds to your MySQL server "
                      "version for the right syntax to use near 'Lines (id INTEGER)' at line 1"),
              ElementsAre("lines"));
  EXPECT_THAT(stopped("syntax error at or near \"user\""), ElementsAre("user"));
  EXPECT_THAT(stopped("near \".\": syntax error"), ElementsAre());
  // A name that is only spoken of.
  EXPECT_THAT(stopped("column \"wallets\" of relation \"wallets\" does not exist"), ElementsAre());
}

TEST_F(Described, WhatIsExtractedFromADocumentIsJson) {
  EXPECT_THAT(of("SELECT id FROM t WHERE JSON_EXTRACT(doc, '$.a') IS NULL"), Contains("compares:JSON IS null"));
  EXPECT_THAT(of("SELECT id FROM t WHERE JSON_EXTRACT(doc, '$.a')"), Contains("condition:JSON"));
  EXPECT_THAT(of("SELECT id FROM t WHERE JSON_EXTRACT(doc, '$.a') IS NULL"), Not(Contains("condition:JSON")));
}

TEST_F(Described, GroupingByANameOfTheSelectList) {
  const auto by_alias = Contains("clause:GROUP BY an alias");
  EXPECT_THAT(of("SELECT a % 2 AS odd, COUNT(*) FROM t GROUP BY odd"), by_alias);
  EXPECT_THAT(of("SELECT a % 2 AS odd, COUNT(*) FROM t GROUP BY a ORDER BY odd"), Not(by_alias));
  EXPECT_THAT(of("SELECT CAST(a AS INTEGER), COUNT(*) FROM t GROUP BY a"), Not(by_alias));
  EXPECT_THAT(of("SELECT a AS b, COUNT(*) FROM t GROUP BY t.b"), Not(by_alias));
}

TEST_F(Described, TextsThatDifferInTheCaseOfLettersBeyondAscii) {
  const std::string beyond = "texts:differ in the case of letters beyond ASCII", accents = "texts:differ in accents";
  EXPECT_THAT(text_pairs({"Émile"}, {"émile"}), ElementsAre(beyond));
  EXPECT_THAT(text_pairs({"Emile"}, {"émile"}), ElementsAre(accents));
}

}  // namespace
}  // namespace enginediff
