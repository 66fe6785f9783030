// What is said when cases and isolation specs ask for more than their role may do.
#pragma once

#include <string>

#include "harness/journal/journal.hpp"

namespace enginediff {

// A line for each target that refused statements for want of privileges, ended by \n: of specs, which are often written
// for a superuser, and of steps of cases without any expectation, since what the server would do otherwise is not what
// was recorded. Empty where none did.
std::string refused_privileges(const Journal& journal);

}  // namespace enginediff
