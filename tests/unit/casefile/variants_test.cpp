#include "harness/casefile/variants.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/casefile/parsing.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;

const VariantSupport kServer = {"postgres", {"read committed", "serializable"}, {}, {}};
const VariantSupport kEmbedded = {"sqlite", {}, {"deferred", "immediate"}, {"delete", "wal"}};

std::vector<std::string> variants(std::string_view text, const VariantSupport& support) {
  std::vector<std::string> out;
  for (const Variant& variant : variants_of(parsed(text), support)) out.push_back(variant.to_string());
  return out;
}

TEST(VariantsOf, IsOneWithoutAMatrix) { EXPECT_THAT(variants("SELECT 1;\n", kServer), ElementsAre("")); }

TEST(VariantsOf, CombinesAxesInTheOrderOfTheFile) {
  EXPECT_THAT(variants("-- @each a = 1, 2\n-- @each b = x, y\n", kServer),
              ElementsAre("a=1,b=x", "a=1,b=y", "a=2,b=x", "a=2,b=y"));
}

TEST(VariantsOf, LeavesOutWhatTheEngineLacks) {
  constexpr const char* kText =
      "-- @each a = 1\n-- @isolation default, repeatable read, serializable\n-- @begin sqlite: deferred, exclusive, "
      "immediate\n-- @journal sqlite: wal\n";
  EXPECT_THAT(variants(kText, kServer), ElementsAre("a=1,isolation=default", "a=1,isolation=serializable"));
  EXPECT_THAT(variants(kText, kEmbedded), ElementsAre("a=1,isolation=default,begin=deferred,journal=wal",
                                                      "a=1,isolation=default,begin=immediate,journal=wal"));
  EXPECT_THAT(variants("-- @isolation serializable\n", kEmbedded), ElementsAre());
}

TEST(Variants, StandInTheOrderOfTheFileWhateverTheySay) {
  const Case c = parsed(
      "-- @each v = 9, 10, a\n-- @isolation serializable, repeatable read\n-- @begin sqlite: immediate, deferred\n");
  std::vector<Variant> all;
  for (const char* begin : {"deferred", "immediate"}) {
    for (const char* isolation : {"repeatable read", "default", "serializable"}) {
      for (const char* v : {"a", "10", "9"}) all.push_back({{{"v", v}, {"isolation", isolation}, {"begin", begin}}});
    }
  }
  std::sort(all.begin(), all.end(), [&](const Variant& a, const Variant& b) { return comes_before(c, a, b); });
  EXPECT_EQ(all.front().to_string(), "v=9,isolation=default,begin=immediate");
  EXPECT_EQ(all[1].to_string(), "v=9,isolation=default,begin=deferred");
  EXPECT_EQ(all[2].to_string(), "v=9,isolation=serializable,begin=immediate");
  EXPECT_EQ(all.back().to_string(), "v=a,isolation=repeatable read,begin=deferred");
}

TEST(Substitute, ReplacesWhatItKnows) {
  const Case c = parsed("-- @each literal = '1', NULL\n-- @isolation default\n");
  const Variant variant{{{"literal", "'1'"}, {"isolation", "default"}}};
  EXPECT_EQ(substitute(c, "SELECT ${literal}, '${scratch}', ${isolation}, ${unknown}, $literal, ${", variant, "/s"),
            "SELECT '1', '/s', default, ${unknown}, $literal, ${");
  EXPECT_EQ(substitute(c, "${literal}${literal}", variant, ""), "'1''1'");
  EXPECT_EQ(substitute(c, "${a${literal}}", variant, ""), "${a'1'}");
  EXPECT_EQ(substitute(c, "", variant, ""), "");
}

TEST(Substitute, RepeatsText) {
  const Case c = parsed(
      "-- @repeat cols = 3 of 'c${i} ${type}' joined by ', '\n-- @repeat one = 1 of 'x' joined by ','\n-- @each type = "
      "INT, TEXT\n");
  const Variant variant{{{"type", "INT"}}};
  EXPECT_EQ(substitute(c, "CREATE TABLE t (${cols})", variant, ""), "CREATE TABLE t (c1 INT, c2 INT, c3 INT)");
  EXPECT_EQ(substitute(c, "${one}${i}", variant, ""), "x${i}");
}

TEST(Substitute, ExpandsTheValuesOfAxesOnceMore) {
  const Case c = parsed("-- @each name = ${long}, ${scratch}\n-- @repeat long = 3 of 'ab'\n");
  EXPECT_EQ(substitute(c, "${name}", Variant{{{"name", "${long}"}}}, "/s"), "ababab");
  EXPECT_EQ(substitute(c, "${name}", Variant{{{"name", "${scratch}"}}}, "/s"), "/s");
}

TEST(Substitute, EndsWhereNamesCiteThemselves) {
  const Case c = parsed("-- @each a = ${a}\n-- @repeat r = 2 of '${r}${q}'\n-- @repeat q = 2 of '${r}'\n");
  EXPECT_EQ(substitute(c, "${a} ${r}", Variant{{{"a", "${a}"}}}, ""), "${a} ${r}${q}${r}${q}");
}

}  // namespace
}  // namespace enginediff
