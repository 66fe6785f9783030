// Finds what is well-formed in a case file and yet wrong: overlapping selectors, statements that split differently
// under two engines' rules, missing metadata, server-wide locks without @exclusive.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "harness/casefile/parser.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

std::vector<CaseDiagnostic> lint_case(const Case& parsed, std::string_view text,
                                      std::span<const LexicalRules* const> dialects);

// Across files: ids used twice.
std::vector<CaseDiagnostic> lint_cases_together(std::span<const Case> cases);

}  // namespace enginediff
