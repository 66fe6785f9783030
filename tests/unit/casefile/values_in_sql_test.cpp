#include "harness/casefile/values_in_sql.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

Parameter text(std::string_view value) { return {OwnedValue(Value::text(value)), ""}; }

TEST(ValuesInSql, BoundValuesStandInTheStatementAsItWouldWriteThem) {
  LexicalRules rules;
  const std::vector<Parameter> values = {text("It's"), text("C:\\new"), {OwnedValue(Value::integer(3)), ""}};
  EXPECT_EQ(with_values("SELECT ?, ?, ?, ??", values, rules), "SELECT 'It''s', 'C:\\new', 3, ??");
  rules.backslash_escapes = true;
  EXPECT_EQ(with_values("SELECT ?, ?, ?", values, rules), "SELECT 'It''s', 'C:\\\\new', 3");
}

}  // namespace
}  // namespace enginediff
