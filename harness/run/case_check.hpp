// Reads case files with what is known of the engines, and finds what makes a case impossible to run and cannot be told
// without that.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/casefile/parser.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// The lexical rules of all drivers, in their order. They live as long as the program.
std::span<const LexicalRules* const> dialects_of_drivers();

// parse_case() with these dialects.
ParseResult parse_case_file(std::string_view text, std::string file);

// Features that no driver names, and modes that the engine in question does not have. `text` is the case file `file`;
// it may be malformed.
std::vector<CaseDiagnostic> unknown_words(const std::string& file, std::string_view text);

// `text` is the file of `parsed`. Engines in selectors that there are not: a spelling for one of them would be run
// nowhere.
std::vector<CaseDiagnostic> unknown_engines(const Case& parsed, std::string_view text);

// A file without any statement: it would pass without having asked anything.
std::vector<CaseDiagnostic> no_question(const Case& parsed, std::string_view text);

// Bind lists that are not as long as their statements have placeholders, as far as that can be told without running
// them.
std::vector<CaseDiagnostic> unfit_bind_lists(const Case& parsed, std::string_view text);

}  // namespace enginediff
