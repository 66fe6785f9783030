// Reads cases/claims.json: published claims and the cases that decide them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/casefile/parser.hpp"
#include "harness/model/claim.hpp"
#include "harness/model/engine_abilities.hpp"

namespace enginediff {

// The name of the file, which lies in the folder of the cases.
inline constexpr std::string_view kClaimsFile = "claims.json";

// Fault::malformed says which claim and which member is wrong, and what was expected there; of a key that stands twice
// in one object, in which lines. `engines` are those that
// selectors may name; without any, nothing is said about engines.
Result<Claims> parse_claims(std::string_view text, const std::string& file, std::span<const KnownEngine> engines = {});

// The selectors of a check, and the members in which they stand.
struct ClaimSelectors {
  std::string_view member;
  const std::vector<Selector>* selectors;  // lives in the check
};
std::vector<ClaimSelectors> selectors_of(const ClaimCheck& check);

// Checks that cite what `cases`, all that there are, do not have: a case, a step, schedules, a value of an axis; and,
// where `abilities` says which there are, versions that no engine has. `profiles` and `builds` are the names of those
// that are defined; what looks like a misspelling of one is cited wrongly.
std::vector<CaseDiagnostic> lint_claims(const Claims& claims, std::span<const Case> cases, const std::string& file,
                                        std::span<const EngineAbilities> abilities = {},
                                        std::span<const std::string> profiles = {},
                                        std::span<const std::string> builds = {});

}  // namespace enginediff
