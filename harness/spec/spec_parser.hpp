// Reads an isolation spec.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/casefile/parser.hpp"
#include "harness/spec/isolation_spec.hpp"

namespace enginediff {

// Either a spec or what is wrong with the file.
struct SpecParseResult {
  IsolationSpec spec;  // meaningful only without problems
  // Of each of the spec's permutations: its first and last line in the file, from 1.
  std::vector<std::pair<int, int>> permutation_lines;
  std::vector<CaseDiagnostic> problems;
  bool ok() const { return problems.empty(); }
};

// The language of PostgreSQL's isolationtester; docs/isolation-specs.md describes it.
SpecParseResult parse_spec(std::string_view text, const std::string& file);

}  // namespace enginediff
