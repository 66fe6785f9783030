#include "harness/engines/postgres/closing_connections.hpp"

#include <fcntl.h>
#include <poll.h>

#include <cerrno>
#include <utility>

namespace enginediff::postgres {

namespace {

// How long all of them may take.
constexpr auto kPatience = std::chrono::seconds(10);

}  // namespace

void ClosingConnections::add(Connection connection) {
  // libpq closes its own descriptor; through this one the end of the server's process is seen.
  UniqueFd end(::fcntl(PQsocket(connection.raw()), F_DUPFD_CLOEXEC, 0));
  if (end) ends_.push_back(std::move(end));
}

void ClosingConnections::await() {
  const std::vector<UniqueFd> ends = std::exchange(ends_, {});
  std::vector<pollfd> awaited;
  for (const UniqueFd& end : ends) awaited.push_back({end.get(), POLLRDHUP, 0});
  const Deadline deadline = Deadline::after(kPatience);
  for (std::size_t left = awaited.size(); left > 0;) {
    const int ready = ::poll(awaited.data(), awaited.size(), deadline.poll_timeout());
    if (ready == 0 || (ready < 0 && errno != EINTR)) return;
    for (pollfd& one : awaited) {
      if (one.fd < 0 || one.revents == 0) continue;
      one.fd = -1;
      --left;
    }
  }
}

}  // namespace enginediff::postgres
