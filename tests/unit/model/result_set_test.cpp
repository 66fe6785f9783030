#include "harness/model/result_set.hpp"

#include <gtest/gtest.h>

#include <string>

namespace enginediff {
namespace {

ResultSet two_columns() {
  ResultSet rows;
  rows.columns = {{"n", {TypeKind::integer, {}}, "", "", ""}, {"t", {TypeKind::text, {}}, "", "", ""}};
  return rows;
}

void add(ResultSet& rows, std::int64_t number, std::string_view text) {
  rows.append(Value::integer(number));
  rows.append(Value::text(text));
  ++rows.total_rows;
}

TEST(ResultSet, KeepsCellsInOrder) {
  ResultSet rows = two_columns();
  EXPECT_EQ(rows.row_count(), 0u);
  add(rows, 1, "one");
  add(rows, 2, std::string("t\0o", 3));
  ASSERT_EQ(rows.row_count(), 2u);
  EXPECT_EQ(rows.at(0, 0), Value::integer(1));
  EXPECT_EQ(rows.at(0, 1), Value::text("one"));
  EXPECT_EQ(rows.at(1, 1), Value::text(std::string("t\0o", 3)));
}

TEST(ResultSet, KeepsEveryKindOfValue) {
  ResultSet rows;
  rows.columns.resize(1);
  const Value values[] = {Value::null(),
                          Value::boolean(true),
                          Value::integer(INT64_MIN),
                          Value::unsigned_integer(UINT64_MAX),
                          Value::real(-0.0),
                          Value::of_bytes(TypeKind::decimal, "1.50"),
                          Value::text(""),
                          Value::blob("\xff"),
                          Value::of_bytes(TypeKind::json, "{}")};
  for (const Value& value : values) rows.append(value);
  for (std::size_t i = 0; i < std::size(values); ++i) EXPECT_EQ(rows.at(i, 0), values[i]) << i;
}

TEST(ResultSet, WithoutColumnsThereAreNoRows) {
  const ResultSet rows;
  EXPECT_EQ(rows.row_count(), 0u);
  EXPECT_TRUE(rows.all_rows_kept());
}

TEST(ResultSet, ReplacesACellAlsoByAPartOfItself) {
  ResultSet rows = two_columns();
  add(rows, 1, "abcdef");
  add(rows, 2, "second");
  rows.replace(0, 1, Value::text(rows.at(0, 1).bytes().substr(2, 3)));
  EXPECT_EQ(rows.at(0, 1), Value::text("cde"));
  rows.replace(1, 1, Value::null());
  EXPECT_TRUE(rows.at(1, 1).is_null());
  rows.replace(1, 0, Value::of_bytes(TypeKind::decimal, "2.0"));
  EXPECT_EQ(rows.at(1, 0), Value::of_bytes(TypeKind::decimal, "2.0"));
  EXPECT_EQ(rows.at(0, 0), Value::integer(1));
}

TEST(ResultSet, ReplacingManyCellsByViewsIntoItself) {
  ResultSet rows = two_columns();
  const std::string text(100, 'x');
  for (int i = 0; i < 200; ++i) add(rows, i, text);
  for (std::size_t i = 0; i < 200; ++i) rows.replace(i, 1, Value::text(rows.at(i, 1).bytes().substr(i % 100)));
  for (std::size_t i = 0; i < 200; ++i) ASSERT_EQ(rows.at(i, 1).bytes(), text.substr(i % 100));
}

TEST(ResultSet, ReordersRows) {
  ResultSet rows = two_columns();
  add(rows, 1, "a");
  add(rows, 2, "b");
  add(rows, 3, "c");
  rows.reorder({2, 0, 1});
  EXPECT_EQ(rows.at(0, 0), Value::integer(3));
  EXPECT_EQ(rows.at(1, 1), Value::text("a"));
  EXPECT_EQ(rows.at(2, 1), Value::text("b"));
}

TEST(ResultSetDeathTest, ReorderingTakesAllRows) {
  ResultSet rows = two_columns();
  add(rows, 1, "a");
  add(rows, 2, "b");
  EXPECT_DEATH(rows.reorder({0}), "CHECK");
}

TEST(ResultSet, ClearedRowsLeaveTheColumns) {
  ResultSet rows = two_columns();
  add(rows, 1, "a");
  EXPECT_GT(rows.memory(), 0u);
  rows.clear_rows();
  EXPECT_EQ(rows.row_count(), 0u);
  EXPECT_EQ(rows.columns.size(), 2u);
  add(rows, 9, "z");
  EXPECT_EQ(rows.at(0, 1), Value::text("z"));
}

TEST(ResultSet, EqualMeansExactlyEqual) {
  ResultSet rows = two_columns();
  add(rows, 1, "a");
  add(rows, 2, "b");
  ResultSet same = rows;
  EXPECT_TRUE(rows == same);
  same.reorder({1, 0});
  EXPECT_FALSE(rows == same);
  same = rows;
  same.columns[0].name = "m";
  EXPECT_FALSE(rows == same);
  same = rows;
  same.digests = RowDigests();
  EXPECT_FALSE(rows == same);
  same = rows;
  same.replace(1, 0, Value::real(2.0));
  EXPECT_FALSE(rows == same);
}

}  // namespace
}  // namespace enginediff
