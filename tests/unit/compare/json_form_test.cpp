#include "harness/compare/json_form.hpp"

#include <gtest/gtest.h>

#include <random>

namespace enginediff {
namespace {

std::string form(std::string_view text) { return canonical_json(text).value_or("no JSON"); }

TEST(CanonicalJson, SpaceDoesNotCount) {
  EXPECT_EQ(form(" { \"a\" : [ 1 , 2 ,\n{}, [ ] ] }\t"), R"({"a":[1,2,{},[]]})");
  EXPECT_EQ(form(" true "), "true");
  EXPECT_EQ(form("null"), "null");
  EXPECT_EQ(form("\"a b\""), "\"a b\"");
}

TEST(CanonicalJson, OrderOfMembersDoesNotCount) {
  EXPECT_EQ(form(R"({"b":1,"a":{"d":1,"c":2}})"), form(R"({"a":{"c":2,"d":1},"b":1})"));
  EXPECT_EQ(form(R"({"bb":1,"a":2})"), R"({"a":2,"bb":1})");
}

TEST(CanonicalJson, OrderOfElementsCounts) { EXPECT_NE(form("[1,2]"), form("[2,1]")); }

TEST(CanonicalJson, EqualNamesKeepTheirOrder) {
  EXPECT_EQ(form(R"({"a":2,"a":1})"), R"({"a":2,"a":1})");
  EXPECT_NE(form(R"({"a":2,"a":1})"), form(R"({"a":1,"a":2})"));
  EXPECT_NE(form(R"({"a":1,"a":1})"), form(R"({"a":1})"));
}

TEST(CanonicalJson, NumbersStayAsWritten) {
  for (const char* number : {"0", "-0", "1.0", "1", "1e5", "1E+5", "100000", "12345678901234567890.10", "-1.5e-300"}) {
    EXPECT_EQ(form(number), number);
  }
}

TEST(CanonicalJson, NeedlessEscapesDoNotCount) {
  EXPECT_EQ(form(R"("\u00e9\/\u0041")"), "\"é/A\"");
  EXPECT_EQ(form(R"("\ud83d\ude00")"), "\"😀\"");
  EXPECT_EQ(form(R"("\n\u000A")"), form("\"\\u000a\\n\""));
  EXPECT_EQ(form(R"("\"\\")"), R"("\"\\")");
  EXPECT_EQ(form(R"("\u0022")"), R"("\"")");
  EXPECT_EQ(form(R"("\ud800x")"), R"("\ud800x")");  // half a pair is no character
  EXPECT_EQ(form(R"("\ud800\u0041")"), R"("\ud800A")");
  EXPECT_EQ(form(R"({"\u0061":1})"), form(R"({"a":1})"));
}

TEST(CanonicalJson, DifferentTextsStayDifferent) {
  EXPECT_NE(form(R"("a")"), form(R"("A")"));
  EXPECT_NE(form(R"("\\n")"), form(R"("\n")"));
  EXPECT_NE(form("\"1\""), form("1"));
}

TEST(CanonicalJson, RefusesWhatIsNoDocument) {
  for (const char* bad :
       {"",    " ",     "{",   "}",     "[1,]", "{\"a\"}", "{\"a\":}",   "{a:1}",   "[1 2]",     "01",
        "1.",  ".5",    "+1",  "1e",    "-",    "'a'",     "\"a",        "\"\\x\"", "\"\\u12\"", "\"\\u+123\"",
        "tru", "nulls", "1 2", "{} {}", "[1]]", "NaN",     "{\"a\":1,}", "{,}",     "[,]"}) {
    EXPECT_EQ(canonical_json(bad), std::nullopt) << bad;
  }
}

TEST(CanonicalJson, GivesUpOnAbsurdDepth) {
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  EXPECT_EQ(canonical_json(deep), std::nullopt);
  EXPECT_TRUE(canonical_json(std::string(900, '[') + std::string(900, ']')));
}

TEST(CanonicalJson, IsStableAndSurvivesAnyBytes) {
  std::mt19937 random(5);
  constexpr std::string_view kPieces[] = {"{", "}",     "[",    "]",    ",", ":",  "\"a\"", "\"b\\u00e9\"",
                                          "1", "-2.50", "true", "null", " ", "\\", "\""};
  int documents = 0;
  for (int i = 0; i < 200'000; ++i) {
    std::string text;
    for (unsigned n = 1 + random() % 7; n > 0; --n) text += kPieces[random() % std::size(kPieces)];
    if (const auto once = canonical_json(text)) {
      ++documents;
      ASSERT_EQ(canonical_json(*once), once) << text;
    }
  }
  EXPECT_GT(documents, 1000);
}

}  // namespace
}  // namespace enginediff
