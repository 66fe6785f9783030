// Reads a SQLite database file whole, without ever writing to it.
#pragma once

#include <string>

#include "harness/base/result.hpp"
#include "harness/engine/database_file.hpp"

namespace enginediff::sqlite {

// A file with a journal or a write-ahead log beside it is read from a private copy, since recovery writes; otherwise it
// is opened read-only. Errors as engines/database_files.hpp says.
Result<StoredDatabase> read_database_file(const std::string& path);

}  // namespace enginediff::sqlite
