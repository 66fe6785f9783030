// Finds the file of published claims beside the cases.
#pragma once

#include <span>
#include <string>

#include "harness/base/result.hpp"
#include "harness/journal/journal.hpp"

namespace enginediff {

// The claims file of the folder `root`; empty text where there is none. Fault::malformed when it cannot be used.
Result<ClaimsText> read_claims_file(const std::string& root);
// The same, and empty where no claim cites any of `cases`.
Result<ClaimsText> claims_about(std::span<const Case> cases, const std::string& root);

}  // namespace enginediff
