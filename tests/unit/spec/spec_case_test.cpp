#include "harness/spec/spec_case.hpp"

#include <gtest/gtest.h>

#include "harness/casefile/variants.hpp"

namespace enginediff {
namespace {

constexpr std::string_view kSpec = R"(# Title line
setup { one }
setup { two }
teardown { last }
session s setup { begin } step a { A } step b { B } teardown { end }
session s step c { C }
permutation a a c
permutation b c(*)
)";

SpecCase made() {
  return make_spec_case({{"one"},
                         "last",
                         {{"s", "begin", "end", {0, 1}}, {"s", {}, {}, {2}}},
                         {{"a", "A", 0}, {"b", "B", 0}, {"c", "C", 1}},
                         {{{0, {}}, {0, {}}, {2, {}}}, {{1, {}}, {2, {{SpecBlocker::Kind::once, 0, 0}}}}},
                         ""},
                        "some/Folder/Two Steps.spec");
}

TEST(SpecCase, EveryPermutationIsAVariant) {
  const ParseResult result = parse_spec_case(kSpec, "specs/x.spec");
  ASSERT_TRUE(result.ok());
  const auto variants = variants_of(result.parsed, {"any", {}, {}, {}});
  ASSERT_EQ(variants.size(), 2u);
  EXPECT_EQ(variants[0].to_string(), "permutation=a a c");
  EXPECT_EQ(variants[1].to_string(), "permutation=b c(*)");
  EXPECT_EQ(result.parsed.id, "spec.x");
  EXPECT_EQ(result.parsed.title, "Title line");
}

TEST(SpecCase, APermutationThatIsListedTwiceIsTwoVariants) {
  const ParseResult result = parse_spec_case(
      "session s step a { A } step b { B }\npermutation a b\npermutation b\npermutation a b\n", "x.spec");
  ASSERT_TRUE(result.ok());
  const auto variants = variants_of(result.parsed, {"any", {}, {}, {}});
  ASSERT_EQ(variants.size(), 3u);
  EXPECT_EQ(variants[0].to_string(), "permutation=a b");
  EXPECT_EQ(variants[2].to_string(), "permutation=a b #2");
}

TEST(SpecCase, ALineNamesThePermutationThatIsInIt) {
  constexpr std::string_view text =
      "session s step a { A } step b { B }\npermutation a\n b # still the first\npermutation b\npermutation a b\n";
  const auto kept = [&](const std::set<int>& lines) {
    ParseResult result = parse_spec_case(text, "x.spec");
    keep_permutations_of(result.parsed, text, lines);
    return result.parsed.axes.front().values;
  };
  using Values = std::vector<std::string>;
  EXPECT_EQ(kept({3}), (Values{"a b"}));
  EXPECT_EQ(kept({5, 4}), (Values{"b", "a b #2"}));
  EXPECT_EQ(kept({1, 4}), (Values{"a b", "b", "a b #2"}));
}

TEST(SpecCase, StepsHaveTheirPlaces) {
  const SpecCase spec = made();
  const auto name = [&](std::size_t place) { return spec.parsed.steps.at(place).name; };
  EXPECT_EQ(spec.parsed.id, "spec.two-steps");
  EXPECT_EQ(name(spec.setup_step(0)), "setup.1");
  EXPECT_EQ(name(spec.session_setup_step(0)), "s.setup");
  EXPECT_EQ(name(spec.step(0, 0)), "a");
  EXPECT_EQ(name(spec.step(0, 1)), "a#2");
  EXPECT_EQ(name(spec.step(2, 0)), "c");
  EXPECT_EQ(spec.parsed.steps[spec.step(2, 0)].session, "s#2");
  EXPECT_EQ(name(spec.session_teardown_step(0)), "s.teardown");
  EXPECT_EQ(name(spec.teardown_step()), "teardown");
  EXPECT_EQ(spec.permutation_of({{{"permutation", "b c(*)"}}}), 1u);
}

TEST(SpecCase, TooManyOrdersAreAProblem) {
  std::string text;
  for (int session = 0; session < 3; ++session) {
    text += "session s" + std::to_string(session);
    for (int step = 0; step < 6; ++step) text += " step a" + std::to_string(session) + std::to_string(step) + " { }";
    text += "\n";
  }
  EXPECT_FALSE(parse_spec_case(text, "x.spec").ok());
}

}  // namespace
}  // namespace enginediff
