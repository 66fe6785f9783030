// What the tests of lint share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/casefile/lint.hpp"
#include "tests/unit/casefile/parsing.hpp"

namespace enginediff {

// `3 message` for each problem that lint has with the text.
inline std::vector<std::string> lint(std::string_view text, std::string file = "case.sql",
                                     std::span<const std::string> profiles = {},
                                     std::span<const std::string> builds = {},
                                     std::span<const EngineAbilities> abilities = {}) {
  const ParseResult result = parse_case(text, std::move(file), kDialects);
  for (const CaseDiagnostic& problem : result.problems) ADD_FAILURE() << to_string(problem);
  std::vector<std::string> out;
  for (const CaseDiagnostic& problem : lint_case(result.parsed, text, kDialects, profiles, builds, abilities)) {
    out.push_back(std::to_string(problem.line) + " " + problem.message);
    EXPECT_FALSE(problem.expected.empty()) << out.back();
  }
  return out;
}

}  // namespace enginediff
