// Who is in the way of a session that waits for the lock of a whole table, as MyISAM, Aria and MEMORY have them, where
// no server says more than that it waits.
//
// Only a statement under way and LOCK TABLES hold such a lock, also within a transaction. Writers are served in the
// order in which they came, and before all readers; an INSERT that may go on beside readers lets them go before it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace enginediff::mysql {

// Another session that uses a table which the waiter uses.
struct TableLockPeer {
  enum class Does { nothing, holds, waits };
  bool waiter_writes = false;  // that table
  bool writes = false;         // the peer, that table
  Does does = Does::nothing;
  bool only_inserts = false;  // its statement does
  bool came_before = false;   // it was waiting before the waiter's statement was sent
  bool waiter_only_inserts = false;
};

struct TableLockHolders {
  std::vector<std::size_t> peers;  // indices
  // They are not known to hold any such lock, but might: by LOCK TABLES that was sent some other way. Where it is the
  // waiter's turn, which the server has not woken yet, everything looks the same: so it counts only if it lasts.
  bool surmised = false;
  // The waiter is an INSERT, and all of them read: it may go on beside them, and then waited only for a writer.
  bool beside_readers = false;
};

// Those in the way; none where it is the waiter's turn. Which of its tables the waiter waits for is not known, nor
// whether rows can be inserted beside a reader, so there may be one too many.
TableLockHolders deduce_table_lock_holders(const std::vector<TableLockPeer>& peers);

// Whether a metadata lock of this type is that of a table which is written.
bool is_writers_type(std::string_view metadata_type);

}  // namespace enginediff::mysql
