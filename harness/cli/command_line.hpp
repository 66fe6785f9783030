// The command line as a function: everything that main() does, without the process.
#pragma once

#include <iosfwd>

namespace enginediff {

// Reads the arguments, runs one command and returns the exit status (exit_status.hpp).
int run_command_line(int argc, const char* const* argv, const char* const* environment, std::ostream& out,
                     std::ostream& err);

}  // namespace enginediff
