// The C client library, whichever of the two the build found, behind what both share.
#pragma once

#include <mysql.h>

#include <memory>
#include <string>
#include <type_traits>

namespace enginediff::mysql {

#ifdef MARIADB_PACKAGE_VERSION
inline constexpr bool kMariadbConnector = true;
#else
inline constexpr bool kMariadbConnector = false;
#endif

// `my_bool` in one, `bool` in the other.
using ClientBool = std::remove_pointer_t<decltype(MYSQL_BIND::is_null)>;

// Field types on the wire that not every header names.
inline constexpr int kJsonField = 245;
inline constexpr int kVectorField = 242;
inline constexpr int kTypedArrayField = 20;

inline constexpr unsigned kBinaryCharset = 63;  // the collation number of `binary`

// Owners of the library's handles.
struct CloseConnection {
  void operator()(MYSQL* handle) const { mysql_close(handle); }
};
struct FreeResult {
  void operator()(MYSQL_RES* result) const { mysql_free_result(result); }
};
struct CloseStatement {
  void operator()(MYSQL_STMT* statement) const { mysql_stmt_close(statement); }
};
using ConnectionHandle = std::unique_ptr<MYSQL, CloseConnection>;
using ResultHandle = std::unique_ptr<MYSQL_RES, FreeResult>;
using StatementHandle = std::unique_ptr<MYSQL_STMT, CloseStatement>;

// Name and version, such as `MariaDB Connector/C 3.3.20`. Never connects.
std::string client_library();

// Prepares the library for this thread; undone when the thread ends. Cheap after the first call in a thread.
void enter_client_thread();

}  // namespace enginediff::mysql
