// Who holds which key, and who waits for it, first come first served. Pure: no clock, no thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace enginediff::fake {

// Sessions are numbers. A session holds any number of keys and waits for at most one.
class LockTable {
 public:
  // Takes the key, or queues for it. Returns whether the session holds it now; asking again while queued is allowed.
  bool acquire(int session, const std::string& key);
  // Leaves the queue; what is held stays held.
  void stop_waiting(int session);
  // Gives the key to the first in its queue.
  void release(int session, const std::string& key);
  void release_all(int session);

  std::optional<int> holder(const std::string& key) const;
  // The key that the session waits for.
  std::optional<std::string> awaited(int session) const;
  // Whether the session waits for itself, through others.
  bool in_circle(int session) const;

 private:
  struct Entry {
    int holder;
    std::vector<int> queue;
  };
  std::map<std::string, Entry> entries_;  // keys that are held
  std::map<int, std::string> waiting_;
};

}  // namespace enginediff::fake
