#include "harness/engines/postgres/closing_connections.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>

#include <cerrno>
#include <utility>

namespace enginediff::postgres {

namespace {

// How long all of them may take.
constexpr auto kPatience = std::chrono::seconds(10);
// Between two questions, in milliseconds; the end of a process comes sooner.
constexpr int kPause = 1;

}  // namespace

void ClosingConnections::add(Connection connection) {
  // libpq closes its own descriptor; through this one the end of the server's process is seen.
  UniqueFd end(::fcntl(PQsocket(connection.raw()), F_DUPFD_CLOEXEC, 0));
  if (end) ends_.push_back(std::move(end));
}

// A process has left the database well before it has ended: it frees what OpenSSL holds for some 10 ms in between.
void ClosingConnections::await(Connection& admin, const std::string& database) {
  const std::vector<UniqueFd> ends = std::exchange(ends_, {});
  std::vector<pollfd> open;
  for (const UniqueFd& end : ends) open.push_back({end.get(), POLLRDHUP, 0});
  const std::string left = fmt::format(
      "SELECT FROM pg_catalog.pg_stat_get_activity(NULL) s JOIN pg_catalog.pg_database d ON d.oid = s.datid"
      " WHERE d.datname = {} AND s.pid <> pg_catalog.pg_backend_pid() LIMIT 1",
      admin.literal(database));
  const Deadline deadline = Deadline::after(kPatience);
  while (!open.empty() && !deadline.expired()) {
    const auto asked = admin.try_query(left);
    if (!asked || !succeeded(*asked) || PQntuples(asked->get()) == 0) return;
    if (::poll(open.data(), open.size(), kPause) < 0 && errno != EINTR) return;
    std::erase_if(open, [](const pollfd& one) { return one.revents != 0; });
  }
}

}  // namespace enginediff::postgres
