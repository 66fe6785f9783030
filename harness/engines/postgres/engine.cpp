#include "harness/engines/postgres/engine.hpp"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <utility>

#include "harness/engines/postgres/case_role.hpp"
#include "harness/engines/postgres/marker.hpp"
#include "harness/engines/postgres/scratch.hpp"

namespace enginediff::postgres {

namespace {

constexpr std::string_view kStartingUp = "57P03";
constexpr int kStartingPause = 50;  // milliseconds between two questions whether the server has started

}  // namespace

PostgresEngine::PostgresEngine(EngineInfo info, HomePlan plan, TriedRole tried, bool made_first_home,
                               Connection administrator)
    : info_(std::move(info)), plan_(std::move(plan)), administrator_(std::move(administrator)) {
  roles_.push_back(std::move(tried.role));
  if (!made_first_home) return;
  unused_ = homes_.emplace_back(std::make_shared<RunHome>(plan_, roles_.back(), next_home_name()));
  unused_->note_made();
  for (auto& connection : tried.connections) unused_->give(std::move(connection));
}

PostgresEngine::~PostgresEngine() {
  if (keep_) return;
  // What cannot be dropped now is marked, and clean() finds it.
  (void)with_administrator([this](Connection& admin) -> Result<void> {
    for (const auto& home : homes_) (void)home->destroy(admin);
    for (const CaseRole& role : roles_) {
      if (role.own) (void)drop_role(admin, role.name);
    }
    for (const auto& [home, role] : own_roles_) {
      if (role.own) (void)drop_role(admin, role.name);
    }
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

std::string PostgresEngine::next_home_name() const {
  return own_name(plan_, homes_.empty() ? "" : fmt::to_string(homes_.size()));
}

// The role that a retired home spoilt must not go to another one.
Result<void> PostgresEngine::renew_role(Connection& admin) {
  TRY_ASSIGN(TriedRole tried, make_case_role(admin, plan_, fmt::to_string(roles_.size()), "", 0));
  roles_.push_back(std::move(tried.role));
  unused_.reset();
  return {};
}

Result<std::shared_ptr<RunHome>> PostgresEngine::unused_home(Connection& admin) {
  if (unused_) return std::exchange(unused_, nullptr);
  auto home = std::make_shared<RunHome>(plan_, roles_.back(), next_home_name());
  TRY(home->make(admin));
  return homes_.emplace_back(std::move(home));
}

// What a role owns and was granted in other databases does not show where it gives up everything, or gives it away.
Result<std::shared_ptr<RunHome>> PostgresEngine::home_with_role(Connection& admin) {
  const std::string name = next_home_name();
  TRY_ASSIGN(TriedRole tried, make_case_role(admin, plan_, fmt::format("d{}", homes_.size()), "", 0));
  const CaseRole& role = own_roles_.emplace(name, std::move(tried.role)).first->second;
  auto home = std::make_shared<RunHome>(plan_, role, name);
  TRY(home->make(admin));
  return homes_.emplace_back(std::move(home));
}

// A home that is lent to one scratch alone, or to those of a group, or the one where all others are.
Result<std::shared_ptr<RunHome>> PostgresEngine::home_for(const ScratchOptions& options, bool alone) {
  const std::lock_guard lock(homes_mutex_);
  if (!alone && shared_ && !shared_->retired()) return shared_;
  if (const auto mate = grouped_.find(options.group); alone && mate != grouped_.end() && !mate->second->retired()) {
    mate->second->move_in();
    return mate->second;
  }
  std::shared_ptr<RunHome> home;
  const auto prepare = [&](Connection& admin) -> Result<void> {
    if (shared_ && shared_->retired() && &shared_->role() == &roles_.back()) TRY(renew_role(admin));
    if (alone && options.reaches_database && options.group.empty()) {
      TRY_ASSIGN(home, home_with_role(admin));
    } else {
      TRY_ASSIGN(home, unused_home(admin));
    }
    return alone ? home->lend(admin) : Result<void>();
  };
  TRY(with_administrator(prepare));
  if (alone) {
    home->move_in();
    if (!options.group.empty()) grouped_.insert_or_assign(options.group, home);
    return home;
  }
  home->open_ahead(1, static_cast<std::size_t>(options.sessions));
  TRY(home->share());
  shared_ = home;
  return home;
}

Result<void> PostgresEngine::leave(RunHome& home) {
  CaseRole* own_role = nullptr;  // goes with the home
  {
    const std::lock_guard lock(homes_mutex_);
    const auto mates =
        std::find_if(grouped_.begin(), grouped_.end(), [&](const auto& group) { return group.second.get() == &home; });
    const bool awaits_more = mates != grouped_.end() && !home.retired();
    if (!home.move_out() || awaits_more) return {};
    if (mates != grouped_.end()) grouped_.erase(mates);
    if (const auto at = own_roles_.find(home.database()); at != own_roles_.end()) own_role = &at->second;
  }
  return with_administrator([&](Connection& admin) -> Result<void> {
    TRY(home.destroy(admin));
    if (own_role == nullptr || !own_role->own) return {};
    TRY(drop_role(admin, own_role->name));
    own_role->own = false;
    return {};
  });
}

Result<std::unique_ptr<Scratch>> PostgresEngine::create_scratch(const ScratchOptions& options) {
  if (!options.begin_mode.empty() || !options.journal_mode.empty()) {
    return fail(Fault::usage, fmt::format("target {} has no begin modes and no journal modes", plan_.target));
  }
  const bool alone = (options.exclusive || options.reaches_database) && plan_.identity.may_create_databases;
  TRY_ASSIGN(const std::shared_ptr<RunHome> home, home_for(options, alone));
  const int number = ++scratches_;
  auto scratch = PostgresScratch::create(*this, home, number, alone, options);
  if (!scratch && scratch.error().fault == Fault::connection_lost) {
    // The server may have restarted under idle connections; then fresh ones serve.
    home->forget_connections();
    scratch = PostgresScratch::create(*this, home, number, alone, options);
  }
  if (!scratch) return tl::unexpected(scratch.error());
  return std::unique_ptr<Scratch>(std::move(*scratch));
}

// A server that has lost a process starts its others anew and takes connections again some seconds later.
Result<void> PostgresEngine::ping() {
  const Deadline deadline = Deadline::after(std::chrono::seconds(10));
  for (;;) {
    auto opened = Connection::try_open(plan_.administrator, deadline);
    if (opened) {
      TRY(opened->query("SELECT 1"));
      return {};
    }
    if (opened.error().sqlstate != kStartingUp || deadline.expired())
      return tl::unexpected(opened.error().error(fmt::format("target {} cannot be reached", plan_.target)));
    ::poll(nullptr, 0, kStartingPause);
  }
}

}  // namespace enginediff::postgres
