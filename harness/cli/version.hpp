// What --version prints.
#pragma once

#include <string>

namespace enginediff {

// The program's own version: `0.1.0`.
std::string tool_version();
// The program, and the client library of each driver, one per line.
std::string version_text();

}  // namespace enginediff
