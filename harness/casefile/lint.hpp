// Finds what is well-formed in a case file and yet wrong: overlapping selectors, statements that split differently
// under two engines' rules, missing metadata, server-wide locks without @exclusive.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "harness/casefile/parser.hpp"
#include "harness/model/engine_abilities.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// `parsed` is what parse_case() made of `text`. `dialects` are those of all engines that there are; without any,
// nothing is said about splitting and unknown engines. `profiles` and `builds` are the names of those that are defined;
// without any, nothing is said about unknown ones. `abilities` are those of the engines of which expectations are asked
// for; without any, nothing is said about engines that are left out. What publishing needs (@title, @id, @why, @see,
// the category) is asked of files below a folder `cases` only; an id, where one is given, is checked everywhere.
std::vector<CaseDiagnostic> lint_case(const Case& parsed, std::string_view text,
                                      std::span<const LexicalRules* const> dialects,
                                      std::span<const std::string> profiles = {},
                                      std::span<const std::string> builds = {},
                                      std::span<const EngineAbilities> abilities = {});

// Across files: ids used twice. texts[i] is the file of cases[i].
std::vector<CaseDiagnostic> lint_cases_together(std::span<const Case> cases, std::span<const std::string> texts);

}  // namespace enginediff
