// What must hold for all results: random pairs of small results, made of values that are alike in every way that a rule
// knows.
#include <gtest/gtest.h>

#include <bit>
#include <random>

#include "harness/compare/row_compare.hpp"
#include "harness/compare/rules.hpp"
#include "tests/unit/compare/results.hpp"

namespace enginediff {
namespace {

using namespace testing_support;

const TargetInfo kOne = target("one", "one"), kTwo = target("two", "two");
constexpr const char* kSql = "SELECT a + 1, b AS q FROM t";

// Families of values between which rules mediate, and near misses.
const std::vector<std::vector<OwnedValue>>& families() {
  static const std::vector<std::vector<OwnedValue>> all = {
      {boolean(true), integer(1), unsigned_integer(1), decimal("1"), decimal("1.0"), real(1.0),
       decimal("1.00000000000000001"), real(1.0000000000000002)},
      {real(0.3), real(0.1 + 0.2), decimal("0.3"), decimal("0.30"), real(0.30000000000000010)},
      {json("{\"a\":1}"), json("{\"a\": 1}"), text("{\"a\":1}"), text("{\"a\": 1}"), of(TypeKind::other, "{\"a\":1}")},
      {of(TypeKind::timestamp, "2024-01-31 12:00:00"), of(TypeKind::timestamp, "2024-01-31 12:00:00.000"),
       of(TypeKind::timestamptz, "2024-01-31 12:00:00+00"), of(TypeKind::timestamptz, "2024-01-31 12:00:00.0+00"),
       text("2024-01-31 12:00:00"), text("2024-01-31 12:00:00.000"), text("2024-01-31 12:00:00+00"),
       of(TypeKind::timestamptz, "2024-01-31 12:00:00+02")},
      {of(TypeKind::uuid, "a0"), text("a0"), blob("a0"), of(TypeKind::other, "a0"), text("a0  "), blob("a0  ")},
      {unsigned_integer(9223372036854775808u), real(9223372036854775808.0), decimal("9223372036854775808.0")},
      {real(-0.0), real(0.0), integer(0), decimal("-0.0")},
      {null(), text(""), integer(0)},
      {of(TypeKind::array, "{1}"), text("{1}"), of(TypeKind::bit, "101"), text("101"), integer(101)}};
  return all;
}

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  unsigned below(std::size_t limit) { return static_cast<unsigned>(random_() % limit); }

  struct Pair {
    ResultSet a, b;
  };
  // Two results of the same shape whose cells, place by place, come from the same family.
  Pair pair() {
    const unsigned width = 1 + below(2), height = below(4);
    Pair out{ResultSet(), ResultSet()};
    const std::vector<std::string> names = {"a", "A", "a + 1", "q"};
    std::vector<std::size_t> column_family;
    for (unsigned i = 0; i < width; ++i) column_family.push_back(below(families().size()));
    std::vector<Cells> a, b;
    for (unsigned row = 0; row < height; ++row) {
      a.emplace_back();
      b.emplace_back();
      for (unsigned column = 0; column < width; ++column) {
        const auto& family = families()[column_family[column]];
        const OwnedValue left = family[below(family.size())];
        a.back().push_back(left);
        b.back().push_back(below(2) == 0 ? left : family[below(family.size())]);
      }
    }
    if (below(4) == 0) std::shuffle(b.begin(), b.end(), random_);
    out.a = finish(a, width, names);
    out.b = finish(b, width, names);
    return out;
  }

 private:
  // Columns have the type of their cells, mostly, and often the same name on both sides.
  ResultSet finish(const std::vector<Cells>& cells, unsigned width, const std::vector<std::string>& names) {
    std::vector<Column> columns;
    for (unsigned i = 0; i < width; ++i) {
      TypeKind kind = TypeKind::null;
      for (const Cells& row : cells) {
        if (row[i].kind() == TypeKind::null || row[i].kind() == kind) continue;
        kind = kind == TypeKind::null ? row[i].kind() : TypeKind::any;
      }
      if (below(8) == 0) kind = TypeKind::text;
      columns.push_back(column(below(3) == 0 ? names[below(names.size())] : "a", kind, below(3) == 0 ? "char(4)" : ""));
    }
    return result(std::move(columns), cells);
  }

