#include "harness/casefile/checked_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/casefile/variants.hpp"
#include "tests/unit/casefile/parsing.hpp"

namespace enginediff {
namespace {

using ::testing::HasSubstr;

Case case_of(const std::vector<SqlText>& statements) {
  Case out;
  out.id = "a.b";
  out.category = "a";
  for (const SqlText& text : statements) out.steps.emplace_back().spellings.emplace_back().statements.push_back(text);
  return out;
}

// What the case's file sends.
std::vector<std::string> sent(const Case& made) {
  const auto text = checked_case_text(made, kDialects);
  EXPECT_TRUE(text) << (text ? "" : text.error().message);
  const Case read = parsed(text ? *text : "");
  std::vector<std::string> out;
  for (const Step& step : read.steps)
    out.push_back(substitute(read, step.spellings.front().statements.front().sql, Variant(), "x"));
  return out;
}

std::string refusal(const Case& made) {
  const auto text = checked_case_text(made, kDialects);
  EXPECT_FALSE(text) << *text;
  return text ? "" : text.error().message;
}

TEST(CheckedCaseText, SendsWhatTheCaseSends) {
  const std::vector<SqlText> statements = {{"SELECT 'a\r\n'", false, {}},
                                           {"SELECT 'a\r\r\n\rb', ${dollar} AS \"${x}\"", false, {}},
                                           {"SELECT '${scratch}'", false, {}},
                                           {"SELECT '${cr}$'", false, {}},
                                           {"SELECT 'a;\r\n-- => x'", true, {}},
                                           {"SELECT 'a\n-- | b\n-- @step x'", true, {}},
                                           {"SELECT 1", false, {}},
                                           {"SELECT 'größe'", false, {}}};
  std::vector<std::string> meant;
  for (const SqlText& one : statements) meant.push_back(one.sql);
  EXPECT_EQ(sent(case_of(statements)), meant);
}

TEST(CheckedCaseText, RefusesWhatAFileCannotSay) {
  EXPECT_THAT(refusal(case_of({{"SELECT 1", false, {}}, {"SELECT 'a\n-- @end\n'", true, {}}})),
              HasSubstr("file cannot say"));
  EXPECT_THAT(refusal(case_of({{"SELECT 'a\n-- @step b\n'", false, {}}})), HasSubstr("file cannot say"));
  EXPECT_THAT(refusal(case_of({{"SELECT 1; SELECT 2", false, {}}})), HasSubstr("file cannot say"));
  EXPECT_THAT(refusal(case_of({{"SELECT '\xFF'", false, {}}})), HasSubstr("not UTF-8"));
}

constexpr std::string_view kFile = "-- @step s\nSELECT 1;\n-- => *\n-- |  v integer\n-- |  1\n";

std::vector<StepExpectations> with_type(const Case& read, const std::string& detail) {
  StepExpectations out{0, read.steps[0].expectations};
  auto& rows = std::get<ExpectedRows>(std::get<ExpectedOutcome>(out.expectations[0].expected).answer);
  rows.columns[0].type = TypeName{TypeKind::other, detail};
  rows.rows[0][0] = OwnedValue(Value::of_bytes(TypeKind::other, "x"));
  return {out};
}

TEST(CheckedRewrite, IsReadBackAsWhatWasWritten) {
  const Case read = parsed(kFile);
  for (const char* detail : {"macaddr", "a\nb", "a\r\n-- => *", "a|b\\", "\xFF"}) {
    const auto text = checked_rewrite(kFile, read, with_type(read, detail), kDialects);
    ASSERT_TRUE(text) << detail << ": " << text.error().message;
    EXPECT_EQ(parsed(*text).steps[0].expectations, with_type(read, detail)[0].expectations);
  }
}

TEST(CheckedRewrite, RefusesWhatWouldBeReadAsSomethingElse) {
  const Case read = parsed(kFile);
  std::vector<StepExpectations> steps{{0, read.steps[0].expectations}};
  steps[0].expectations.push_back(steps[0].expectations[0]);
  steps[0].expectations[0].selectors.clear();
  EXPECT_FALSE(checked_rewrite(kFile, read, steps, kDialects));
}

}  // namespace
}  // namespace enginediff
