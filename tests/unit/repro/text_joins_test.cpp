#include "harness/repro/text_joins.hpp"

#include <gtest/gtest.h>

#include "harness/engines/registry.hpp"

namespace enginediff {
namespace {

std::string joined(std::string_view sql) {
  return to_sql(with_joins_as_calls(tokens_of(sql, *driver_for_scheme("sqlite")->lexical_rules), "CONCAT"));
}

TEST(TextJoins, OneCallForAChain) {
  EXPECT_EQ(joined("SELECT a || ', ' || t.b AS c FROM t"), "SELECT CONCAT(a, ', ', t.b) AS c FROM t");
}

TEST(TextJoins, CallsAndParenthesesAreOperands) {
  EXPECT_EQ(joined("SELECT lower(a) || (b + 1) FROM t"), "SELECT CONCAT(lower(a), (b + 1)) FROM t");
  EXPECT_EQ(joined("SELECT trim(a || b) || c"), "SELECT CONCAT(trim(CONCAT(a, b)), c)");
}

TEST(TextJoins, WordsBeforeAParenthesisAreNoCalls) {
  EXPECT_EQ(joined("SELECT 1 WHERE (a) || b = 'x' AND (c || d) = e"),
            "SELECT 1 WHERE CONCAT((a), b) = 'x' AND (CONCAT(c, d)) = e");
}

TEST(TextJoins, WhatHasNoPlainEndStays) {
  EXPECT_EQ(joined("SELECT CASE a WHEN 1 THEN 'x' END || b"), "SELECT CASE a WHEN 1 THEN 'x' END || b");
  EXPECT_EQ(joined("SELECT a COLLATE NOCASE || b"), "SELECT a COLLATE NOCASE || b");
  EXPECT_EQ(joined("SELECT 'a || b'"), "SELECT 'a || b'");
}

}  // namespace
}  // namespace enginediff