  std::mt19937 random_;
};

bool equal_under(RuleSet set, const ResultSet& a, const ResultSet& b) {
  const auto a_facts = column_facts(a), b_facts = column_facts(b);
  ResultSet left = a, right = b;
  apply_rules(set, left, {kOne, kSql, a_facts, b_facts});
  apply_rules(set, right, {kTwo, kSql, b_facts, a_facts});
  for (std::size_t i = 0; i < left.columns.size(); ++i) {
    if (left.columns[i].name != right.columns[i].name || left.columns[i].type != right.columns[i].type) return false;
  }
  for (std::size_t row = 0; row < left.row_count(); ++row) {
    for (std::size_t column = 0; column < left.columns.size(); ++column) {
      if (left.at(row, column) != right.at(row, column)) return false;
    }
  }
  return true;
}

// Applying more rules never separates what fewer have made equal: what the search for the smallest set stands on.
TEST(RulesProperty, MoreRulesNeverSeparate) {
  Generator generator(11);
  int equal = 0;
  for (int i = 0; i < 8000; ++i) {
    const auto [a, b] = generator.pair();
    const RuleSet set = RuleSet{generator.below(every_rule() + 1)} | RuleSet{generator.below(every_rule() + 1)};
    if (!equal_under(set, a, b)) continue;
    ++equal;
    for (std::size_t rule = 0; rule < rules().size(); ++rule) {
      ASSERT_TRUE(equal_under(set | RuleSet{1} << rule, a, b))
          << rules()[rule].name << " separates what is equal under the others, pair " << i;
    }
    ASSERT_TRUE(equal_under(every_rule(), a, b)) << i;
  }
  EXPECT_GT(equal, 500);
}

TEST(RulesProperty, ApplyingARuleTwiceChangesNothingMore) {
  Generator generator(12);
  for (int i = 0; i < 5000; ++i) {
    const auto [a, b] = generator.pair();
    const auto a_facts = column_facts(a), b_facts = column_facts(b);
    const RuleContext context{kOne, "", a_facts, b_facts};
    for (const Rule& rule : rules()) {
      ResultSet rows = a;
      rule.apply(rows, context);
      ASSERT_FALSE(rule.apply(rows, context)) << rule.name << ", result " << i;
    }
  }
}

RuleSet set_of(const std::vector<std::string>& names) {
  RuleSet set = 0;
  for (const std::string& name : names) set |= rule_named(name);
  return set;
}

// All sets of `size` rules, in the order of the table.
std::vector<RuleSet> sets_of(int size) {
  std::vector<std::pair<RuleSet, std::size_t>> sets = {{0, 0}};  // with the position from which on rules may be added
  for (int i = 0; i < size; ++i) {
    std::vector<std::pair<RuleSet, std::size_t>> larger;
    for (const auto& [set, from] : sets) {
      for (std::size_t rule = from; rule < rules().size(); ++rule)
        larger.emplace_back(set | RuleSet{1} << rule, rule + 1);
    }
    sets = std::move(larger);
  }
  std::vector<RuleSet> out;
  for (const auto& [set, from] : sets) out.push_back(set);
  return out;
}

TEST(RulesProperty, TheSetIsTheFirstOfTheSmallest) {
  const std::vector<RuleSet> by_size[] = {sets_of(0), sets_of(1), sets_of(2), sets_of(3)};
  Generator generator(13);
  int checked[4] = {};
  for (int i = 0; i < 4000; ++i) {
    const auto [a, b] = generator.pair();
    const Agreement found = compare_rows({a, kOne, kSql}, {b, kTwo, kSql}, false);
    if (found.kind == Agreement::Kind::divergent) {
      ASSERT_FALSE(equal_under(every_rule(), a, b)) << i;
      continue;
    }
    const RuleSet chosen = set_of(found.rules);
    const auto size = static_cast<std::size_t>(std::popcount(chosen));
    if (size > 3 || (size == 3 && checked[3] > 60)) continue;
    ++checked[size];
    const auto equal = [&](RuleSet set) { return equal_under(set, a, b); };
    for (std::size_t fewer = 0; fewer < size; ++fewer) {
      ASSERT_TRUE(std::none_of(by_size[fewer].begin(), by_size[fewer].end(), equal)) << i;
    }
    ASSERT_EQ(*std::find_if(by_size[size].begin(), by_size[size].end(), equal), chosen) << i;
  }
  for (const int count : checked) EXPECT_GT(count, 50);
}

TEST(RulesProperty, ComparingIsSymmetricAndReflexive) {
  Generator generator(14);
  for (int i = 0; i < 1500; ++i) {
    const auto [a, b] = generator.pair();
    for (const bool ordered : {false, true}) {
      const Agreement there = compare_rows({a, kOne, kSql}, {b, kTwo, kSql}, ordered);
      const Agreement back = compare_rows({b, kTwo, kSql}, {a, kOne, kSql}, ordered);
      ASSERT_EQ(there.kind, back.kind) << i;
      ASSERT_EQ(there.rules, back.rules) << i;
      ASSERT_EQ(there.divergence, back.divergence) << i;
      ASSERT_EQ(compare_rows({a, kOne, kSql}, {a, kOne, kSql}, ordered).kind, Agreement::Kind::identical);
    }
  }
}

}  // namespace
}  // namespace enginediff
