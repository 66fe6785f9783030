#include "harness/compare/row_compare.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/compare/row_digest.hpp"
#include "harness/engine/row_sink.hpp"
#include "tests/unit/compare/results.hpp"

namespace enginediff {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const TargetInfo kOne = target("one", "one"), kTwo = target("two", "two");

Agreement compared(const ResultSet& a, const ResultSet& b, bool ordered, std::string_view sql = "") {
  return compare_rows({a, kOne, sql}, {b, kTwo, sql}, ordered);
}
void expect_divergent(const Agreement& agreement, DivergenceKind kind, std::string_view detail) {
  EXPECT_EQ(agreement.kind, Agreement::Kind::divergent);
  EXPECT_EQ(agreement.severity, Severity::silent);
  EXPECT_EQ(divergence_kind_name(agreement.divergence), divergence_kind_name(kind));
  EXPECT_EQ(agreement.detail, detail);
}
void expect_equivalent(const Agreement& agreement, const std::vector<std::string>& rules) {
  EXPECT_EQ(agreement.kind, Agreement::Kind::equivalent);
  EXPECT_EQ(agreement.rules, rules);
  EXPECT_EQ(agreement.severity, Severity::cosmetic);
}

TEST(CompareRows, IdenticalIgnoresEvidence) {
  ResultSet a = one_column({integer(1), null()}), b = a;
  b.columns[0].wire_type = "BIGINT";
  b.columns[0].declared_type = "bigint";
  b.columns[0].collation = "C";
  EXPECT_EQ(compared(a, b, true), Agreement());
}

TEST(CompareRows, ShapeFirst) {
  const ResultSet a = one_column({integer(1), integer(2)});
  expect_divergent(compared(a, one_column({integer(1)}), true), DivergenceKind::rows, "2 rows and 1 row");
  const ResultSet two = result({column("q", TypeKind::integer), column("r", TypeKind::integer)}, {});
  expect_divergent(compared(one_column({}), two, true), DivergenceKind::rows, "1 column and 2 columns");
}

TEST(CompareRows, SaysWhereTheFirstDifferenceIs) {
  const auto a = result({column("id", TypeKind::integer), column("q", TypeKind::integer)},
                        {{integer(1), integer(5)}, {integer(2), integer(3)}});
  const auto b = result({column("id", TypeKind::integer), column("q", TypeKind::decimal)},
                        {{integer(1), decimal("5.0000")}, {integer(2), decimal("3.5000")}});
  const Agreement agreement = compared(a, b, true);
  expect_divergent(agreement, DivergenceKind::value, "row 2, column q: 3 (integer) and 3.5000 (decimal)");
  EXPECT_THAT(agreement.rules, ElementsAre("numeric-scale", "numeric-type"));  // tried in vain
}

// `q::text` is another spelling of a column that the other side names itself.
TEST(CompareRows, ANameThatOneSideSaysAndTheOtherLeavesToTheEngineMayBeTheSame) {
  const ResultSet a = one_column({integer(1)}), b = one_column({decimal("1")});
  expect_equivalent(compare_rows({a, kOne, "SELECT q FROM t"}, {b, kTwo, "SELECT q::numeric FROM t"}, true),
                    {"numeric-type"});
}

TEST(CompareRows, TheSameTextInAnotherTypeIsAType) {
  expect_divergent(compared(one_column({text("3")}), one_column({integer(3)}), true), DivergenceKind::type,
                   "row 1, column q: '3' (text) and 3 (integer)");
  expect_divergent(compared(one_column({text("3.5")}), one_column({decimal("3.5")}), true), DivergenceKind::type,
                   "row 1, column q: '3.5' (text) and 3.5 (decimal)");
  expect_divergent(compared(one_column({null()}), one_column({text("")}), true), DivergenceKind::value,
                   "row 1, column q: NULL and '' (text)");
}

TEST(CompareRows, ADeclaredTypeAlone) {
  ResultSet a = one_column({of(TypeKind::bit, "1")});
  a.columns[0].type.kind = TypeKind::blob;  // no rule makes this right but column-type
  expect_equivalent(compared(a, one_column({of(TypeKind::bit, "1")}), true), {"column-type"});
}

TEST(CompareRows, NamesThatTheStatementGives) {
  const auto a = result({column("q", TypeKind::integer)}, {{integer(1)}});
  const auto b = result({column("x\n", TypeKind::integer)}, {{integer(1)}});
  expect_divergent(compared(a, b, true), DivergenceKind::name, "column 1 is called 'q' and 'x\\n'");
}

TEST(CompareRows, OrderCountsOnlyWhereItIsFixed) {
  const ResultSet a = one_column({integer(1), integer(2), integer(2)}),
                  b = one_column({integer(2), integer(1), integer(2)});
  expect_equivalent(compared(a, b, false), {"row-order"});
  expect_divergent(compared(a, b, true), DivergenceKind::order,
                   "the same rows in another order: row 1, column q: 1 (integer) and 2 (integer)");
  const ResultSet as_decimals = one_column({decimal("2"), decimal("1"), decimal("2")});
  expect_equivalent(compared(a, as_decimals, false), {"numeric-type", "row-order"});
  EXPECT_EQ(compared(a, as_decimals, true).divergence, DivergenceKind::order);
}

TEST(CompareRows, AMultisetCounts) {
  const ResultSet a = one_column({integer(1), integer(1), integer(2)}),
                  b = one_column({integer(1), integer(2), integer(2)});
  expect_divergent(compared(a, b, false), DivergenceKind::value,
                   "column q: 1 (integer) in row 2 and 2 (integer) in row 3");
}

TEST(CompareRows, AMultisetSaysWhatHasNoPartner) {
  const ResultSet a = one_column({integer(1), integer(2), integer(3)}),
                  b = one_column({integer(3), integer(1), integer(4)});
  expect_divergent(compared(a, b, false), DivergenceKind::value,
                   "column q: 2 (integer) in row 2 and 4 (integer) in row 3");
}

TEST(CompareRows, DetailsAreSafeToPrintAndShort) {
  ResultSet a = one_column({text("\x1B[31m\xE2\x80\xAE")}), b = one_column({text(std::string(500, 'x'))});
  a.columns[0].name = b.columns[0].name = "\x1B[2J";
  const std::string detail = compared(a, b, true).detail;
  EXPECT_EQ(detail.find('\x1B'), std::string::npos);
  EXPECT_EQ(detail.find("\xE2\x80\xAE"), std::string::npos);
  EXPECT_LT(detail.size(), 200u);
  EXPECT_NE(detail.find("… (500 bytes)"), std::string::npos) << detail;
}

TEST(Describe, CutsBetweenCharacters) {
  for (std::size_t before = 0; before < 4; ++before) {
    const std::string bytes = std::string(50 + before, 'x') + "ééééééééééééé";
    const std::string cut = describe(Value::text(bytes));
    EXPECT_TRUE(cut.find("\xC3…") == std::string::npos) << cut;
  }
  EXPECT_EQ(describe(Value::null()), "NULL");
  EXPECT_EQ(describe(Value::boolean(true)), "true (bool)");
}

// ---- Rows that are too many to keep ----

// Sends the rows through a sink that keeps only the first three.
ResultSet sent(const ResultSet& rows, std::size_t kept = 3) {
  RowSink sink(&make_row_digester, {kept, std::size_t{1} << 20});
  sink.begin(rows.columns);
  for (std::size_t row = 0; row < rows.row_count(); ++row) {
    for (std::size_t column = 0; column < rows.columns.size(); ++column) sink.value(rows.at(row, column));
    sink.end_row();
  }
  ResultSet out = sink.finish();
  EXPECT_EQ(out.all_rows_kept(), rows.row_count() <= kept);
  return out;
}

std::vector<OwnedValue> numbers(int count, int changed_at = -1) {
  std::vector<OwnedValue> out;
  for (int i = 0; i < count; ++i) out.push_back(integer(i == changed_at ? -1 : i));
  return out;
}
std::vector<OwnedValue> as_decimals(std::vector<OwnedValue> cells) {
  for (OwnedValue& cell : cells) cell = decimal(literal(cell.view()) + ".0");
  return cells;
}
std::vector<OwnedValue> reversed(std::vector<OwnedValue> cells) {
  std::reverse(cells.begin(), cells.end());
  return cells;
}

TEST(CompareDigests, EqualRawDigestsAreIdentical) {
  const ResultSet rows = sent(one_column(numbers(1000)));
  EXPECT_EQ(compared(rows, rows, true), Agreement());
  EXPECT_EQ(compared(rows, rows, false), Agreement());
}

TEST(CompareDigests, ADifferenceFarBehindIsFound) {
  const ResultSet a = sent(one_column(numbers(1000))), b = sent(one_column(numbers(1000, 777)));
  expect_divergent(compared(a, b, true), DivergenceKind::value,
                   "the digests of all 1000 rows differ; too many rows to keep");
  expect_divergent(compared(a, b, false), DivergenceKind::value,
                   "the digests of all 1000 rows differ; too many rows to keep");
}

TEST(CompareDigests, ADifferenceInTheKeptRowsIsShown) {
  const ResultSet a = sent(one_column(numbers(1000))), b = sent(one_column(numbers(1000, 1)));
  expect_divergent(compared(a, b, true), DivergenceKind::value, "row 2, column q: 1 (integer) and -1 (integer)");
}

TEST(CompareDigests, OrderIsFreedomOrDivergence) {
  const ResultSet a = sent(one_column(numbers(1000))), b = sent(one_column(reversed(numbers(1000))));
  expect_equivalent(compared(a, b, false), {"row-order"});
  EXPECT_FALSE(compared(a, b, false).unminimised);
  expect_divergent(compared(a, b, true), DivergenceKind::order, "the same 1000 rows in another order");
}

TEST(CompareDigests, EqualOnlyNormalisedIsEquivalentAndNotMinimised) {
  const ResultSet a = sent(one_column(numbers(1000))), b = sent(one_column(as_decimals(numbers(1000))));
  const Agreement in_order = compared(a, b, true);
  EXPECT_EQ(in_order.kind, Agreement::Kind::equivalent);
  EXPECT_TRUE(in_order.unminimised);
  const Agreement shuffled = compared(a, sent(one_column(reversed(as_decimals(numbers(1000))))), false);
  EXPECT_TRUE(shuffled.unminimised);
  EXPECT_THAT(shuffled.rules, ::testing::Contains("row-order"));
  EXPECT_EQ(compared(a, sent(one_column(as_decimals(numbers(1000, 999)))), true).kind, Agreement::Kind::divergent);
}

TEST(CompareDigests, ColumnsAreComparedAsEver) {
  ResultSet a = one_column(numbers(1000)), b = a;
  b.columns[0].name = "Q";
  expect_equivalent(compared(sent(a), sent(b), true), {"column-name-case"});
  b.columns[0].name = "r";
  expect_divergent(compared(sent(a), sent(b), true), DivergenceKind::name, "column 1 is called 'q' and 'r'");
}

TEST(CompareDigests, OneSideMayHaveKeptAll) {
  const ResultSet rows = one_column(numbers(1000));
  EXPECT_EQ(compared(sent(rows), sent(rows, 5000), true), Agreement());
  EXPECT_EQ(compared(sent(rows, 5000), sent(one_column(numbers(1000, 999))), true).kind, Agreement::Kind::divergent);
  expect_divergent(compared(sent(rows), one_column(numbers(3)), true), DivergenceKind::rows, "1000 rows and 3 rows");
}

}  // namespace
}  // namespace enginediff
