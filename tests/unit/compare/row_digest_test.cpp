#include "harness/compare/row_digest.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <random>
#include <set>
#include <utility>

#include "harness/compare/rules.hpp"
#include "tests/unit/compare/results.hpp"

namespace enginediff {
namespace {

using namespace testing_support;

RowDigests digests(const ResultSet& rows) {
  const auto digester = make_row_digester();
  digester->add(rows, 0);
  return digester->finish();
}

OwnedValue random_value(std::mt19937_64& random) {
  constexpr std::string_view kNumbers[] = {
      "0", "3.50", "3.5", "-0.0", "12345678901234567890.10", "0.1", "NaN", "1e5", "9223372036854775808"};
  constexpr std::string_view kMoments[] = {
      "2024-01-31 12:00:00.500", "12:00:00.000+00", "2024-01-31 12:00:00+00", "12:00:00Z", "1 day", "2024-01-31"};
  constexpr std::string_view kJson[] = {"{\"b\": 1, \"a\": 2}", "[1, 2]", "no json", "1.0", "\"\\u00e9\""};
  constexpr std::string_view kTexts[] = {"", "abc", "a b  ", "\xFF", "12:00:00.0", "[1, 2]", "grüße"};
  const auto one_of = [&](const auto& all) { return all[random() % std::size(all)]; };
  const auto kind = static_cast<TypeKind>(random() % static_cast<std::uint64_t>(TypeKind::any));
  switch (kind) {
    case TypeKind::null: return null();
    case TypeKind::boolean: return boolean(random() % 2 == 0);
    case TypeKind::integer: return integer(static_cast<std::int64_t>(random()) >> (random() % 64));
    case TypeKind::unsigned_integer: return unsigned_integer(random() >> (random() % 64));
    case TypeKind::double_precision: {
      const double special[] = {0.0,
                                -0.0,
                                3.0,
                                0.1 + 0.2,
                                1e300,
                                9223372036854775808.0,
                                -9223372036854775808.0,
                                std::bit_cast<double>(0x7ff8000000000001u),
                                std::bit_cast<double>(0xfff0000000000000u)};
      return real(random() % 2 == 0 ? one_of(special) : std::bit_cast<double>(random()));
    }
    case TypeKind::decimal: return decimal(one_of(kNumbers));
    case TypeKind::json: return json(one_of(kJson));
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::timetz:
    case TypeKind::timestamp:
    case TypeKind::timestamptz:
    case TypeKind::interval: return of(kind, one_of(kMoments));
    default: return of(kind, one_of(kTexts));
  }
}

ResultSet random_rows(std::mt19937_64& random) {
  const std::size_t width = 1 + random() % 4, height = random() % 6;
  ResultSet rows;
  for (std::size_t i = 0; i < width; ++i) rows.columns.push_back(column("c", TypeKind::any));
  for (std::size_t i = 0; i < width * height; ++i) rows.append(random_value(random).view());
  rows.total_rows = height;
  return rows;
}

TEST(RowDigest, NormalisedIsTheRawDigestAfterEveryRule) {
  const TargetInfo somewhere = target("x", "x");
  std::mt19937_64 random(21);
  for (int i = 0; i < 20'000; ++i) {
    const ResultSet rows = random_rows(random);
    ResultSet normalised = rows;
    apply_rules(every_rule() & ~rule_named(kRowOrderRule), normalised, {somewhere, "", {}, {}});
    const RowDigests before = digests(rows), after = digests(normalised);
    ASSERT_EQ(before.ordered_normalised, after.ordered_raw) << i;
    ASSERT_EQ(before.unordered_normalised, after.unordered_raw) << i;
    ASSERT_EQ(after.ordered_normalised, after.ordered_raw) << i;
  }
}

TEST(RowDigest, BatchesMakeNoDifference) {
  std::mt19937_64 random(22);
  const ResultSet rows = one_column({integer(1), text("two"), real(3.5), null(), integer(5)});
  const auto digester = make_row_digester();
  for (std::size_t row = 0; row < rows.row_count(); ++row) {
    ResultSet one;
    one.columns = rows.columns;
    one.append(rows.at(row, 0));
    digester->add(one, 0);
  }
  EXPECT_EQ(digester->finish(), digests(rows));
}

TEST(RowDigest, OrderCountsInOneAndNotInTheOther) {
  std::mt19937_64 random(23);
  for (int i = 0; i < 2000; ++i) {
    const ResultSet rows = random_rows(random);
    std::vector<std::size_t> order(rows.row_count());
    for (std::size_t row = 0; row < order.size(); ++row) order[row] = row;
    std::shuffle(order.begin(), order.end(), random);
    ResultSet shuffled = rows;
    shuffled.reorder(order);
    const RowDigests before = digests(rows), after = digests(shuffled);
    ASSERT_EQ(before.unordered_raw, after.unordered_raw);
    ASSERT_EQ(before.unordered_normalised, after.unordered_normalised);
    ASSERT_EQ(before.ordered_raw == after.ordered_raw, rows == shuffled) << i;
  }
}

TEST(RowDigest, RepeatedRowsCount) {
  const RowDigests once = digests(one_column({integer(1)})), twice = digests(one_column({integer(1), integer(1)}));
  EXPECT_NE(once.unordered_raw, twice.unordered_raw);
  EXPECT_NE(once.ordered_raw, twice.ordered_raw);
}

// Cells that join to the same bytes must not look alike.
TEST(RowDigest, CellsAreUnambiguous) {
  const auto two = [](std::string_view a, std::string_view b) {
    return digests(result({column("a", TypeKind::text), column("b", TypeKind::text)}, {{text(a), text(b)}}))
        .ordered_raw;
  };
  EXPECT_NE(two("ab", "c"), two("a", "bc"));
  EXPECT_NE(two("", "abc"), two("abc", ""));
  EXPECT_NE(digests(one_column({null()})).ordered_raw, digests(one_column({text("")})).ordered_raw);
  EXPECT_NE(digests(one_column({text("a")})).ordered_raw, digests(one_column({blob("a")})).ordered_raw);
  EXPECT_NE(digests(one_column({integer(1)})).ordered_raw, digests(one_column({boolean(true)})).ordered_raw);
  EXPECT_EQ(digests(one_column({integer(1)})).ordered_normalised,
            digests(one_column({boolean(true)})).ordered_normalised);
}

// Multisets whose cells have the same sums must not look alike, nor rows whose cells change places.
TEST(RowDigest, SumsOfCellsDoNotShowThrough) {
  std::set<std::pair<std::uint64_t, std::uint64_t>> seen;
  constexpr int kNumbers = 40;
  for (int a = 0; a < kNumbers; ++a) {
    for (int b = a; b < kNumbers; ++b) {
      const Digest one = digests(one_column({integer(a), integer(b)})).unordered_raw;
      EXPECT_TRUE(seen.insert({one.low, one.high}).second) << a << " and " << b;
      const Digest three = digests(one_column({integer(a), integer(b), integer(-1)})).unordered_raw;
      EXPECT_TRUE(seen.insert({three.low, three.high}).second) << a << " and " << b;
    }
  }
  const auto two = [](int a, int b) {
    return digests(result({column("a", TypeKind::integer), column("b", TypeKind::integer)}, {{integer(a), integer(b)}}))
        .unordered_raw;
  };
  for (int a = 0; a < kNumbers; ++a) {
    for (int b = 0; b < kNumbers; ++b) {
      const Digest row = two(a, b);
      EXPECT_TRUE(seen.insert({row.low, row.high}).second) << a << ", " << b;
    }
  }
}

// Halves on their own are as good as chance: none of 20,000 neighbouring rows share one.
TEST(RowDigest, EachHalfSpreads) {
  std::set<std::uint64_t> low, high;
  for (int number = 0; number < 20'000; ++number) {
    const Digest one = digests(one_column({integer(number)})).unordered_raw;
    EXPECT_TRUE(low.insert(one.low).second && high.insert(one.high).second) << number;
  }
}

TEST(RowDigest, LongCellsAreRead) {
  const std::string a(100'000, 'x'), b = a + "y";
  EXPECT_NE(digests(one_column({text(a)})).ordered_raw, digests(one_column({text(b)})).ordered_raw);
  EXPECT_EQ(digests(one_column({text(a)})), digests(one_column({text(a)})));
}

// A journal written by one build is read by another.
TEST(RowDigest, IsTheSameInEveryBuild) {
  const RowDigests known = digests(one_column({integer(1), real(2.5), text("drei"), null()}));
  EXPECT_EQ(known.ordered_raw.low, 15455057915970259149u);
  EXPECT_EQ(known.ordered_raw.high, 10306128770931434821u);
  EXPECT_EQ(known.unordered_raw.low, 14485692486076976097u);
}

}  // namespace
}  // namespace enginediff
