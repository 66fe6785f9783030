// What is said when isolation specs ask for more than the role of cases may do.
#pragma once

#include <string>

#include "harness/journal/journal.hpp"

namespace enginediff {

// A line for each target that refused statements of specs for want of privileges, ended by \n: specs are often written
// for a superuser, which the server's message does not say. Empty where none did.
std::string refused_privileges(const Journal& journal);

}  // namespace enginediff
