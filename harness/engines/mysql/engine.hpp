// A connected MySQL or MariaDB server as a target.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engines/mysql/case_account.hpp"
#include "harness/engines/mysql/lock_probe.hpp"
#include "harness/engines/mysql/run_registry.hpp"
#include "harness/engines/mysql/server.hpp"

namespace enginediff::mysql {

// The lexical rules of the default settings, and those under `sql_mode`.
const LexicalRules& default_lexical_rules();
LexicalRules lexical_rules_under(const std::string& sql_mode);

// A name for scratch databases.
struct MysqlSlot {
  int number = 0;
  bool has_database = false;  // empty, as the last scratch of the slot found it
};

class MysqlEngine final : public Engine {
 public:
  static Result<std::unique_ptr<Engine>> connect(const TargetSpec& spec, const ConnectOptions& options);
  ~MysqlEngine() override;

  const EngineInfo& info() const override { return info_; }
  const LexicalRules& lexical_rules() const override { return rules_; }
  Result<std::unique_ptr<Scratch>> create_scratch(const ScratchOptions& options) override;
  Result<void> ping() override;

  // ---- For its scratches ----
  Server& server() { return *server_; }
  LockProbe* lock_probe() const { return probe_.get(); }

  // Scratch databases have names that are used again: one slot, one name, one scratch at a time.
  std::string slot_name(int slot) const;
  void release_slot(const MysqlSlot& slot);  // the name may be used again, and the database, where it is still there
  void disown_slot(int slot);                // a database of that name is somebody else's

 private:
  MysqlEngine(std::unique_ptr<Server> server, std::unique_ptr<RunRegistry> registry);
  Result<void> describe(const TargetSpec& spec);
  Result<MysqlSlot> take_slot();
  void drop_slot(Connection& control, const MysqlSlot& slot);

  std::unique_ptr<Server> server_;
  std::unique_ptr<RunRegistry> registry_;
  std::unique_ptr<LockProbe> probe_;
  CaseAccount account_;
  LexicalRules rules_;
  EngineInfo info_;

  std::mutex mutex_;  // guards the slots and the writing of the registry
  int slots_ = 0;
  std::vector<MysqlSlot> free_slots_;
};

}  // namespace enginediff::mysql
