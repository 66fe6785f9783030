// One case's own database.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engines/mysql/column_catalogue.hpp"
#include "harness/engines/mysql/lock_probe.hpp"
#include "harness/engines/mysql/server.hpp"

namespace enginediff::mysql {

class MysqlEngine;
class MysqlSession;
struct MysqlSlot;

class MysqlScratch final : public Scratch {
 public:
  // Creates the database of `slot`, whose name is written down in the run's registry; takes the one that an earlier
  // scratch left as it was. Null when a database of that name is somebody else's.
  static Result<std::unique_ptr<MysqlScratch>> create(MysqlEngine& engine, const MysqlSlot& slot);
  ~MysqlScratch() override;

  Result<std::unique_ptr<Session>> open_session(const SessionOptions& options) override;
  std::string name() const override { return name_; }
  Result<void> kill(Session& session) override;
  Result<void> drop() override;
  std::string keep() override;

  // ---- For its sessions ----
  Server& server() const;
  const LexicalRules& lexical_rules() const;
  ColumnCatalogue& catalogue() { return catalogue_; }
  // A statement that begins with `verb` is about to run.
  void note_sent(std::string_view verb);
  bool needs_activity() const;
  // Asks who holds what `session` waits for, on the scratch's own control connection.
  Result<std::optional<LockWait>> ask_lock_wait(const MysqlSession& session);
  void forget(const MysqlSession& session);

 private:
  MysqlScratch(MysqlEngine& engine, int slot, ControlLease control);
  Result<void> create_database();

  MysqlEngine& engine_;
  const int slot_;
  const std::string name_;
  ControlLease control_;  // used by the one thread that the scratch belongs to
  ColumnCatalogue catalogue_;
  std::vector<const MysqlSession*> sessions_;
  enum class State { absent, present, unchanged, kept, foreign };
  State state_ = State::absent;       // of the database; unchanged: given back as it was found, empty
  std::atomic<bool> changed_{false};  // something may have been created in it; sessions say so, each in its thread
};

}  // namespace enginediff::mysql
