// One target of the shell: its database, its sessions, and the thread that alone works with them.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "harness/base/event_fd.hpp"
#include "harness/engine/engine.hpp"
#include "harness/shell/shell_events.hpp"

namespace enginediff {

class ShellTarget {
 public:
  // Raises `news` whenever take_events() or settled() may have something new. `timeout` bounds each statement, waits
  // for locks apart; zero: nothing does.
  ShellTarget(std::unique_ptr<Engine> engine, std::shared_ptr<EventFd> news, std::chrono::milliseconds timeout);
  // Cancels what is under way and drops the database.
  ~ShellTarget();
  ShellTarget(const ShellTarget&) = delete;
  ShellTarget& operator=(const ShellTarget&) = delete;

  const TargetInfo& info() const;
  const LexicalRules& rules() const;
  Engine& engine();  // for scratches besides the shell's own; outlived by this

  // None of these waits for the database.
  void reset();                      // drops the database with all sessions, and makes a clean one
  void launch(ShellLaunch launch);   // REQUIRES: no statement of the session is under way
  void cancel(std::string session);  // the session's statement, also when it waits for a lock
  void interrupt();                  // whatever is under way and not known to wait

  std::vector<ShellEvent> take_events();
  // Everything asked for was done, and what is under way is known to wait for a lock.
  bool settled() const;

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace enginediff
