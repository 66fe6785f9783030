#include "harness/engines/postgres/own_address.hpp"

#include <ifaddrs.h>
#include <netdb.h>
#include <sys/socket.h>

#include <array>
#include <memory>

namespace enginediff::postgres {

namespace {

struct FreeAddresses {
  void operator()(ifaddrs* list) const { ::freeifaddrs(list); }
};

// In digits, without the zone of a link-local address; empty where it is no internet address.
std::string in_digits(const sockaddr* address) {
  if (address == nullptr || (address->sa_family != AF_INET && address->sa_family != AF_INET6)) return {};
  const socklen_t size = address->sa_family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);
  std::array<char, NI_MAXHOST> text{};
  if (::getnameinfo(address, size, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST) != 0) return {};
  const std::string digits = text.data();
  return digits.substr(0, digits.find('%'));
}

}  // namespace

bool is_own_address(const std::string& address) {
  ifaddrs* first = nullptr;
  if (address.empty() || ::getifaddrs(&first) != 0) return false;
  const std::unique_ptr<ifaddrs, FreeAddresses> list(first);
  for (const ifaddrs* one = first; one != nullptr; one = one->ifa_next) {
    if (in_digits(one->ifa_addr) == address) return true;
  }
  return false;
}

}  // namespace enginediff::postgres
