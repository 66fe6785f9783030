// A connected MySQL or MariaDB server as a target.
#pragma once

#include <memory>
#include <string>

#include "harness/engine/engine.hpp"
#include "harness/engines/mysql/case_account.hpp"
#include "harness/engines/mysql/held_views.hpp"
#include "harness/engines/mysql/lock_probe.hpp"
#include "harness/engines/mysql/run_registry.hpp"
#include "harness/engines/mysql/scratch_slots.hpp"
#include "harness/engines/mysql/server.hpp"

namespace enginediff::mysql {

// The lexical rules of the default settings, and those under `sql_mode`.
const LexicalRules& default_lexical_rules();
LexicalRules lexical_rules_under(const std::string& sql_mode);

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
  ScratchSlots& slots() { return slots_; }
  HeldViews& views() { return views_; }

 private:
  MysqlEngine(std::unique_ptr<Server> server, std::unique_ptr<RunRegistry> registry);
  Result<void> describe(const TargetSpec& spec);

  std::unique_ptr<Server> server_;
  std::unique_ptr<RunRegistry> registry_;
  ScratchSlots slots_;
  HeldViews views_;
  std::unique_ptr<LockProbe> probe_;
  CaseAccount account_;
  LexicalRules rules_;
  EngineInfo info_;
};

}  // namespace enginediff::mysql
