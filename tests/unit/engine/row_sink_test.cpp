#include "harness/engine/row_sink.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

// A digest that can be checked by hand: how many rows and the sum of their first column.
class SumDigester : public RowDigester {
 public:
  void add(const ResultSet& rows, std::size_t first) override {
    for (std::size_t row = first; row < rows.row_count(); ++row) {
      ++digests_.ordered_raw.low;
      digests_.ordered_raw.high += rows.at(row, 0).as_unsigned();
    }
  }
  RowDigests finish() override { return digests_; }

 private:
  RowDigests digests_;
};

std::unique_ptr<RowDigester> make_sum() { return std::make_unique<SumDigester>(); }

void add_rows(RowSink& sink, int count, std::string_view text = "x") {
  for (int i = 1; i <= count; ++i) {
    sink.integer(i);
    sink.bytes(TypeKind::text, text);
    sink.end_row();
  }
}

std::vector<Column> two_columns() {
  return {{"n", {TypeKind::integer, ""}, "", "", ""}, {"t", {TypeKind::text, ""}, "", "", ""}};
}

TEST(RowSinkTest, KeepsEveryKindOfCell) {
  RowSink sink;
  sink.begin(std::vector<Column>(6));
  sink.null();
  sink.boolean(true);
  sink.integer(-5);
  sink.unsigned_integer(UINT64_MAX);
  sink.real(-0.0);
  sink.value(Value::blob(std::string_view("\0\xff", 2)));
  EXPECT_TRUE(sink.empty());
  sink.end_row();
  EXPECT_FALSE(sink.empty());
  const ResultSet rows = sink.finish();
  ASSERT_EQ(rows.row_count(), 1u);
  EXPECT_EQ(rows.at(0, 0), Value::null());
  EXPECT_EQ(rows.at(0, 1), Value::boolean(true));
  EXPECT_EQ(rows.at(0, 2), Value::integer(-5));
  EXPECT_EQ(rows.at(0, 3), Value::unsigned_integer(UINT64_MAX));
  EXPECT_EQ(rows.at(0, 4), Value::real(-0.0));
  EXPECT_EQ(rows.at(0, 5), Value::blob(std::string_view("\0\xff", 2)));
}

TEST(RowSinkTest, DigestsRowsBeyondTheLimit) {
  RowSink sink(&make_sum, {.rows = 10});
  sink.begin(two_columns());
  add_rows(sink, 1000);
  const ResultSet rows = sink.finish();
  EXPECT_EQ(rows.row_count(), 10u);
  EXPECT_EQ(rows.total_rows, 1000u);
  ASSERT_TRUE(rows.digests.has_value());
  EXPECT_EQ(rows.digests->ordered_raw, (Digest{1000, 500500})) << "digests cover all rows, kept ones included";
}

TEST(RowSinkTest, ExactlyTheLimitIsKeptWithoutDigests) {
  RowSink sink(&make_sum, {.rows = 10});
  sink.begin(two_columns());
  add_rows(sink, 10);
  const ResultSet rows = sink.finish();
  EXPECT_EQ(rows.row_count(), 10u);
  EXPECT_TRUE(rows.all_rows_kept());
}

TEST(RowSinkTest, LimitsBytesToo) {
  RowSink sink(&make_sum, {.rows = 1000, .bytes = 4096});
  sink.begin(two_columns());
  add_rows(sink, 100, std::string(1000, 'x'));
  const ResultSet rows = sink.finish();
  EXPECT_LT(rows.row_count(), 10u);
  EXPECT_EQ(rows.digests->ordered_raw.low, 100u);
}

// Kept rows are digested in pieces when there are many.
TEST(RowSinkTest, DigestsEachKeptRowOnce) {
  for (const int count : {999, 1000, 1001, 1255, 1256, 2999, 3000, 3001, 5000}) {
    RowSink sink(&make_sum, {.rows = 3000});
    sink.begin(two_columns());
    add_rows(sink, count);
    const ResultSet rows = sink.finish();
    EXPECT_EQ(rows.row_count(), static_cast<std::size_t>(std::min(count, 3000)));
    EXPECT_EQ(rows.digests.has_value(), count > 3000);
    if (!rows.digests) continue;
    const auto all = static_cast<std::uint64_t>(count);
    EXPECT_EQ(rows.digests->ordered_raw, (Digest{all, all * (all + 1) / 2}));
  }
}

TEST(RowSinkTest, KeepsEverythingWithoutADigester) {
  RowSink sink;
  sink.begin(two_columns());
  add_rows(sink, 20000);
  EXPECT_EQ(sink.finish().row_count(), 20000u);
}

TEST(RowSinkTest, StartsAfreshWithEachResult) {
  RowSink sink(&make_sum, {.rows = 10});
  sink.begin(two_columns());
  add_rows(sink, 100);
  sink.begin(two_columns());
  EXPECT_TRUE(sink.empty());
  add_rows(sink, 3);
  const ResultSet rows = sink.finish();
  EXPECT_EQ(rows.total_rows, 3u);
  EXPECT_TRUE(rows.all_rows_kept());
}

}  // namespace
}  // namespace enginediff
