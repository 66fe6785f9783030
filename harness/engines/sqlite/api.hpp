// One build of SQLite as a table of its functions. SQLite is never linked: several builds live side by side in a
// process.
#pragma once

#include <sqlite3.h>

#include <string>

#include "harness/base/result.hpp"

namespace enginediff::sqlite {

// Required of every build.
// clang-format off
#define ENGINEDIFF_SQLITE_FUNCTIONS(X)                                                                                \
  X(libversion) X(libversion_number) X(sourceid) X(threadsafe)                                                        \
  X(open_v2) X(close_v2) X(errmsg) X(extended_errcode) X(extended_result_codes) X(interrupt) X(get_autocommit)        \
  X(txn_state) X(changes) X(total_changes) X(db_config) X(db_filename) X(file_control)                                  \
  X(busy_handler) X(busy_timeout)                                                                                     \
  X(set_authorizer) X(prepare_v3) X(step) X(finalize) X(stmt_readonly)                                                \
  X(bind_null) X(bind_int64) X(bind_double) X(bind_text64) X(bind_blob64)                                             \
  X(column_count) X(column_name) X(column_decltype) X(column_value)                                                   \
  X(value_type) X(value_int64) X(value_double) X(value_text) X(value_blob) X(value_bytes)

// Left out of some builds (null then): column metadata, tracing, what came with later versions.
#define ENGINEDIFF_SQLITE_OPTIONAL_FUNCTIONS(X)                                                                       \
  X(column_database_name) X(column_table_name) X(column_origin_name) X(table_column_metadata) X(trace_v2)             \
  X(changes64) X(total_changes64) X(hard_heap_limit64) X(db_name)
// clang-format on

struct Api {
  // `api.step` is sqlite3_step of this build.
#define ENGINEDIFF_SQLITE_MEMBER(name) decltype(&sqlite3_##name) name = nullptr;
  ENGINEDIFF_SQLITE_FUNCTIONS(ENGINEDIFF_SQLITE_MEMBER)
  ENGINEDIFF_SQLITE_OPTIONAL_FUNCTIONS(ENGINEDIFF_SQLITE_MEMBER)
#undef ENGINEDIFF_SQLITE_MEMBER
  int (*setlk_timeout)(sqlite3*, int, int) = nullptr;  // 3.50; our header may be older

  std::string path;  // of the file that was loaded

  sqlite3_int64 changes_of(sqlite3* db) const { return changes64 != nullptr ? changes64(db) : changes(db); }
  sqlite3_int64 total_changes_of(sqlite3* db) const {
    return total_changes64 != nullptr ? total_changes64(db) : total_changes(db);
  }
};

inline constexpr const char* kSystemLibrary = "libsqlite3.so.0";

// Loads `library`, a path or a name that the loader finds. A library stays loaded until the process ends; loading it
// again gives the same table. Thread-safe. Errors are Fault::target_unusable.
Result<const Api*> load_api(const std::string& library);

}  // namespace enginediff::sqlite
