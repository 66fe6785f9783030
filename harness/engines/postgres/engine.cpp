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
// How long a server that ends all its processes may hang up, until it says that it is starting; and how long that
// takes.
constexpr auto kHangingUp = std::chrono::seconds(3);
constexpr auto kStarting = std::chrono::seconds(60);
// How long a server may take that is only asked whether it is there.
constexpr auto kReachPatience = std::chrono::seconds(10);

// What is refused keeps nothing else from being done; on a connection that is lost nothing is.
Result<void> unless_lost(Result<void> done) {
  if (!done && done.error().fault == Fault::connection_lost) return done;
  return {};
}

Result<void> drop_own_role(Connection& admin, CaseRole& role) {
  if (!role.own) return {};
  TRY(ensure_no_role(admin, role.name));
  role.own = false;
  return {};
}

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
  (void)with_administrator([this](Connection& admin) { return drop_everything(admin); });
}

Result<void> PostgresEngine::drop_everything(Connection& admin) {
  // Dropping a database may take long; that nobody answers at all should show sooner.
  TRY(admin.query("", Deadline::after(kReachPatience)));
  for (const auto& home : homes_) TRY(unless_lost(home->destroy(admin)));
  for (CaseRole& role : roles_) TRY(unless_lost(drop_own_role(admin, role)));
  for (auto& [home, role] : own_roles_) TRY(unless_lost(drop_own_role(admin, role)));
  for (const std::string& name : doubtful_roles_) TRY(unless_lost(ensure_no_role(admin, name)));
  return {};
}

Result<void> PostgresEngine::with_administrator(const std::function<Result<void>(Connection&)>& work) {
  const std::lock_guard lock(administrator_mutex_);
  const bool fresh = !administrator_.alive();
  if (fresh) {
    TRY_ASSIGN(administrator_, open_administrator(plan_));
  }
  Result<void> done = work(administrator_);
  if (done || fresh || done.error().fault != Fault::connection_lost) return done;
  // The server may have restarted under it while it was idle.
  TRY_ASSIGN(administrator_, open_administrator(plan_));
  return work(administrator_);
}

std::string PostgresEngine::next_home_name() const {
  return own_name(plan_, homes_.empty() ? "" : fmt::to_string(homes_.size()));
}

// Each attempt has a name of its own: of one whose answer was lost nobody knows how far it came.
Result<TriedRole> PostgresEngine::make_role(Connection& admin, std::string_view kind, const CaseRole* member_of) {
  const std::string suffix = fmt::format("{}{}", kind, ++roles_ordered_);
  auto tried = make_case_role(admin, plan_, suffix, "", 0, member_of);
  if (!tried && tried.error().fault == Fault::connection_lost) doubtful_roles_.push_back(own_name(plan_, suffix));
  return tried;
}

// The role that a retired home spoilt must not go to another one.
Result<void> PostgresEngine::renew_role(Connection& admin) {
  TRY_ASSIGN(TriedRole tried, make_role(admin, "", nullptr));
  roles_.push_back(std::move(tried.role));
  unused_.reset();
  return {};
}

Result<std::shared_ptr<RunHome>> PostgresEngine::unused_home(Connection& admin) {
  if (unused_) return std::exchange(unused_, nullptr);
  const auto home = homes_.emplace_back(std::make_shared<RunHome>(plan_, roles_.back(), next_home_name()));
  TRY(home->make(admin));
  return home;
}

// What a role owns and was granted in other databases does not show where it gives up everything, or gives it away.
Result<std::shared_ptr<RunHome>> PostgresEngine::home_with_role(Connection& admin) {
  const std::string name = next_home_name();
  TRY_ASSIGN(TriedRole tried, make_role(admin, "d", roles_.back().own ? &roles_.back() : nullptr));
  const CaseRole& role = own_roles_.emplace(name, std::move(tried.role)).first->second;
  const auto home = homes_.emplace_back(std::make_shared<RunHome>(plan_, role, name));
  TRY(home->make(admin));
  return home;
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
    if (home) {
      // Made before the connection was lost.
    } else if (alone && options.reaches_database && options.group.empty()) {
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
  if (const Result<void> shared = home->share(); !shared) {
    home->forget_connections();
    unused_ = home;
    return tl::unexpected(shared.error());
  }
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
    return own_role == nullptr ? Result<void>() : drop_own_role(admin, *own_role);
  });
}

Result<std::unique_ptr<Scratch>> PostgresEngine::create_scratch(const ScratchOptions& options) {
  if (!options.begin_mode.empty() || !options.journal_mode.empty()) {
    return fail(Fault::usage, fmt::format("target {} has no begin modes and no journal modes", plan_.target));
  }
  auto scratch = try_to_create_scratch(options);
  // The server may have restarted under idle connections; then fresh ones serve.
  if (!scratch && scratch.error().fault == Fault::connection_lost) scratch = try_to_create_scratch(options);
  return scratch;
}

Result<std::unique_ptr<Scratch>> PostgresEngine::try_to_create_scratch(const ScratchOptions& options) {
  const bool alone = (options.exclusive || options.reaches_database) && plan_.identity.may_create_databases;
  TRY_ASSIGN(const std::shared_ptr<RunHome> home, home_for(options, alone));
  auto scratch = PostgresScratch::create(*this, home, ++scratches_, alone, options);
  if (scratch) return std::unique_ptr<Scratch>(std::move(*scratch));
  if (scratch.error().fault == Fault::connection_lost) home->forget_connections();
  return tl::unexpected(scratch.error());
}

// A server that has lost a process ends all others and starts anew. Meanwhile it hangs up without a word, and then says
// that it starts, for some seconds.
Result<void> PostgresEngine::ping() {
  const Deadline starting = Deadline::after(kStarting), hanging_up = Deadline::after(kHangingUp);
  for (;;) {
    auto opened = Connection::try_open(plan_.administrator, Deadline::after(kReachPatience));
    if (opened) {
      const auto answer = opened->query("SELECT 1");
      if (answer) return {};
      if (answer.error().fault != Fault::connection_lost || hanging_up.expired())
        return tl::unexpected<Error>(answer.error());
    } else {
      const std::string& why = opened.error().sqlstate;
      const bool ask_again = why == kStartingUp ? !starting.expired() : why.empty() && !hanging_up.expired();
      if (!ask_again)
        return tl::unexpected(opened.error().error(fmt::format("target {} cannot be reached", plan_.target)));
    }
    ::poll(nullptr, 0, kStartingPause);
  }
}

}  // namespace enginediff::postgres
