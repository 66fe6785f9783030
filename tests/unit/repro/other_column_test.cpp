#include "harness/repro/other_column.hpp"

#include <gtest/gtest.h>

#include "harness/engines/registry.hpp"

namespace enginediff {
namespace {

std::string only(std::string_view sql, std::size_t item, std::size_t columns) {
  std::string out;
  for (const Token& token : with_only_item(tokens_of(sql, *driver_for_scheme("sqlite")->lexical_rules), item, columns))
    out += (out.empty() ? "" : " ") + token.text;
  return out;
}

TEST(OtherColumn, WhatStandsBesideAnItemGoes) {
  EXPECT_EQ(only("SELECT id, AVG(n), n / 2 FROM t WHERE id > 1", 1, 3), "SELECT AVG ( n ) FROM t WHERE id > 1");
  EXPECT_EQ(only("SELECT LOWER('a'), UPPER('b')", 1, 2), "SELECT UPPER ( 'b' )");
  EXPECT_EQ(only("SELECT (SELECT a, b FROM u), c FROM t", 1, 2), "SELECT c FROM t");
}

TEST(OtherColumn, AQueryWhoseItemsAreNotItsColumnsStays) {
  EXPECT_EQ(only("SELECT * FROM t", 0, 2), "SELECT * FROM t");
  EXPECT_EQ(only("SELECT t.*, a FROM t", 1, 2), "SELECT t . * , a FROM t");
  EXPECT_EQ(only("SELECT a, b FROM t UNION SELECT c, d FROM t", 1, 2), "SELECT a , b FROM t UNION SELECT c , d FROM t");
  EXPECT_EQ(only("SELECT DISTINCT a, b FROM t", 1, 2), "SELECT DISTINCT a , b FROM t");
  EXPECT_EQ(only("UPDATE t SET a = 1, b = 2", 1, 2), "UPDATE t SET a = 1 , b = 2");
}

}  // namespace
}  // namespace enginediff
