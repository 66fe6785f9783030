// Who stands in front of a request for a metadata lock: whoever holds what is in its way, and whoever waits as well and
// is served first.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace enginediff::mysql {

// A lock or a request for one, on one object.
struct MetadataTicket {
  using Time = std::chrono::steady_clock::time_point;

  std::string owner;  // nobody waits for himself
  std::string type;   // as stands_in_the_way() takes it
  bool granted = false;

  // Of a lock: it has the type that the server lists, or a stronger one by now.
  bool may_be_stronger = false;

  // Of a request: whether it surely waits, and is not one that the server is just about to grant.
  bool surely_waits = false;
  Time sent{};  // the statement that wants it; the epoch where that is not known
  Time seen{};  // when it was first seen waiting
};

// The indices of those in front of the request `tickets[request]`; all on its object are given, also its owner's.
//
// Of two requests that the server serves in turn the one is in front that was seen waiting before the other's statement
// was sent, if nothing is in its way that is not in the other's way, too: past one that nothing else lets go on, the
// server serves those behind it.
//
// Where nothing that is listed explains that some request waits, the locks that may be stronger are: so strong that
// they explain it.
std::vector<std::size_t> in_front_of(std::size_t request, std::vector<MetadataTicket> tickets);

}  // namespace enginediff::mysql
