#include "harness/engines/mysql/scratch_slots.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace enginediff::mysql {

namespace {

// How many databases are emptied by one statement: a sixth of what their tables cost is spent on its end. Of several
// hundred tables the server would take much longer than one by one.
constexpr std::size_t kTogether = 8;

}  // namespace

std::string ScratchSlots::name(int slot) const { return fmt::format("{}_{}", registry_.name(), slot); }

Result<MysqlSlot> ScratchSlots::take() {
  std::unique_lock lock(mutex_);
  while (free_.empty() && emptying_.size() > 1 + open_ / kTogether) finish_oldest(lock);
  if (!free_.empty()) {
    // The lowest, so that names depend on how many cases run at once and not on how many ran.
    const auto lowest = std::min_element(free_.begin(), free_.end(), [](const MysqlSlot& one, const MysqlSlot& other) {
      return one.number < other.number;
    });
    const MysqlSlot slot = *lowest;
    free_.erase(lowest);
    ++open_;
    return slot;
  }
  lock.unlock();
  TRY_ASSIGN(ControlLease control, server_.borrow_control());
  lock.lock();
  const int slot = slots_ + 1;
  const auto add = [&](Connection& on) { return registry_.add(on, RunRegistry::Kind::database, name(slot)); };
  TRY(do_on(control, add));
  slots_ = slot;
  ++open_;
  return MysqlSlot{slot, false};
}

void ScratchSlots::release(const MysqlSlot& slot) {
  const std::lock_guard lock(mutex_);
  --open_;
  free_.push_back(slot);
}

void ScratchSlots::empty(int slot, ControlLease& control, std::string tables) {
  const std::lock_guard lock(mutex_);
  --open_;
  waiting_.emplace_back(slot, std::move(tables));
  if (waiting_.size() >= kTogether) send_waiting(std::move(control));
}

void ScratchSlots::send_waiting(ControlLease control) {
  std::string sql;
  std::vector<int> slots;
  for (const auto& [slot, tables] : std::exchange(waiting_, {})) {
    sql += (sql.empty() ? "DROP TABLE IF EXISTS " : ", ") + tables;
    slots.push_back(slot);
  }
  // Where it cannot be asked for, the server is gone, which shows at the next scratch; clean() finds the names.
  if (do_on(control, [&](Connection& on) { return on.send("cannot drop the tables of scratch databases", sql); }))
    emptying_.push_back({std::move(slots), std::move(control)});
}

void ScratchSlots::abandon() {
  const std::lock_guard lock(mutex_);
  --open_;
}

void ScratchSlots::disown(int slot) {
  const std::string database = name(slot);
  const auto remove = [&](Connection& on) { return registry_.remove(on, RunRegistry::Kind::database, database); };
  auto control = server_.borrow_control();
  const std::lock_guard lock(mutex_);
  --open_;
  if (control) (void)do_on(*control, remove);
}

bool ScratchSlots::finish_oldest(std::unique_lock<std::mutex>& lock) {
  Emptying oldest = std::move(emptying_.front());
  emptying_.pop_front();
  lock.unlock();
  const bool empty = oldest.control->receive() == 0;
  // With the connection its answer may be lost.
  const bool answers = empty || !oldest.control->lost() || oldest.control.renew();
  std::vector<MysqlSlot> freed;
  for (const int slot : oldest.slots) {
    if (!answers) break;
    // A table that others refer to may refuse to go, or one have a name that stands twice in another case.
    if (empty || oldest.control->attempt("DROP DATABASE IF EXISTS " + quote_identifier(name(slot))) == 0)
      freed.push_back({slot, empty});
  }
  lock.lock();
  free_.insert(free_.end(), freed.begin(), freed.end());
  return answers;
}

void ScratchSlots::settle() {
  std::unique_lock lock(mutex_);
  if (!waiting_.empty()) {
    lock.unlock();
    auto control = server_.borrow_control();
    lock.lock();
    if (control && !waiting_.empty()) send_waiting(std::move(*control));
  }
  // Of a server that is gone nobody waits for each answer.
  while (!emptying_.empty() && finish_oldest(lock)) {
  }
}

void ScratchSlots::drop_all(Connection& control) {
  settle();
  for (const MysqlSlot& slot : free_) {
    // A name whose database is still there stays written down: clean() drops it.
    if (slot.has_database && control.attempt("DROP DATABASE IF EXISTS " + quote_identifier(name(slot.number))) != 0)
      continue;
    (void)registry_.remove(control, RunRegistry::Kind::database, name(slot.number));
  }
  free_.clear();
}

}  // namespace enginediff::mysql
