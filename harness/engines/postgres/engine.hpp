// A connected PostgreSQL target.
#pragma once

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engines/postgres/case_role.hpp"
#include "harness/engines/postgres/home_plan.hpp"
#include "harness/engines/postgres/run_home.hpp"
#include "harness/engines/postgres/type_names.hpp"

namespace enginediff::postgres {

extern const LexicalRules kLexicalRules;

class PostgresEngine final : public Engine {
 public:
  // `tried.connections` lead to the first home's database, when `made_first_home`.
  PostgresEngine(EngineInfo info, HomePlan plan, TriedRole tried, bool made_first_home, Connection administrator);
  ~PostgresEngine() override;  // drops what the run made, except what was to be kept

  const EngineInfo& info() const override { return info_; }
  const LexicalRules& lexical_rules() const override { return kLexicalRules; }
  Result<std::unique_ptr<Scratch>> create_scratch(const ScratchOptions& options) override;
  Result<void> ping() override;

  // For scratches:
  const HomePlan& plan() const { return plan_; }
  TypeNames& type_names() { return type_names_; }
  // Runs `work` on the administrator's connection, one at a time. Opens that again when it was lost, and, when it turns
  // out to be lost, runs `work` once more: so what that has done already, or may have, must not stand in its way.
  Result<void> with_administrator(const std::function<Result<void>(Connection&)>& work);
  // One scratch fewer lives in the home that it was lent, which goes with its last one unless a group's next scratch
  // may come. REQUIRES: the scratch has given back or let go its connections.
  Result<void> leave(RunHome& home);
  // Leaves everything in place when the engine goes.
  void keep_everything() { keep_ = true; }

 private:
  Result<std::shared_ptr<RunHome>> home_for(const ScratchOptions& options, bool alone);
  Result<std::shared_ptr<RunHome>> unused_home(Connection& admin);
  Result<std::shared_ptr<RunHome>> home_with_role(Connection& admin);
  Result<TriedRole> make_role(Connection& admin, std::string_view kind, const CaseRole* member_of);
  Result<void> renew_role(Connection& admin);
  Result<std::unique_ptr<Scratch>> try_to_create_scratch(const ScratchOptions& options);
  Result<void> drop_everything(Connection& admin);
  std::string next_home_name() const;

  const EngineInfo info_;
  const HomePlan plan_;
  TypeNames type_names_;
  std::atomic<bool> keep_ = false;
  std::atomic<int> scratches_ = 0;  // made so far

  std::mutex administrator_mutex_;
  Connection administrator_;
  std::mutex homes_mutex_;                     // taken before administrator_mutex_
  std::deque<CaseRole> roles_;                 // the last one is current; their addresses stay
  std::map<std::string, CaseRole> own_roles_;  // of homes that have one for themselves, by their databases
  int roles_ordered_ = 0;                      // beside the first one
  std::vector<std::string> doubtful_roles_;    // names of those that may exist: the answer was lost
  std::vector<std::shared_ptr<RunHome>> homes_;
  std::shared_ptr<RunHome> unused_;                          // its database exists, and nobody has been there
  std::map<std::string, std::shared_ptr<RunHome>> grouped_;  // by ScratchOptions::group
  std::shared_ptr<RunHome> shared_;  // where cases live side by side; null until the first one comes
};

}  // namespace enginediff::postgres
