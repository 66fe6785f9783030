#include "harness/engines/postgres/engine.hpp"

#include <fmt/format.h>

#include "harness/engines/postgres/case_role.hpp"
#include "harness/engines/postgres/marker.hpp"
#include "harness/engines/postgres/scratch.hpp"

namespace enginediff::postgres {

PostgresEngine::PostgresEngine(EngineInfo info, HomePlan plan, CaseRole role, Connection administrator)
    : info_(std::move(info)), plan_(std::move(plan)), administrator_(std::move(administrator)) {
  homes_.push_back(std::make_shared<RunHome>(plan_, std::move(role), ""));
}

PostgresEngine::~PostgresEngine() {
  if (keep_) return;
  // What cannot be dropped now is marked, and clean() finds it.
  (void)with_administrator([this](Connection& admin) -> Result<void> {
    for (const auto& home : homes_) (void)home->destroy(admin);
    return {};
  });
}

Result<void> PostgresEngine::with_administrator(const std::function<Result<void>(Connection&)>& work) {
  const std::lock_guard lock(administrator_mutex_);
  if (!administrator_.alive()) {
    TRY_ASSIGN(administrator_, open_administrator(plan_));
  }
  return work(administrator_);
}

// The first scratch makes the database; one whose home was retired makes another home.
Result<std::shared_ptr<RunHome>> PostgresEngine::current_home() {
  const std::lock_guard lock(homes_mutex_);
  if (home_ready_ && !homes_.back()->retired()) return homes_.back();
  TRY(with_administrator([this](Connection& admin) -> Result<void> {
    if (homes_.back()->retired()) {
      const std::string suffix = fmt::to_string(homes_.size());
      TRY_ASSIGN(CaseRole role, make_case_role(admin, plan_, suffix));
      homes_.push_back(std::make_shared<RunHome>(plan_, std::move(role), suffix));
      home_ready_ = false;
    }
    return homes_.back()->prepare(admin);
  }));
  home_ready_ = true;
  return homes_.back();
}

Result<std::unique_ptr<Scratch>> PostgresEngine::create_scratch(const ScratchOptions& options) {
  if (!options.begin_mode.empty() || !options.journal_mode.empty()) {
    return fail(Fault::usage, fmt::format("target {} has no begin modes and no journal modes", plan_.target));
  }
  TRY_ASSIGN(std::shared_ptr<RunHome> home, current_home());
  const int number = ++scratches_;
  auto scratch = PostgresScratch::create(*this, home, number, options.exclusive);
  if (!scratch && scratch.error().fault == Fault::connection_lost) {
    // The server may have restarted under idle connections; then fresh ones serve.
    home->forget_connections();
    scratch = PostgresScratch::create(*this, home, number, options.exclusive);
  }
  if (!scratch) return tl::unexpected(scratch.error());
  return std::unique_ptr<Scratch>(std::move(*scratch));
}

Result<void> PostgresEngine::ping() {
  TRY_ASSIGN(Connection connection,
             Connection::open(plan_.administrator, fmt::format("target {} cannot be reached", plan_.target),
                              Deadline::after(std::chrono::seconds(10))));
  TRY(connection.query("SELECT 1"));
  return {};
}

}  // namespace enginediff::postgres
