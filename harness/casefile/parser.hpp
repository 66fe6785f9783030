// Reads a case file into a Case.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// One thing wrong with a file. Shown as `file:line: message`, the offending line, and what was expected.
struct CaseDiagnostic {
  std::string file;
  int line = 0;
  int column = 0;  // from 1; 0 when the whole line is meant
  std::string offending_line;
  std::string message;   // what is wrong
  std::string expected;  // what should stand there; may be empty
};
std::string to_string(const CaseDiagnostic& diagnostic);

// Either a case, or every problem found; a case with a problem is never returned.
struct ParseResult {
  Case parsed;  // meaningful only without problems
  std::vector<CaseDiagnostic> problems;
  bool ok() const { return problems.empty(); }
};
// `dialects` are those of all engines that there are: an `@sql` block for some engines is cut by their rules. Text that
// is for all, and without dialects every text, is cut by the first rules under which its quotes and comments are closed
// (read_chunk()).
ParseResult parse_case(std::string_view text, std::string file, std::span<const LexicalRules* const> dialects = {});

}  // namespace enginediff
