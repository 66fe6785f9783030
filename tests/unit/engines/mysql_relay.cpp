#include "tests/unit/engines/mysql_relay.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/base/check.hpp"

namespace enginediff::mysql {

namespace {

sockaddr_in address_of(const std::string& host, int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  CHECK(::inet_pton(AF_INET, host.c_str(), &address.sin_addr) == 1);
  return address;
}

UniqueFd stream_socket() { return UniqueFd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)); }

bool send_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

}  // namespace

Relay::Relay(std::string host, int port) : host_(std::move(host)), server_port_(port), listener_(stream_socket()) {
  sockaddr_in own = address_of("127.0.0.1", 0);
  socklen_t length = sizeof(own);
  CHECK(::bind(listener_.get(), reinterpret_cast<sockaddr*>(&own), length) == 0);
  CHECK(::listen(listener_.get(), SOMAXCONN) == 0);
  CHECK(::getsockname(listener_.get(), reinterpret_cast<sockaddr*>(&own), &length) == 0);
  port_ = ntohs(own.sin_port);
  std::array<int, 2> ends{};
  CHECK(::pipe2(ends.data(), O_CLOEXEC) == 0);
  wake_read_ = UniqueFd(ends[0]);
  wake_write_ = UniqueFd(ends[1]);
  thread_ = std::thread([this] { run(); });
}

Relay::~Relay() {
  stopping_ = true;
  wake();
  thread_.join();
}

void Relay::wake() const { CHECK(::write(wake_write_.get(), "x", 1) == 1); }

void Relay::cut() {
  const std::lock_guard lock(mutex_);
  for (Pair& pair : pairs_) {
    pair.ended = true;
    ::shutdown(pair.client.get(), SHUT_RDWR);
    ::shutdown(pair.server.get(), SHUT_RDWR);
  }
  wake();
}

void Relay::freeze() {
  const std::lock_guard lock(mutex_);
  frozen_ = true;
  wake();
}

void Relay::cut_off_at(std::string text) {
  const std::lock_guard lock(mutex_);
  fatal_text_ = std::move(text);
}

void Relay::accept_again() {
  const std::lock_guard lock(mutex_);
  refusing_ = false;
}

// REQUIRES: the lock is held.
void Relay::accept_one() {
  UniqueFd client(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC));
  if (!client || refusing_) return;
  UniqueFd server = stream_socket();
  sockaddr_in address = address_of(host_, server_port_);
  if (::connect(server.get(), reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0) return;
  pairs_.push_back({std::move(client), std::move(server)});
}

// REQUIRES: the lock is held.
void Relay::pass_on(Pair& pair, bool from_client) {
  std::array<char, 65536> buffer;
  const UniqueFd& from = from_client ? pair.client : pair.server;
  const ssize_t got = ::recv(from.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
  const std::string_view bytes(buffer.data(), static_cast<std::size_t>(got < 0 ? 0 : got));
  const bool fatal = from_client && !fatal_text_.empty() && bytes.find(fatal_text_) != std::string_view::npos;
  if (fatal) {
    refusing_ = true;
    fatal_text_.clear();
  }
  if (bytes.empty() || fatal || !send_all((from_client ? pair.server : pair.client).get(), bytes)) pair.ended = true;
}

void Relay::run() {
  while (!stopping_) {
    std::vector<pollfd> watched = {{wake_read_.get(), POLLIN, 0}};
    std::vector<Pair*> pairs;
    {
      const std::lock_guard lock(mutex_);
      pairs_.remove_if([](const Pair& pair) { return pair.ended; });
      if (!frozen_) {
        watched.push_back({listener_.get(), POLLIN, 0});
        for (Pair& pair : pairs_) {
          pairs.push_back(&pair);
          watched.push_back({pair.client.get(), POLLIN, 0});
          watched.push_back({pair.server.get(), POLLIN, 0});
        }
      }
    }
    ::poll(watched.data(), watched.size(), -1);
    const std::lock_guard lock(mutex_);
    if (watched[0].revents != 0) {
      char one = 0;
      CHECK(::read(wake_read_.get(), &one, 1) == 1);
    }
    if (frozen_ || watched.size() < 2) continue;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (watched[2 + 2 * i].revents != 0 && !pairs[i]->ended) pass_on(*pairs[i], true);
      if (watched[3 + 2 * i].revents != 0 && !pairs[i]->ended) pass_on(*pairs[i], false);
    }
    if (watched[1].revents != 0) accept_one();
  }
}

}  // namespace enginediff::mysql
