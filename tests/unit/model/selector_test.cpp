#include "harness/model/selector.hpp"

#include <gtest/gtest.h>

#include "harness/model/case.hpp"

namespace enginediff {
namespace {

Selector selector(std::string_view text) {
  const auto parsed = parse_selector(text);
  EXPECT_TRUE(parsed.has_value()) << text << ": " << (parsed ? "" : parsed.error().message);
  return parsed.value_or(Selector{});
}

TargetInfo target(std::string engine, std::string version = "1.0", std::string profile = "", std::string build = "") {
  TargetInfo info;
  info.name = engine;
  info.engine = std::move(engine);
  info.profile = std::move(profile);
  info.build = std::move(build);
  info.version = version;
  info.version_number = *Version::parse(version);
  return info;
}

bool covers(std::string_view text, const TargetInfo& info, const Variant& variant = {}) {
  return covers(selector(text), info, variant);
}

// ---- Reading and writing ----

TEST(Selector, ReadsBackWhatItWrites) {
  for (const std::string_view text : {"*",
                                      "sqlite",
                                      "sqlite:wal",
                                      "mysql>=8.4",
                                      "mysql<9",
                                      "mysql>=8.4,<9.1",
                                      "postgres=15",
                                      "mariadb=11.8",
                                      "sqlite:wal>=3.40",
                                      "postgres[isolation=serializable]",
                                      "postgres[isolation=(repeatable read|serializable)]",
                                      "*[isolation=default]",
                                      "sqlite[build=debian,begin=immediate]",
                                      "mysql[literal='1, 2|]']",
                                      "mysql[v=CAST('a' AS CHAR(3))]",
                                      "mysql[op=\\|\\|]",
                                      "mysql[v=\\(1\\, 2\\)]",
                                      "mysql[v=a\\\\b]",
                                      "mysql[v=it\\'s]",
                                      "mysql[v=f(1, 2)]",
                                      "mysql[v=]"}) {
    const Selector parsed = selector(text);
    EXPECT_EQ(to_string(parsed), text);
    EXPECT_EQ(selector(to_string(parsed)), parsed);
  }
}

TEST(Selector, ReadsOtherSpellingsOfTheSame) {
  EXPECT_EQ(to_string(selector("mysql<9,>=8.4")), "mysql>=8.4,<9");
  EXPECT_EQ(to_string(selector("postgres>=15,<16")), "postgres=15");
  EXPECT_EQ(to_string(selector("a[ k = ( x | y | x ) , l=z ]")), "a[k=(x|y),l=z]");
  EXPECT_EQ(to_string(selector("a[k=(x)]")), "a[k=x]");
}

TEST(Selector, ReadsLists) {
  const auto list = parse_selectors("sqlite, mysql>=8.4,<9, postgres[isolation=(a|b),build=c] ,*");
  ASSERT_TRUE(list.has_value());
  EXPECT_EQ(to_string(std::span(*list)), "sqlite, mysql>=8.4,<9, postgres[isolation=(a|b),build=c], *");
  EXPECT_EQ(list->size(), 4u);
}

struct Malformed {
  std::string_view text;
  std::size_t at;
  std::string_view message;
};

TEST(Selector, SaysWhatIsWrongAndWhere) {
  for (const Malformed& wrong : {
           Malformed{"", 0, "a selector is missing"},
           {"SQLite", 0, "an engine is written in lower case, and not as `SQLite`"},
           {"sqlite, mySQL>=8", 8, "an engine is written in lower case, and not as `mySQL`"},
           {"9", 0, "a selector is missing"},
           {"sqlite,", 7, "a selector is missing"},
           {"sqlite mysql", 7, "unexpected text after the selector"},
           {"sqlite:", 7, "the profile after `:` is missing"},
           {"mysql-9.7", 5, "a selector names an engine, not a target"},
           {"mysql<=9", 5, "not a version range: `<=`"},
           {"mysql>9", 5, "not a version range: `>`"},
           {"mysql>=8,>=9", 9, "not a version range: `>=`"},
           {"mysql=8,<9", 8, "not a version range: `<`"},
           {"mysql>=x", 7, "not a version"},
           {"mysql>=8.", 9, "not a version"},
           {"mysql>=9,<8", 11, "no version is in this range"},
           {"mysql>=9,<9.0", 13, "no version is in this range"},
           {"mysql[", 6, "a condition is missing"},
           {"mysql[a]", 7, "a condition is missing"},
           {"mysql[a=1", 9, "the condition is not closed"},
           {"mysql[a='1]", 11, "the quote is not closed"},
           {"mysql[a=1,a=2]", 10, "the key `a` stands here twice"},
           {"mysql[a=1|2]", 9, "several values need parentheses"},
           {"mysql[a=(1|2]", 12, "the set is not closed before `]`"},
           {"mysql[a=(1,2)]", 10, "the set is not closed before `,`"},
       }) {
    const auto list = parse_selectors(wrong.text);
    ASSERT_FALSE(list.has_value()) << wrong.text;
    EXPECT_EQ(list.error().message, wrong.message) << wrong.text;
    EXPECT_EQ(list.error().at, wrong.at) << wrong.text;
    EXPECT_FALSE(list.error().expected.empty()) << wrong.text;
  }
  EXPECT_FALSE(parse_selector("sqlite, mysql").has_value());
}

TEST(Selector, NamesTheEscapeWhereAValueEndsTooEarly) {
  const auto expected = [](std::string_view text) { return parse_selectors(text).error().expected; };
  EXPECT_EQ(parse_selectors("MariaDB").error().expected, "`mariadb`");
  EXPECT_EQ(expected("a[k=(x[1]|y)]"), "`|` and another value, or `)`; where `]` belongs to the value, `\\]`");
  EXPECT_EQ(expected("a[k=x[1]]"),
            "`,` and another selector, or the end of the line; `\\]` for a bracket that belongs to a value");
  EXPECT_EQ(expected("a b]"), "`,` and another selector, or the end of the line");
  EXPECT_EQ(to_string(*parse_selectors("a[k=(x[1\\]|y)]")), "a[k=(x[1\\]|y)]");
}

// ---- Covering ----

TEST(Selector, CoversByEngineProfileAndVersion) {
  EXPECT_TRUE(covers("*", target("sqlite")));
  EXPECT_TRUE(covers("sqlite", target("sqlite")));
  EXPECT_TRUE(covers("sqlite", target("sqlite", "3.40", "wal")));
  EXPECT_FALSE(covers("sqlite", target("mysql")));
  EXPECT_TRUE(covers("sqlite:wal", target("sqlite", "3.40", "wal")));
  EXPECT_FALSE(covers("sqlite:wal", target("sqlite")));
  EXPECT_TRUE(covers("mariadb>=11.6", target("mariadb", "11.8.9")));
  EXPECT_TRUE(covers("mariadb>=11.6", target("mariadb", "11.6")));
  EXPECT_FALSE(covers("mariadb<11.6", target("mariadb", "11.6.0")));
  EXPECT_TRUE(covers("postgres=15", target("postgres", "15.18")));
  EXPECT_FALSE(covers("postgres=15", target("postgres", "16")));
}

TEST(Selector, CoversByConditions) {
  const Variant serializable{{{"literal", "'1'"}, {"isolation", "serializable"}}};
  EXPECT_TRUE(covers("postgres[isolation=(repeatable read|serializable)]", target("postgres"), serializable));
  EXPECT_FALSE(covers("postgres[isolation=default]", target("postgres"), serializable));
  EXPECT_TRUE(covers("*[literal='1',isolation=serializable]", target("mysql"), serializable));
  EXPECT_FALSE(covers("*[literal='2',isolation=serializable]", target("mysql"), serializable));
  EXPECT_TRUE(covers("sqlite[build=debian]", target("sqlite", "3", "", "debian")));
  EXPECT_FALSE(covers("sqlite[build=debian]", target("sqlite")));
  EXPECT_FALSE(covers("sqlite[other=1]", target("sqlite"), serializable));
}

TEST(Selector, TakesACaseWithoutAnAxisToBeAtItsDefault) {
  EXPECT_TRUE(covers("postgres[isolation=default]", target("postgres")));
  EXPECT_TRUE(covers("sqlite[begin=default,journal=default]", target("sqlite")));
  EXPECT_FALSE(covers("postgres[isolation=serializable]", target("postgres")));
  EXPECT_FALSE(covers("postgres[literal=default]", target("postgres")));
}

// ---- Overlaps ----

Overlap relation(std::string_view first, std::string_view second) { return overlap(selector(first), selector(second)); }

TEST(SelectorOverlap, RelatesEachPart) {
  EXPECT_EQ(relation("sqlite", "sqlite"), Overlap::equal);
  EXPECT_EQ(relation("sqlite", "mysql"), Overlap::disjoint);
  EXPECT_EQ(relation("*", "mysql"), Overlap::first_contains_second);
  EXPECT_EQ(relation("sqlite:wal", "sqlite"), Overlap::second_contains_first);
  EXPECT_EQ(relation("sqlite:wal", "sqlite:busy0"), Overlap::disjoint);
  EXPECT_EQ(relation("mysql<9", "mysql>=9"), Overlap::disjoint);
  EXPECT_EQ(relation("mysql<9", "mysql>=8"), Overlap::partial);
  EXPECT_EQ(relation("mysql>=8,<9", "mysql=8"), Overlap::equal);
  EXPECT_EQ(relation("mysql=8", "mysql<9.0"), Overlap::second_contains_first);
  EXPECT_EQ(relation("a[k=(x|y)]", "a[k=x]"), Overlap::first_contains_second);
  EXPECT_EQ(relation("a[k=(x|y)]", "a[k=(y|x)]"), Overlap::equal);
  EXPECT_EQ(relation("a[k=(x|y)]", "a[k=(y|z)]"), Overlap::partial);
  EXPECT_EQ(relation("a[k=x]", "a[k=y]"), Overlap::disjoint);
}

TEST(SelectorOverlap, CombinesParts) {
  EXPECT_EQ(relation("*[k=x]", "a"), Overlap::partial);
  EXPECT_EQ(relation("*[k=x]", "a[k=x]"), Overlap::first_contains_second);
  EXPECT_EQ(relation("a:p", "a[k=x]"), Overlap::partial);
  EXPECT_EQ(relation("a:p>=2", "a<2"), Overlap::disjoint);
  EXPECT_EQ(relation("a[k=x]", "a[l=y]"), Overlap::partial);
  EXPECT_EQ(relation("a[k=x,l=y]", "a[l=y]"), Overlap::second_contains_first);
}

// What overlap() says must agree with what covers() says about every target and variant there is.
TEST(SelectorOverlap, AgreesWithCovering) {
  std::vector<TargetInfo> targets;
  for (const char* engine : {"a", "b"}) {
    for (const char* version : {"7", "8", "9"}) {
      for (const char* profile : {"", "p", "q"}) targets.push_back(target(engine, version, profile));
    }
  }
  std::vector<Variant> variants;
  for (const char* k : {"x", "y", "z"}) {
    for (const char* l : {"x", "y"}) variants.push_back({{{"k", k}, {"l", l}}});
  }
  const std::vector<std::string_view> texts = {"*",          "a",          "b",          "a:p",      "a:q",
                                               "a>=8",       "a<8",        "a<9",        "a=8",      "a:p>=8",
                                               "a[k=x]",     "a[k=(x|y)]", "a[k=(y|z)]", "a[l=x]",   "a[k=x,l=x]",
                                               "*[k=(x|y)]", "*[l=y]",     "b:p<9[k=z]", "a>=8[k=y]"};
  for (const std::string_view first : texts) {
    for (const std::string_view second : texts) {
      bool both = false, first_only = false, second_only = false;
      for (const TargetInfo& info : targets) {
        for (const Variant& variant : variants) {
          const bool in_first = covers(first, info, variant), in_second = covers(second, info, variant);
          both = both || (in_first && in_second);
          first_only = first_only || (in_first && !in_second);
          second_only = second_only || (!in_first && in_second);
        }
      }
      const Overlap expected = !both         ? Overlap::disjoint
                               : !first_only ? (second_only ? Overlap::second_contains_first : Overlap::equal)
                               : second_only ? Overlap::partial
                                             : Overlap::first_contains_second;
      EXPECT_EQ(relation(first, second), expected) << first << " and " << second;
    }
  }
}

}  // namespace
}  // namespace enginediff
