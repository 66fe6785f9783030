// Texts of case files that were read back before anybody writes them: what a file says is what was meant.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/model/case.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// print_case() of a case without axes and `@repeat` texts of its own, as a file that sends the same statements: a
// carriage return at the end of a line and `${`, which a file reads as something else, are written as `@repeat` texts.
// `dialects` are those that the file is read with. Errors: Fault::malformed where no file can say it; the message names
// the statement and why.
Result<std::string> checked_case_text(const Case& made, std::span<const LexicalRules* const> dialects);

// rewrite_expectations(), read back. Errors: Fault::malformed where what stands there then is not what was to be
// written.
Result<std::string> checked_rewrite(std::string_view text, const Case& parsed,
                                    const std::vector<StepExpectations>& steps,
                                    std::span<const LexicalRules* const> dialects);

}  // namespace enginediff
