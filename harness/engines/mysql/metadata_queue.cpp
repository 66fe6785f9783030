#include "harness/engines/mysql/metadata_queue.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "harness/engines/mysql/metadata_lock_modes.hpp"

namespace enginediff::mysql {

namespace {

using Tickets = std::vector<MetadataTicket>;

// Whether `other` is in the way of `request` by what it is, whoever came first.
bool in_the_way(const MetadataTicket& request, const MetadataTicket& other) {
  return request.owner != other.owner && stands_in_the_way(request.type, other.type, other.granted);
}

// Whether something is known why the request waits, which was there when it began to.
bool is_explained(const MetadataTicket& request, const Tickets& tickets) {
  return std::any_of(tickets.begin(), tickets.end(), [&](const MetadataTicket& other) {
    const bool came_later = !other.granted && other.sent > request.seen;
    return in_the_way(request, other) && !came_later;
  });
}

// What a definition upgrades its lock to, weakest first.
void strengthen(MetadataTicket& held, const Tickets& unexplained) {
  constexpr std::array<std::string_view, 2> kUpgrades = {"SHARED_NO_WRITE", "EXCLUSIVE"};
  const auto explains = [&](std::string_view type) {
    return std::all_of(unexplained.begin(), unexplained.end(), [&](const MetadataTicket& request) {
      return request.owner == held.owner || stands_in_the_way(request.type, type, true);
    });
  };
  const auto upgrade = std::find_if(kUpgrades.begin(), kUpgrades.end(), explains);
  if (upgrade != kUpgrades.end()) held.type = *upgrade;
}

void strengthen_the_unexplained(Tickets& tickets) {
  Tickets unexplained;
  for (const MetadataTicket& one : tickets) {
    if (!one.granted && one.surely_waits && !is_explained(one, tickets)) unexplained.push_back(one);
  }
  if (unexplained.empty()) return;
  for (MetadataTicket& one : tickets) {
    if (one.granted && one.may_be_stronger) strengthen(one, unexplained);
  }
}

bool came_before(const MetadataTicket& other, const MetadataTicket& request, const Tickets& tickets) {
  if (other.granted || request.owner == other.owner || other.seen >= request.sent) return false;
  if (!served_in_turn(request.type, other.type)) return false;
  return std::none_of(tickets.begin(), tickets.end(), [&](const MetadataTicket& third) {
    return in_the_way(other, third) && !in_the_way(request, third);
  });
}

}  // namespace

std::vector<std::size_t> in_front_of(std::size_t request, Tickets tickets) {
  strengthen_the_unexplained(tickets);
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < tickets.size(); ++i) {
    if (in_the_way(tickets[request], tickets[i]) || came_before(tickets[i], tickets[request], tickets))
      out.push_back(i);
  }
  return out;
}

}  // namespace enginediff::mysql
