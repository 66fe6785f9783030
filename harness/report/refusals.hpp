// What is said when cases and isolation specs ask for more than their role may do.
#pragma once

#include <string>
#include <vector>

#include "harness/journal/run_report.hpp"

namespace enginediff {

struct RefusalNote {
  std::string target;
  std::string text;  // `postgres-18 refused 2 statements of specs for want of privileges: …`; safe to show
};

// A note for each target that refused statements for want of privileges: of specs, which are often written for a
// superuser, and of steps of cases without any expectation, since what the server would do otherwise is not what was
// recorded. In the order of the report; empty where none did.
std::vector<RefusalNote> refusal_notes(const RunReport& report);

}  // namespace enginediff
