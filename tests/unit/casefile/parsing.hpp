// What the tests of case files share: parsing text that is well-formed, and the problems of text that is not.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "harness/casefile/parser.hpp"
#include "tests/unit/sql/dialects.hpp"

namespace enginediff {

inline constexpr const LexicalRules* kDialects[] = {&kSqlite, &kMysql, &kPostgres};

// The case; fails the test and is empty when the text is malformed.
inline Case parsed(std::string_view text) {
  ParseResult result = parse_case(text, "case.sql", kDialects);
  for (const CaseDiagnostic& problem : result.problems) ADD_FAILURE() << to_string(problem);
  return std::move(result.parsed);
}

// `3:5 message` for each problem, or `3 message` when a whole line is meant.
inline std::vector<std::string> problems(std::string_view text) {
  std::vector<std::string> out;
  for (const CaseDiagnostic& problem : parse_case(text, "case.sql", kDialects).problems) {
    const std::string column = problem.column > 0 ? ":" + std::to_string(problem.column) : "";
    out.push_back(std::to_string(problem.line) + column + " " + problem.message);
    EXPECT_EQ(problem.file, "case.sql");
    EXPECT_FALSE(problem.expected.empty()) << out.back();
  }
  return out;
}

// The only expectation of the step that `outcome` (lines without their `-- |`) stands under, in a case with this head.
inline Expectation expectation(const std::vector<std::string>& outcome, const std::string& head = "") {
  std::string text = head + "-- @step s\nSELECT 1;\n-- => *\n";
  for (const std::string& line : outcome) text += "-- |  " + line + "\n";
  const Case c = parsed(text);
  if (c.steps.empty() || c.steps.back().expectations.empty()) return {};
  return c.steps.back().expectations.front();
}

inline ExpectedOutcome outcome(const std::vector<std::string>& lines) {
  const Expectation expected = expectation(lines);
  const auto* found = std::get_if<ExpectedOutcome>(&expected.expected);
  if (found == nullptr) ADD_FAILURE() << "no plain outcome";
  return found == nullptr ? ExpectedOutcome{} : *found;
}

}  // namespace enginediff
