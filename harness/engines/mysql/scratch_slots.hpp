// The names of scratch databases, which are used again, and the databases themselves while they are emptied.
#pragma once

#include <cstddef>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/engines/mysql/run_registry.hpp"
#include "harness/engines/mysql/server.hpp"

namespace enginediff::mysql {

// A name for scratch databases: one slot, one name, one scratch at a time.
struct MysqlSlot {
  int number = 0;
  bool has_database = false;  // empty, as the last scratch of the slot left it
};

// Thread-safe. Dropping a table costs MySQL more than everything else of a scratch, so that is done for several
// scratches in one statement, which is asked for and not waited for: the next cases begin in other databases meanwhile.
class ScratchSlots {
 public:
  ScratchSlots(Server& server, RunRegistry& registry) : server_(server), registry_(registry) {}

  std::string name(int slot) const;

  // A slot that no scratch has; its name is in the registry. Where two statements that empty databases are under way,
  // the older is waited for.
  Result<MysqlSlot> take();
  // The slot has no scratch any more; its database is empty, or gone.
  void release(const MysqlSlot& slot);
  // Releases the slot when `tables` (qualified names) are dropped, which is done with others. Where enough have come
  // together it is asked for on `control`. What refuses to be emptied goes with its database.
  void empty(int slot, ControlLease& control, std::string tables);
  // A scratch has the slot for good: its database is kept, or stuck. The name stays in the registry, for clean().
  void abandon();
  // A database of that name is somebody else's.
  void disown(int slot);

  // Empties all that is to be emptied, and waits for it.
  void settle();
  // Settles, and drops the databases of all free slots. REQUIRES: no scratch is open.
  void drop_all(Connection& control);

 private:
  struct Emptying {
    std::vector<int> slots;
    ControlLease control;  // with the answer still to be read
  };
  // Asks for all that waits. REQUIRES: mutex_ is held.
  void send_waiting(ControlLease control);
  // Reads the answer and frees the slots but those whose databases are stuck; `lock`, of mutex_, is not held meanwhile.
  // False when the server was lost over it.
  bool finish_oldest(std::unique_lock<std::mutex>& lock);

  Server& server_;
  RunRegistry& registry_;

  std::mutex mutex_;  // guards what follows, and the writing of the registry
  int slots_ = 0;
  std::size_t open_ = 0;  // slots that scratches have
  std::vector<MysqlSlot> free_;
  std::vector<std::pair<int, std::string>> waiting_;  // slots with the tables that are still to be dropped
  std::deque<Emptying> emptying_;                     // the oldest first
};

}  // namespace enginediff::mysql
