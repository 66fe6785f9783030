#include "harness/engines/mysql/client_api.hpp"

#include <fmt/format.h>

#include "harness/base/check.hpp"
#include "harness/engines/mysql/native_password.hpp"

namespace enginediff::mysql {

namespace {

// libmysqlclient keeps per-thread state, and warns at exit about threads that did not give theirs back.
struct ClientThread {
  ClientThread() { mysql_thread_init(); }
  ~ClientThread() { mysql_thread_end(); }
};

}  // namespace

std::string client_library() {
  return fmt::format("{} {}", kMariadbConnector ? "MariaDB Connector/C" : "libmysqlclient", mysql_get_client_info());
}

void enter_client_thread() {
  // Thread-safe only the first time it is called, hence the static.
  static const int started = mysql_library_init(0, nullptr, nullptr);
  CHECK(started == 0);
  thread_local const ClientThread thread;
  register_native_password();
}

}  // namespace enginediff::mysql
