#include "harness/compare/rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "harness/compare/row_compare.hpp"
#include "tests/source_folder.hpp"
#include "tests/unit/compare/results.hpp"

namespace enginediff {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;
using ::testing::UnorderedElementsAreArray;

const TargetInfo kOne = target("one", "one"), kTwo = target("two", "two");

// The rules that make the two results equal, joined by spaces; `identical`, or `divergent`.
std::string needed(const ResultSet& a, const ResultSet& b, std::string_view sql = "",
                   const TargetInfo& a_target = kOne) {
  const Agreement there = compare_rows({a, a_target, sql}, {b, kTwo, sql}, true);
  const Agreement back = compare_rows({b, kTwo, sql}, {a, a_target, sql}, true);
  EXPECT_EQ(there.kind, back.kind);
  if (there.kind != Agreement::Kind::equivalent) return std::string(agreement_kind_name(there.kind));
  EXPECT_EQ(there.rules, back.rules);
  std::string names;
  for (const std::string& name : there.rules) names += (names.empty() ? "" : " ") + name;
  return names;
}
std::string needed(const OwnedValue& a, const OwnedValue& b) { return needed(one_column({a}), one_column({b})); }

constexpr const char* kDivergent = "divergent";

TEST(Rules, BoolAsInt) {
  EXPECT_EQ(needed(boolean(true), integer(1)), "bool-as-int");
  EXPECT_EQ(needed(boolean(false), integer(0)), "bool-as-int");
  EXPECT_EQ(needed(boolean(true), unsigned_integer(1)), "bool-as-int unsigned-as-int");
  EXPECT_EQ(needed(boolean(true), integer(0)), kDivergent);
  EXPECT_EQ(needed(boolean(true), integer(2)), kDivergent);
  EXPECT_EQ(needed(boolean(true), boolean(false)), kDivergent);
  EXPECT_EQ(needed(boolean(true), text("t")), kDivergent);
  EXPECT_EQ(needed(boolean(false), null()), kDivergent);
}

TEST(Rules, UnsignedAsInt) {
  EXPECT_EQ(needed(unsigned_integer(3), integer(3)), "unsigned-as-int");
  EXPECT_EQ(needed(unsigned_integer(INT64_MAX), integer(INT64_MAX)), "unsigned-as-int");
  EXPECT_EQ(needed(unsigned_integer(UINT64_MAX), integer(-1)), kDivergent);
  EXPECT_EQ(needed(unsigned_integer(3), integer(4)), kDivergent);
}

TEST(Rules, NumericScale) {
  EXPECT_EQ(needed(decimal("3.50"), decimal("3.5")), "numeric-scale");
  EXPECT_EQ(needed(decimal("3.00"), decimal("3")), "numeric-scale");
  EXPECT_EQ(needed(decimal("12345678901234567890.10"), decimal("12345678901234567890.1")), "numeric-scale");
  EXPECT_EQ(needed(decimal("3.50"), decimal("3.51")), kDivergent);
  EXPECT_EQ(needed(decimal("3.50"), decimal("35.0")), kDivergent);
  EXPECT_EQ(needed(text("3.50"), text("3.5")), kDivergent);
}

TEST(Rules, DoubleDigits) {
  EXPECT_EQ(needed(real(0.1 + 0.2), real(0.3)), "double-digits");
  EXPECT_EQ(needed(real(1e-300), real(1.0000000000000002e-300)), "double-digits");
  EXPECT_EQ(needed(real(0.3), real(0.30000000000001)), kDivergent);
  EXPECT_EQ(needed(real(0.0), real(1e-300)), kDivergent);
  // A decimal is exact: that a double is not is what people want to see.
  EXPECT_EQ(needed(real(0.1 + 0.2), decimal("0.3")), kDivergent);
  EXPECT_EQ(needed(one_column({real(0.1 + 0.2), real(0.1)}), one_column({real(0.3), decimal("0.1")})), kDivergent);
  EXPECT_EQ(needed(real(3.0000000000000004), integer(3)), kDivergent);
}

TEST(Rules, NumericType) {
  EXPECT_EQ(needed(integer(3), decimal("3")), "numeric-type");
  EXPECT_EQ(needed(integer(3), decimal("3.0000")), "numeric-type");
  EXPECT_EQ(needed(integer(3), real(3.0)), "numeric-type");
  EXPECT_EQ(needed(decimal("0.10"), real(0.1)), "numeric-type");
  EXPECT_EQ(needed(decimal("18446744073709551615"), unsigned_integer(UINT64_MAX)), "numeric-type");
  EXPECT_EQ(needed(integer(3), decimal("3.0001")), kDivergent);
  EXPECT_EQ(needed(integer(9007199254740993), real(9007199254740992.0)), kDivergent);
  EXPECT_EQ(needed(integer(9007199254740992), real(9007199254740992.0)), "numeric-type");
  EXPECT_EQ(needed(decimal("0"), real(-0.0)), kDivergent);
  EXPECT_EQ(needed(integer(3), text("3")), kDivergent);
  EXPECT_EQ(needed(decimal("3.5"), text("3.5")), kDivergent);
}

TEST(Rules, NumericTypeOfAMixedColumn) {
  EXPECT_EQ(needed(one_column({integer(3), real(3.5)}), one_column({decimal("3.0"), decimal("3.5")})), "numeric-type");
  EXPECT_EQ(needed(one_column({integer(3), text("x")}), one_column({integer(3), integer(4)})), kDivergent);
}

TEST(Rules, JsonFormat) {
  EXPECT_EQ(needed(json(R"({"b": 1, "a": 2})"), json(R"({"a":2,"b":1})")), "json-format");
  EXPECT_EQ(needed(json("[1, 2]"), json("[1,2]")), "json-format");
  EXPECT_EQ(needed(json("[1,2]"), json("[2,1]")), kDivergent);
  EXPECT_EQ(needed(json("[1.0]"), json("[1]")), kDivergent);
  EXPECT_EQ(needed(json("\"1\""), json("1")), kDivergent);
  // Two texts are two texts, whatever they look like.
  EXPECT_EQ(needed(text("[1, 2]"), text("[1,2]")), kDivergent);
}

TEST(Rules, JsonAsText) {
  EXPECT_EQ(needed(json("[1,2]"), text("[1,2]")), "json-as-text");
  EXPECT_EQ(needed(json("[1, 2]"), text("[1,2]")), "json-format json-as-text");
  EXPECT_EQ(needed(json("[1,2]"), text("[2,1]")), kDivergent);
  EXPECT_EQ(needed(json("\"a\""), text("a")), kDivergent);
  EXPECT_EQ(needed(json("null"), null()), kDivergent);
  EXPECT_EQ(needed(json("1"), integer(1)), kDivergent);
}

TEST(Rules, TemporalFraction) {
  const auto stamp = [](std::string_view bytes) { return of(TypeKind::timestamp, bytes); };
  EXPECT_EQ(needed(stamp("2024-01-31 12:00:00.500000"), stamp("2024-01-31 12:00:00.5")), "temporal-fraction");
  EXPECT_EQ(needed(of(TypeKind::time, "12:00:00.000"), of(TypeKind::time, "12:00:00")), "temporal-fraction");
  EXPECT_EQ(needed(stamp("2024-01-31 12:00:00.000"), text("2024-01-31 12:00:00")),
            "temporal-fraction temporal-as-text");
  EXPECT_EQ(needed(stamp("2024-01-31 12:00:00"), text("2024-01-31 12:00:00.000")),
            "temporal-fraction temporal-as-text");
  EXPECT_EQ(needed(stamp("2024-01-31 12:00:00.5"), stamp("2024-01-31 12:00:00.05")), kDivergent);
  EXPECT_EQ(needed(stamp("2024-01-31 12:00:00.999"), stamp("2024-01-31 12:00:01")), kDivergent);
  EXPECT_EQ(needed(text("12:00:00.500"), text("12:00:00.5")), kDivergent);
}

TEST(Rules, TimestamptzAsTimestamp) {
  const auto zoned = [](std::string_view bytes) { return of(TypeKind::timestamptz, bytes); };
  const auto stamp = [](std::string_view bytes) { return of(TypeKind::timestamp, bytes); };
  EXPECT_EQ(needed(zoned("2024-01-31 12:00:00+00"), stamp("2024-01-31 12:00:00")), "timestamptz-as-timestamp");
  EXPECT_EQ(needed(of(TypeKind::timetz, "12:00:00+00"), of(TypeKind::time, "12:00:00")), "timestamptz-as-timestamp");
  EXPECT_EQ(needed(zoned("2024-01-31 12:00:00+00"), text("2024-01-31 12:00:00")),
            "timestamptz-as-timestamp temporal-as-text");
  EXPECT_EQ(needed(zoned("2024-01-31 12:00:00+00"), text("2024-01-31 12:00:00+00")), "temporal-as-text");
  EXPECT_EQ(needed(zoned("2024-01-31 12:00:00+02"), stamp("2024-01-31 12:00:00")), kDivergent);
  EXPECT_EQ(needed(zoned("2024-01-31 12:00:00+00"), zoned("2024-01-31 12:00:00+02")), kDivergent);
}

TEST(Rules, TemporalAsText) {
  EXPECT_EQ(needed(of(TypeKind::date, "2024-01-31"), text("2024-01-31")), "temporal-as-text");
  EXPECT_EQ(needed(of(TypeKind::interval, "1 day"), text("1 day")), "temporal-as-text");
  EXPECT_EQ(needed(of(TypeKind::date, "2024-01-31"), text("2024-01-31 00:00:00")), kDivergent);
  EXPECT_EQ(needed(of(TypeKind::date, "2024-01-31"), text("31.01.2024")), kDivergent);
  EXPECT_EQ(needed(of(TypeKind::timestamp, "2024-01-31 12:00:00"), text("2024-01-31T12:00:00")), kDivergent);
}

TEST(Rules, UuidAsText) {
  const char* const id = "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11";
  EXPECT_EQ(needed(of(TypeKind::uuid, id), text(id)), "uuid-as-text");
  EXPECT_EQ(needed(of(TypeKind::uuid, id), text("A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11")), kDivergent);
}

TEST(Rules, OtherAsText) {
  ResultSet enumerated = one_column({of(TypeKind::other, "happy")});
  enumerated.columns[0].type.detail = "mood";
  EXPECT_EQ(needed(enumerated, one_column({text("happy")})), "other-as-text");
  EXPECT_EQ(needed(enumerated, one_column({text("Happy")})), kDivergent);
}

TEST(Rules, BlobAsText) {
  EXPECT_EQ(needed(blob("abc"), text("abc")), "blob-as-text");
  EXPECT_EQ(needed(blob(""), text("")), "blob-as-text");
  EXPECT_EQ(needed(blob("\xFF"), text("\xFF")), kDivergent);
  EXPECT_EQ(needed(blob("abc"), text("616263")), kDivergent);
  EXPECT_EQ(needed(blob("abc"), blob("abd")), kDivergent);
}

// A program that reads 'ab   ' does not find 'ab': that engines fill up a CHAR is a difference like any other.
TEST(Rules, BlanksOfFixedLengthTextsAreNoMatterOfWriting) {
  const ResultSet filled = result({column("c", TypeKind::text, "character(5)")}, {{text("ab   ")}});
  const ResultSet bare = result({column("c", TypeKind::text, "CHAR(5)")}, {{text("ab")}});
  EXPECT_EQ(needed(filled, bare), kDivergent);
}

TEST(Rules, ColumnType) {
  ResultSet a = one_column({of(TypeKind::array, "{1,2}")}), b = a;
  a.columns[0].type.detail = "integer";
  b.columns[0].type.detail = "text";
  EXPECT_EQ(needed(a, b), "column-type");
  EXPECT_EQ(needed(result({column("q", TypeKind::any)}, {{text("1")}}), one_column({text("1")})), "column-type");
  EXPECT_EQ(needed(result({column("q", TypeKind::any)}, {{integer(1)}}), one_column({text("1")})), kDivergent);
}

TEST(Rules, NullColumnType) {
  const ResultSet typed = result({column("q", TypeKind::integer)}, {{null()}});
  EXPECT_EQ(needed(typed, one_column({null()})), "null-column-type");
  EXPECT_EQ(needed(typed, one_column({text("")})), kDivergent);
}

TEST(Rules, EmptyResultType) {
  const ResultSet typed = result({column("q", TypeKind::decimal)}, {});
  EXPECT_EQ(needed(typed, result({column("q", TypeKind::null)}, {})), "empty-result-type");
  EXPECT_EQ(needed(typed, result({column("other", TypeKind::decimal)}, {})), kDivergent);
  EXPECT_EQ(needed(typed, result({column("q", TypeKind::decimal)}, {{decimal("1")}})), kDivergent);
}

TEST(Rules, ColumnNameCase) {
  const ResultSet upper = result({column("Id", TypeKind::integer)}, {{integer(1)}});
  const ResultSet lower = result({column("id", TypeKind::integer)}, {{integer(1)}});
  EXPECT_EQ(needed(upper, lower), "column-name-case");
  EXPECT_EQ(needed(upper, result({column("id2", TypeKind::integer)}, {{integer(1)}})), kDivergent);
}

TEST(Rules, ColumnName) {
  const ResultSet one = result({column("a / b", TypeKind::integer)}, {{integer(1)}});
  const ResultSet two = result({column("?column?", TypeKind::integer)}, {{integer(1)}});
  EXPECT_EQ(needed(one, two, "SELECT a / b FROM t"), "column-name");
  EXPECT_EQ(needed(one, two, "SELECT * FROM t"), kDivergent);
  EXPECT_EQ(needed(one, two), kDivergent);
  const ResultSet alias = result({column("q", TypeKind::integer)}, {{integer(1)}});
  EXPECT_EQ(needed(alias, result({column("r", TypeKind::integer)}, {{integer(1)}}), "SELECT 1 AS q"), kDivergent);
}

TEST(Rules, SeveralAreNamedInTheOrderOfTheTable) {
  const ResultSet a =
      result({column("N", TypeKind::boolean), column("j", TypeKind::json)}, {{boolean(true), json("[1, 2]")}});
  const ResultSet b =
      result({column("n", TypeKind::decimal), column("j", TypeKind::text)}, {{decimal("1.0"), text("[1,2]")}});
  EXPECT_EQ(needed(a, b), "bool-as-int numeric-type json-format json-as-text column-name-case");
}

TEST(Rules, AreApplicableToNothingAndToThemselves) {
  const RuleContext context{kOne, "", {}, {}};
  ResultSet empty;
  EXPECT_EQ(apply_rules(every_rule(), empty, context), RuleSet{0});
}

TEST(UnusedRules, AreThoseThatNoAgreementNeeded) {
  Agreement used;
  used.kind = Agreement::Kind::equivalent;
  used.rules = {"numeric-type", "row-order"};
  Agreement in_vain;
  in_vain.kind = Agreement::Kind::divergent;
  in_vain.rules = {"bool-as-int"};
  const std::vector<Agreement> agreements = {used, in_vain, Agreement()};
  std::vector<std::string_view> expected;
  for (const Rule& rule : rules()) {
    if (rule.name != "numeric-type" && rule.name != "row-order") expected.push_back(rule.name);
  }
  EXPECT_EQ(unused_rules(agreements), expected);
  EXPECT_EQ(unused_rules({}).size(), rules().size());
}

TEST(RuleTable, NamesAreUniqueAndReasonsAreSentences) {
  std::set<std::string_view> names;
  for (const Rule& rule : rules()) {
    EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
    EXPECT_EQ(rule.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string_view::npos) << rule.name;
    EXPECT_TRUE(rule.reason.ends_with('.')) << rule.name;
    EXPECT_EQ(rule_names(rule_named(rule.name)), std::vector<std::string>{std::string(rule.name)});
  }
  EXPECT_EQ(rules().back().name, kRowOrderRule);
}

std::string documentation() {
  std::ifstream file(source_folder() / "docs/comparing.md");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// Each rule has its heading, each heading below "## Rules" its rule, and the reason there is that of the table.
TEST(RuleTable, IsDocumented) {
  const std::string text = documentation();
  ASSERT_FALSE(text.empty()) << "docs/comparing.md cannot be read";
  std::vector<std::string> documented, known;
  const std::regex heading("\n### `([a-z-]+)`\n");
  for (std::sregex_iterator at(text.begin(), text.end(), heading), end; at != end; ++at) documented.push_back((*at)[1]);
  for (const Rule& rule : rules()) known.emplace_back(rule.name);
  EXPECT_EQ(documented, known);
  for (const Rule& rule : rules()) {
    EXPECT_NE(text.find(rule.reason), std::string::npos) << "docs/comparing.md lacks the reason of " << rule.name;
  }
}

TEST(RuleTable, VerdictsSeveritiesAndKindsAreDocumented) {
  const std::string text = documentation();
  const auto expect = [&](std::string_view name) {
    EXPECT_NE(text.find("| `" + std::string(name) + "` |"), std::string::npos)
        << "docs/comparing.md has no row for " << name;
  };
  for (int i = 0; i <= static_cast<int>(Verdict::unsupported); ++i) expect(verdict_name(static_cast<Verdict>(i)));
  for (int i = 0; i <= static_cast<int>(Severity::cosmetic); ++i) expect(severity_name(static_cast<Severity>(i)));
  for (int i = 0; i <= static_cast<int>(DivergenceKind::name); ++i)
    expect(divergence_kind_name(static_cast<DivergenceKind>(i)));
}

}  // namespace
}  // namespace enginediff
