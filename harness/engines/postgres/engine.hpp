// A connected PostgreSQL target.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engines/postgres/home_plan.hpp"
#include "harness/engines/postgres/run_home.hpp"
#include "harness/engines/postgres/type_names.hpp"

namespace enginediff::postgres {

extern const LexicalRules kLexicalRules;

class PostgresEngine final : public Engine {
 public:
  PostgresEngine(EngineInfo info, HomePlan plan, CaseRole role, Connection administrator);
  ~PostgresEngine() override;  // drops what the run made, except what was to be kept

  const EngineInfo& info() const override { return info_; }
  const LexicalRules& lexical_rules() const override { return kLexicalRules; }
  Result<std::unique_ptr<Scratch>> create_scratch(const ScratchOptions& options) override;
  Result<void> ping() override;

  // For scratches:
  const HomePlan& plan() const { return plan_; }
  TypeNames& type_names() { return type_names_; }
  // Runs `work` on the administrator's connection, which is opened again when it was lost. One at a time.
  Result<void> with_administrator(const std::function<Result<void>(Connection&)>& work);
  // Leaves everything in place when the engine goes.
  void keep_everything() { keep_ = true; }

 private:
  Result<std::shared_ptr<RunHome>> current_home();

  const EngineInfo info_;
  const HomePlan plan_;
  TypeNames type_names_;
  std::atomic<bool> keep_ = false;
  std::atomic<int> scratches_ = 0;  // made so far

  std::mutex administrator_mutex_;
  Connection administrator_;
  std::mutex homes_mutex_;                       // taken before administrator_mutex_
  std::vector<std::shared_ptr<RunHome>> homes_;  // the last one is current
  bool home_ready_ = false;                      // its database exists
};

}  // namespace enginediff::postgres
