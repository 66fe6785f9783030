#include "harness/engines/postgres/connections_under_way.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <string_view>

namespace enginediff::postgres {

namespace {

// How long all of them may take together for one stretch of the way.
constexpr auto kPatience = std::chrono::seconds(10);

// Whether what the server says next is that the client may choose a SASL mechanism: `R`, a length, and the number 10.
bool offers_sasl(int socket) {
  std::array<char, 9> head{};
  if (::recv(socket, head.data(), head.size(), MSG_PEEK | MSG_DONTWAIT) != static_cast<ssize_t>(head.size()))
    return false;
  return head[0] == 'R' && std::string_view(head.data() + 5, 4) == std::string_view("\0\0\0\x0a", 4);
}

}  // namespace

ConnectionsUnderWay::Attempt::Attempt(const ConnectionParameters& parameters) {
  const CStrings strings(parameters);
  connection.reset(PQconnectStartParams(strings.keywords.data(), strings.values.data(), 0));
  if (!connection || PQstatus(connection.get()) == CONNECTION_BAD) status = PGRES_POLLING_FAILED;
}

void ConnectionsUnderWay::Attempt::advance_to_proof() {
  if (PQstatus(connection.get()) != CONNECTION_AWAITING_RESPONSE) return advance();
  // To the first question libpq answers with what is no secret, if it is that one; the answer to the second is the
  // proof.
  at_proof = asked > 0 || !offers_sasl(PQsocket(connection.get()));
  if (at_proof) return;
  ++asked;
  advance();
}

ConnectionsUnderWay::ConnectionsUnderWay(const std::vector<ConnectionParameters>& parameters) {
  for (const ConnectionParameters& one : parameters) attempts_.emplace_back(one);
}

void ConnectionsUnderWay::advance_to_proof() {
  drive([](const Attempt& attempt) { return !attempt.at_proof; }, &Attempt::advance_to_proof);
}

void ConnectionsUnderWay::lead() {
  if (attempts_.size() < 2) return;
  drive([&](const Attempt& attempt) { return &attempt == &attempts_.front(); }, &Attempt::advance);
}

std::vector<std::optional<Connection>> ConnectionsUnderWay::finish() {
  drive([](const Attempt&) { return true; }, &Attempt::advance);
  std::vector<std::optional<Connection>> out;
  for (Attempt& attempt : attempts_) {
    out.emplace_back();
    if (attempt.status == PGRES_POLLING_OK) out.back() = Connection::around(std::move(attempt.connection));
  }
  attempts_.clear();
  return out;
}

void ConnectionsUnderWay::drive(const std::function<bool(const Attempt&)>& goes_on, void (Attempt::*advance)()) {
  const Deadline deadline = Deadline::after(kPatience);
  for (;;) {
    std::vector<pollfd> awaited;
    std::vector<Attempt*> attempts;
    for (Attempt& attempt : attempts_) {
      if (!attempt.under_way() || !goes_on(attempt)) continue;
      const short events = attempt.status == PGRES_POLLING_READING ? POLLIN : POLLOUT;
      awaited.push_back({PQsocket(attempt.connection.get()), events, 0});
      attempts.push_back(&attempt);
    }
    if (awaited.empty()) return;
    const int ready = ::poll(awaited.data(), awaited.size(), deadline.poll_timeout());
    if (ready == 0 || (ready < 0 && errno != EINTR)) return;
    for (std::size_t i = 0; i < attempts.size(); ++i) {
      if (awaited[i].revents != 0) (attempts[i]->*advance)();
    }
  }
}

}  // namespace enginediff::postgres
