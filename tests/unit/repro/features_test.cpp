#include "harness/repro/features.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/engines/registry.hpp"
#include "harness/repro/sort_features.hpp"

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

}  // namespace
}  // namespace enginediff
