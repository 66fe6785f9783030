// A server that speaks just enough of the protocol to be connected to, and then never says anything again.
#pragma once

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <future>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "harness/base/unique_fd.hpp"
#include "harness/engines/postgres/connection.hpp"

namespace enginediff::postgres {

class SilentServer {
 public:
  SilentServer() : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const bound = reinterpret_cast<sockaddr*>(&address);
    if (::bind(listener_.get(), bound, size) != 0 || ::listen(listener_.get(), 5) != 0 ||
        ::getsockname(listener_.get(), bound, &size) != 0)
      throw std::runtime_error("cannot listen");
    port_ = ntohs(address.sin_port);
  }

  // One connection that is let in. Further ones wait in the queue, and nobody ever takes them from there.
  Connection connect() {
    auto accepted = std::async(std::launch::async, [this] { accept(); });
    ConnectionParameters parameters;
    for (const auto& [keyword, value] : {std::pair{"host", "127.0.0.1"},
                                         {"user", "u"},
                                         {"dbname", "d"},
                                         {"sslmode", "disable"},
                                         {"gssencmode", "disable"}})
      parameters.set(keyword, value);
    parameters.set("port", std::to_string(port_));
    auto connection = Connection::open(parameters, "test", Deadline::after(std::chrono::seconds(20)));
    accepted.get();
    if (!connection) throw std::runtime_error(connection.error().message);
    return std::move(*connection);
  }

  void say(std::string_view bytes) const {
    ASSERT_EQ(::send(served_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL), static_cast<ssize_t>(bytes.size()));
  }

  // Hangs up on everybody who waits in the queue, and lets nobody in any more.
  void close_door() { listener_.reset(); }

 private:
  void accept() {
    using namespace std::string_view_literals;
    served_ = UniqueFd(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC));
    std::array<char, 1024> startup{};
    if (::recv(served_.get(), startup.data(), startup.size(), 0) <= 0) return;
    // AuthenticationOk, BackendKeyData (process 7, key 9), ReadyForQuery.
    say("R\0\0\0\x08\0\0\0\0K\0\0\0\x0c\0\0\0\x07\0\0\0\x09Z\0\0\0\x05I"sv);
  }

  UniqueFd listener_, served_;
  int port_ = 0;
};

}  // namespace enginediff::postgres
