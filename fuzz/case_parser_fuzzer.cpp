// Whatever bytes a case file has: parsing never crashes, a problem points into the file, and what was parsed is printed
// so that it parses to the same case again.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string_view>

#include "harness/base/check.hpp"
#include "harness/casefile/parser.hpp"
#include "harness/casefile/printer.hpp"
#include "tests/unit/sql/dialects.hpp"

using enginediff::CaseDiagnostic;
using enginediff::ParseResult;

namespace {

constexpr const enginediff::LexicalRules* kDialects[] = {&enginediff::kSqlite, &enginediff::kMysql,
                                                         &enginediff::kPostgres};

// The same expectations written anew must leave a file that says the same.
void check_rewriting(std::string_view text, const ParseResult& result) {
  std::vector<enginediff::StepExpectations> same;
  for (std::size_t i = 0; i < result.parsed.steps.size(); ++i) {
    if (!result.parsed.steps[i].expectations.empty()) same.push_back({i, result.parsed.steps[i].expectations});
  }
  const std::string rewritten = enginediff::rewrite_expectations(text, result.parsed, same);
  const ParseResult again = enginediff::parse_case(rewritten, "rewritten", kDialects);
  CHECK(again.ok());
  CHECK(again.parsed.steps.size() == result.parsed.steps.size());
  for (std::size_t i = 0; i < again.parsed.steps.size(); ++i) {
    CHECK(again.parsed.steps[i].expectations == result.parsed.steps[i].expectations);
    CHECK(again.parsed.steps[i].spellings == result.parsed.steps[i].spellings);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const ParseResult result = enginediff::parse_case(text, "fuzz.sql", kDialects);
  for (const CaseDiagnostic& problem : result.problems) {
    CHECK(problem.line >= 0 && !problem.message.empty());
    CHECK(!enginediff::to_string(problem).empty());
  }
  if (!result.ok()) return 0;
  const std::string printed = enginediff::print_case(result.parsed);
  const ParseResult again = enginediff::parse_case(printed, "printed.sql", kDialects);
  if (!again.ok() || !(again.parsed == result.parsed)) {
    std::fprintf(stderr, "printed as:\n%s\n", printed.c_str());
    for (const CaseDiagnostic& problem : again.problems)
      std::fprintf(stderr, "%s\n", enginediff::to_string(problem).c_str());
  }
  CHECK(again.ok());
  CHECK(again.parsed == result.parsed);
  check_rewriting(text, result);
  return 0;
}
