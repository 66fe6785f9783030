#include "harness/engines/mysql/table_lock_deduction.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "harness/engines/mysql/metadata_lock_modes.hpp"

namespace enginediff::mysql {

namespace {

using Does = TableLockPeer::Does;

bool conflicts(const TableLockPeer& peer) { return peer.waiter_writes || peer.writes; }

bool is_in_the_way(const TableLockPeer& peer) {
  switch (peer.does) {
    case Does::nothing: return false;
    case Does::holds: return conflicts(peer);
    case Does::waits: return peer.writes && (peer.waiter_writes ? peer.came_before : !peer.only_inserts);
  }
  return false;
}

}  // namespace

TableLockHolders deduce_table_lock_holders(const std::vector<TableLockPeer>& peers) {
  const auto matching = [&](auto predicate) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < peers.size(); ++i) {
      if (predicate(peers[i])) found.push_back(i);
    }
    return found;
  };
  auto holders = matching(is_in_the_way);
  // An INSERT that cannot go on beside readers.
  if (holders.empty())
    holders =
        matching([](const TableLockPeer& one) { return one.does == Does::waits && one.writes && !one.waiter_writes; });
  if (!holders.empty()) {
    const bool beside_readers = std::all_of(holders.begin(), holders.end(), [&](std::size_t i) {
      return peers[i].waiter_only_inserts && !peers[i].writes;
    });
    return {std::move(holders), false, beside_readers};
  }
  // Who waits for such a lock holds none: if there is nobody else, it is the waiter's turn.
  holders = matching([](const TableLockPeer& one) { return one.does == Does::nothing && conflicts(one); });
  const bool surmised = !holders.empty();
  return {std::move(holders), surmised, false};
}

bool is_writers_type(std::string_view metadata_type) {
  constexpr std::array<std::string_view, 4> kReaders = {"SHARED", "SHARED_HIGH_PRIO", "SHARED_READ",
                                                        "SHARED_READ_ONLY"};
  return std::find(kReaders.begin(), kReaders.end(), named_metadata_type(metadata_type)) == kReaders.end();
}

}  // namespace enginediff::mysql
