// Reads cases/claims.json: published claims and the cases that decide them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/casefile/parser.hpp"
#include "harness/model/claim.hpp"

namespace enginediff {

// The name of the file, which lies in the folder of the cases.
inline constexpr std::string_view kClaimsFile = "claims.json";

// Fault::malformed says which claim and which member is wrong, and what was expected there.
Result<Claims> parse_claims(std::string_view text, const std::string& file);

// Checks that cite a case or a step that `cases`, all that there are, do not have.
std::vector<CaseDiagnostic> lint_claims(const Claims& claims, std::span<const Case> cases, const std::string& file);

}  // namespace enginediff
