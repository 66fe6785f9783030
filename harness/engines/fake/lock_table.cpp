#include "harness/engines/fake/lock_table.hpp"

#include <algorithm>

namespace enginediff::fake {

bool LockTable::acquire(int session, const std::string& key) {
  const auto [entry, fresh] = entries_.try_emplace(key, Entry{session, {}});
  if (fresh || entry->second.holder == session) {
    stop_waiting(session);
    return true;
  }
  if (waiting_.emplace(session, key).second) entry->second.queue.push_back(session);
  return false;
}

void LockTable::stop_waiting(int session) {
  const auto waiting = waiting_.find(session);
  if (waiting == waiting_.end()) return;
  if (const auto entry = entries_.find(waiting->second); entry != entries_.end())
    std::erase(entry->second.queue, session);
  waiting_.erase(waiting);
}

void LockTable::release(int session, const std::string& key) {
  const auto entry = entries_.find(key);
  if (entry == entries_.end() || entry->second.holder != session) return;
  auto& queue = entry->second.queue;
  if (queue.empty()) {
    entries_.erase(entry);
    return;
  }
  entry->second.holder = queue.front();
  queue.erase(queue.begin());
  waiting_.erase(entry->second.holder);
}

void LockTable::release_all(int session) {
  std::vector<std::string> keys;
  for (const auto& [key, entry] : entries_) {
    if (entry.holder == session) keys.push_back(key);
  }
  for (const std::string& key : keys) release(session, key);
}

std::optional<int> LockTable::holder(const std::string& key) const {
  const auto entry = entries_.find(key);
  if (entry == entries_.end()) return std::nullopt;
  return entry->second.holder;
}

std::optional<std::string> LockTable::awaited(int session) const {
  const auto waiting = waiting_.find(session);
  if (waiting == waiting_.end()) return std::nullopt;
  return waiting->second;
}

bool LockTable::in_circle(int session) const {
  int at = session;
  // Each session waits for one key at most, so a circle is found by walking as many steps as there are waiters.
  for (std::size_t step = 0; step < waiting_.size(); ++step) {
    const auto key = awaited(at);
    const auto next = key ? holder(*key) : std::nullopt;
    if (!next) return false;
    if (*next == session) return true;
    at = *next;
  }
  return false;
}

}  // namespace enginediff::fake
