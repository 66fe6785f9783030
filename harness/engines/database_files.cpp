#include "harness/engines/database_files.hpp"

#include "harness/engines/sqlite/database_file.hpp"

namespace enginediff {

Result<StoredDatabase> read_database_file(const std::string& path) { return sqlite::read_database_file(path); }

}  // namespace enginediff
