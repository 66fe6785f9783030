// Reads an isolation spec.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/casefile/parser.hpp"
#include "harness/spec/isolation_spec.hpp"

namespace enginediff {

// Either a spec or what is wrong with the file.
struct SpecParseResult {
  IsolationSpec spec;  // meaningful only without problems
  std::vector<CaseDiagnostic> problems;
  bool ok() const { return problems.empty(); }
};

// The language of PostgreSQL's isolationtester; docs/isolation-specs.md describes it.
SpecParseResult parse_spec(std::string_view text, const std::string& file);

}  // namespace enginediff
