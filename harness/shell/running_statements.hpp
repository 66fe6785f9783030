// The statements that a target's sessions have under way, for those who want to cancel them from another thread.
#pragma once

#include <mutex>
#include <vector>

namespace enginediff {

class Session;

// Embedded engines run a statement inside of start() and poll(), so that only another thread can cancel it. Every
// member may be called from any thread.
class RunningStatements {
 public:
  void add(Session& session);
  void set_waiting(const Session& session, bool waiting);
  // Returns when no cancel of the session's statement is under way; says whether there was one.
  bool remove(const Session& session);
  bool cancelled(const Session& session);

  void cancel(const Session& session);
  // What waits for a lock goes on waiting.
  void cancel_all_but_waiting();

 private:
  struct Entry {
    Session* session;
    bool waiting, cancelled;
  };
  static void cancel(Entry& entry);
  Entry* find(const Session& session);

  std::mutex mutex_;
  std::vector<Entry> running_;
};

}  // namespace enginediff
