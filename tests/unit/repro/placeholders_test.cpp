#include "harness/repro/placeholders.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace enginediff {
namespace {

constexpr LexicalRules kPlain{.dialect = "plain", .backtick_identifiers = true, .bracket_identifiers = true};
constexpr LexicalRules kBackslashes{.dialect = "backslashes",
                                    .backslash_escapes = true,
                                    .double_quotes_are_text = true,
                                    .backtick_identifiers = true,
                                    .hash_comments = true,
                                    .dash_comment_needs_space = true,
                                    .executable_comments = true};
constexpr LexicalRules kDollars{.dialect = "dollars",
                                .e_strings = true,
                                .nested_comments = true,
                                .dollar_quotes = true,
                                .placeholder = LexicalRules::Placeholder::dollar_number};

// The statement with the values behind it, as a script has both.
std::string bound(std::string_view sql, std::string_view values, const LexicalRules& rules) {
  const auto list = read_value_list(values);
  if (!list) return "no values";
  const auto statement = bind_values(sql, *list, rules);
  if (!statement) return "they do not go together";
  return statement->parameters.empty() ? statement->sql
                                       : statement->sql + " " + print_value_list(statement->parameters);
}

TEST(Placeholders, OfAnyDriver) {
  for (const LexicalRules* rules : {&kPlain, &kBackslashes, &kDollars}) {
    EXPECT_EQ(bound("SELECT ?, ?", "[1, 2]", *rules), "SELECT ?, ? [1, 2]");
    EXPECT_EQ(bound("SELECT $2, $1", "[1, 2]", *rules), "SELECT ?, ? [2, 1]");
    EXPECT_EQ(bound("SELECT ?2, ?1", "[1, 2]", *rules), "SELECT ?, ? [2, 1]");
    EXPECT_EQ(bound("SELECT :2,:1", "[1, 2]", *rules), "SELECT ?,? [2, 1]");
    EXPECT_EQ(bound("SELECT @p1", "[1]", *rules), "SELECT ? [1]");
    EXPECT_EQ(bound("SELECT %s", "[1]", *rules), "SELECT ? [1]");
    EXPECT_EQ(bound("SELECT ':id', a::text FROM t WHERE id = %(id)s AND n = :name", "{'id': 1, 'name': 'x'}", *rules),
              "SELECT ':id', a::text FROM t WHERE id = ? AND n = ? [1, \"x\"]");
    EXPECT_EQ(bound("SELECT ?, ?", "[1]", *rules), "they do not go together");
    EXPECT_EQ(bound("SELECT 1", "[1]", *rules), "SELECT 1");
    EXPECT_EQ(bound("SELECT 'it''s ?', \"a?\" -- ?\n/* ? */, ?", "[1]", *rules),
              "SELECT 'it''s ?', \"a?\" -- ?\n/* ? */, ? [1]");
    EXPECT_TRUE(has_placeholders("SELECT $1", *rules));
    EXPECT_FALSE(has_placeholders("SELECT '?'", *rules));
  }
}

TEST(Placeholders, QuotesAndCommentsAreThoseOfTheDialect) {
  EXPECT_EQ(bound("SELECT 'it\\'s' AS a, ? / 2 AS q", "[7]", kBackslashes), "SELECT 'it\\'s' AS a, ? / 2 AS q [7]");
  EXPECT_EQ(bound("SELECT 'a\\' AS a, ? / 2 AS q", "[7]", kPlain), "SELECT 'a\\' AS a, ? / 2 AS q [7]");
  EXPECT_EQ(bound("SELECT E'it\\'s?' AS a, $1", "[7]", kDollars), "SELECT E'it\\'s?' AS a, ? [7]");
  EXPECT_EQ(bound("SELECT $a$it's ?$a$, $1", "[7]", kDollars), "SELECT $a$it's ?$a$, ? [7]");
  EXPECT_EQ(bound("SELECT 5--? # it's\n", "[7]", kBackslashes), "SELECT 5--? # it's\n [7]");
  EXPECT_EQ(bound("SELECT [it's?], ? FROM t", "[7]", kPlain), "SELECT [it's?], ? FROM t [7]");
}

// Whatever dialect was found likeliest: a statement without quotes fits all of them.
TEST(Placeholders, InArrays) {
  for (const LexicalRules* rules : {&kPlain, &kDollars}) {
    EXPECT_EQ(bound("SELECT ARRAY[$1, $2], (a)[$1]", "[1, 2]", *rules), "SELECT ARRAY[?, ?], (a)[?] [1, 2, 1]");
    EXPECT_EQ(bound("SELECT ARRAY [?]", "[1]", *rules), "SELECT ARRAY [?] [1]");
    EXPECT_EQ(bound("SELECT ARRAY[[?, ?], [?, ?]]", "[1, 2, 3, 4]", *rules),
              "SELECT ARRAY[[?, ?], [?, ?]] [1, 2, 3, 4]");
  }
}

TEST(Placeholders, APartOfAnArrayIsNone) {
  for (const LexicalRules* rules : {&kPlain, &kDollars}) {
    EXPECT_EQ(bound("SELECT (ARRAY[10,20,30])[1:1] AS a, $1 AS b", "['x']", *rules),
              "SELECT (ARRAY[10,20,30])[1:1] AS a, ? AS b [\"x\"]");
    EXPECT_EQ(bound("SELECT tags[:1], tags[ 1 :2 ], tags[a :1], $1", "['x']", *rules),
              "SELECT tags[:1], tags[ 1 :2 ], tags[a :1], ? [\"x\"]");
    EXPECT_EQ(bound("SELECT tags[$1:$2]", "[1, 2]", *rules), "SELECT tags[?:?] [1, 2]");
  }
  EXPECT_EQ(bound("SELECT a:1, b, :1", "['x']", kDollars), "SELECT a:1, b, ? [\"x\"]");
}

TEST(Placeholders, PercentSignsMeanOneWhereTheyAreDoubled) {
  EXPECT_EQ(bound("SELECT date_format(d, '%%Y-%%m'), 7 %% %s", "[2]", kBackslashes),
            "SELECT date_format(d, '%Y-%m'), 7 % ? [2]");
  EXPECT_EQ(bound("SELECT '100%%%%', %(a)s -- %%", "{'a': 2}", kPlain), "SELECT '100%%', ? -- % [2]");
  // No driver reads these for percent signs.
  EXPECT_EQ(bound("SELECT '%%Y', 7 %% ?", "[2]", kPlain), "SELECT '%%Y', 7 %% ? [2]");
  EXPECT_EQ(bound("SELECT '%%Y'", "[2]", kPlain), "SELECT '%%Y'");
}

TEST(Placeholders, AQuestionMarkMayBeAnOperator) {
  EXPECT_EQ(bound("SELECT data ? 'a', data ?| b FROM t WHERE id = $1", "[2]", kDollars),
            "SELECT data ?? 'a', data ??| b FROM t WHERE id = ? [2]");
  EXPECT_EQ(bound("SELECT data ?? 'a' FROM t WHERE id = ?", "[2]", kPlain),
            "SELECT data ?? 'a' FROM t WHERE id = ? [2]");
  EXPECT_EQ(bound("SELECT '$1', ?", "[2]", kPlain), "SELECT '$1', ? [2]");
}

}  // namespace
}  // namespace enginediff
