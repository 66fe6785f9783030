#include "harness/engines/mysql/scratch.hpp"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <chrono>

#include "harness/base/check.hpp"
#include "harness/engines/mysql/engine.hpp"
#include "harness/engines/mysql/session.hpp"
#include "harness/engines/mysql/session_setup.hpp"

namespace enginediff::mysql {

namespace {

// For a connection that was killed to be gone.
constexpr auto kLeavingPatience = std::chrono::seconds(10);

}  // namespace

MysqlScratch::MysqlScratch(MysqlEngine& engine, int slot, ControlLease control)
    : engine_(engine),
      slot_(slot),
      name_(engine.slots().name(slot)),
      control_(std::move(control)),
      catalogue_(engine.server(), name_) {}

Result<std::unique_ptr<MysqlScratch>> MysqlScratch::create(MysqlEngine& engine, const MysqlSlot& slot) {
  auto control = engine.server().borrow_control();
  if (!control) {
    engine.slots().release(slot);
    return tl::unexpected(std::move(control.error()));
  }
  std::unique_ptr<MysqlScratch> scratch(new MysqlScratch(engine, slot.number, std::move(*control)));
  if (slot.has_database) {
    scratch->state_ = State::present;
  } else {
    TRY(scratch->create_database());
  }
  return scratch->state_ == State::present ? std::move(scratch) : nullptr;
}

Result<void> MysqlScratch::create_database() {
  const std::string& collation = server().settings().collation;
  const std::string sql =
      fmt::format("CREATE DATABASE {}{}", quote_identifier(name_), collation.empty() ? "" : " COLLATE " + collation);
  constexpr unsigned kDatabaseExists = 1007;
  int asked = 0;
  return do_on(control_, [&](Connection& control) -> Result<void> {
    const unsigned code = control.attempt(sql);
    const bool again = asked++ > 0;
    if (code != 0 && code != kDatabaseExists) {
      // The name stays written down: the database may be there.
      if (control.lost()) state_ = State::stuck;
      return tl::unexpected(control.last_failure("cannot create a scratch database"));
    }
    // That of a statement whose answer was lost looks like somebody else's.
    state_ = code == 0 ? State::present : again ? State::stuck : State::foreign;
    return {};
  });
}

MysqlScratch::~MysqlScratch() {
  if (state_ == State::present) (void)drop();
  ScratchSlots& slots = engine_.slots();
  if (state_ == State::absent) slots.release({slot_, false});
  if (state_ == State::foreign) slots.disown(slot_);
  // The name of a database that is still there, kept or stuck, stays written down: clean() drops it after this run.
  if (state_ == State::present || state_ == State::kept || state_ == State::stuck) slots.abandon();
}

Result<void> MysqlScratch::keep_purge_away() {
  CHECK(sessions_.empty());
  TRY_ASSIGN(HeldView view, engine_.views().hold());
  view_.emplace(std::move(view));
  return {};
}

Result<std::unique_ptr<Session>> MysqlScratch::open_session(const SessionOptions& options) {
  TRY_ASSIGN(auto connection, server().take_case_connection(name_));
  if (auto set_up = set_up_session(*connection, server().facts(), server().settings(), options); !set_up) {
    server().give_back(std::move(connection));
    return tl::unexpected(std::move(set_up.error()));
  }
  auto session = std::make_unique<MysqlSession>(*this, std::move(connection), options.name);
  sessions_.push_back(session.get());
  return session;
}

Result<void> MysqlScratch::kill(Session& session) {
  const auto& victim = static_cast<MysqlSession&>(session);
  TRY(server().kill(victim.connection_id(), Server::Kill::connection));
  const bool leaves_prepared = std::any_of(prepared_.begin(), prepared_.end(), [&](const PreparedHolder& one) {
    return one.connection == victim.connection_id();
  });
  return leaves_prepared ? await_end(victim) : Result<void>();
}

// Only then everybody may end what it has prepared, where the server keeps that with its session.
Result<void> MysqlScratch::await_end(const MysqlSession& victim) {
  const Deadline deadline = Deadline::after(kLeavingPatience);
  // The server closes its end a moment before it forgets the connection.
  pollfd closed{victim.socket(), POLLRDHUP, 0};
  ::poll(&closed, 1, deadline.poll_timeout());
  const std::string listed =
      fmt::format("SELECT id FROM information_schema.processlist WHERE id = {}", victim.connection_id());
  for (bool gone = false; !gone && !deadline.expired();) {
    const auto ask = [&](Connection& control) { return control.rows("cannot ask who is connected", listed); };
    TRY_ASSIGN(const auto rows, do_on(control_, ask));
    gone = rows.empty();
  }
  return {};
}

bool MysqlScratch::leave_to_be_emptied() {
  if (!contents_.only_tables()) return false;
  std::string list;
  for (const std::string& table : contents_.tables()) {
    list += fmt::format("{}{}.{}", list.empty() ? "" : ", ", quote_identifier(name_), quote_identifier(table));
  }
  if (list.empty()) {
    engine_.slots().release({slot_, true});
  } else {
    engine_.slots().empty(slot_, control_, std::move(list));
  }
  return true;
}

Result<void> MysqlScratch::drop() {
  CHECK(sessions_.empty());
  view_.reset();
  if (state_ != State::present) return {};
  if (leave_to_be_emptied()) {
    state_ = State::unclaimed;
    return {};
  }
  TRY(drop_database());
  state_ = State::absent;
  return {};
}

Result<void> MysqlScratch::drop_database() {
  const auto roll_back_and_drop = [&](Connection& control) {
    left_prepared_.roll_back(control);
    // A case may have dropped it itself.
    return control.run("cannot drop a scratch database", "DROP DATABASE IF EXISTS " + quote_identifier(name_));
  };
  auto dropped = do_on(control_, roll_back_and_drop);
  if (left_prepared_.empty()) return dropped;
  if (!dropped) return roll_back_and_drop(*control_);
  // The server may still have been at ending the session that was lost.
  left_prepared_.roll_back(*control_);
  return dropped;
}

std::string MysqlScratch::keep() {
  if (state_ == State::present) state_ = State::kept;
  const TargetSettings& settings = server().settings();
  return fmt::format("database {} on {} ({})", name_, settings.connection.where(),
                     client_command(settings, server().facts().is_mariadb() ? "mariadb" : "mysql", name_));
}

Server& MysqlScratch::server() const { return engine_.server(); }
const LexicalRules& MysqlScratch::lexical_rules() const { return engine_.lexical_rules(); }

bool MysqlScratch::needs_activity() const { return engine_.lock_probe() != nullptr; }

void MysqlScratch::note_prepared(const MysqlSession& session, const PreparedTransactionStatement& done) {
  std::erase_if(prepared_, [&](const PreparedHolder& one) { return one.identifier == done.identifier; });
  unidentified_.erase(done.identifier);
  LockProbe* const probe = engine_.lock_probe();
  if (done.ends || probe == nullptr) return;
  PreparedHolder holder;
  const auto identify = [&](Connection& control) {
    holder = {done.identifier, session.connection_id(), {}, {}};
    return probe->identify(control, holder, prepared_);
  };
  if (auto identified = do_on(control_, identify); !identified) {
    unidentified_.emplace(done.identifier, std::pair(session.connection_id(), std::move(identified.error())));
  } else {
    prepared_.push_back(std::move(holder));
  }
}

Result<std::optional<LockWait>> MysqlScratch::ask_lock_wait(MysqlSession& session) {
  LockProbe* const probe = engine_.lock_probe();
  if (probe == nullptr) return std::nullopt;
  CaseSessions sessions{name_, {session.connection_id(), session.name(), &session.activity()}, {}};
  for (MysqlSession* const other : sessions_) {
    if (other == &session) continue;
    sessions.others.push_back({other->connection_id(), other->name(), &other->activity()});
  }
  // A session alone waits for nobody of its case.
  if (sessions.others.empty()) return std::nullopt;
  for (const auto& [identifier, unidentified] : unidentified_) {
    // What waits for it would look like one that waits for nobody. Its own session can only end it.
    if (unidentified.first != session.connection_id()) return tl::unexpected(unidentified.second);
  }
  sessions.prepared = prepared_;
  return do_on(control_, [&](Connection& control) { return probe->ask(control, sessions); });
}

void MysqlScratch::forget(const MysqlSession& session) { std::erase(sessions_, &session); }

}  // namespace enginediff::mysql
