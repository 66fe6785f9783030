// Database files of engines that keep a database in a file.
#pragma once

#include <string>

#include "harness/base/result.hpp"
#include "harness/engine/database_file.hpp"

namespace enginediff {

// Reads all of `path`, and never writes to it or beside it. Fault::usage when there is no such file, Fault::malformed
// when it is none that a driver can read (another format, encrypted, damaged).
Result<StoredDatabase> read_database_file(const std::string& path);

}  // namespace enginediff
