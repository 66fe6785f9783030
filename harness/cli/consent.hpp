// Working on somebody else's host: what enginediff would create there is said, and nothing is done without --yes.
#pragma once

#include <string_view>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/cli/environment.hpp"
#include "harness/model/target.hpp"

namespace enginediff {

// Says for each target on another host what would be created there. An error when there is one and `yes` is not given.
// `what` runs in the databases: `the script`.
Result<void> ask_for_consent(const std::vector<TargetSpec>& specs, std::string_view what, bool yes,
                             CommandEnvironment& environment);

}  // namespace enginediff
