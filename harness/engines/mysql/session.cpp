#include "harness/engines/mysql/session.hpp"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"
#include "harness/base/check.hpp"
#include "harness/engine/watchdog.hpp"
#include "harness/engines/mysql/diagnostics.hpp"
#include "harness/engines/mysql/implied_commit.hpp"
#include "harness/engines/mysql/scratch.hpp"
#include "harness/engines/mysql/session_setup.hpp"
#include "harness/engines/mysql/statement_reason.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff::mysql {

namespace {

// Statements that run longer than this are asked about; most are over before.
constexpr auto kAskAfter = std::chrono::milliseconds(1);
// For the server to take back all that a session held.
constexpr auto kLeavingPatience = std::chrono::seconds(30);

bool one_of(const std::string& verb, std::initializer_list<std::string_view> verbs) {
  return std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
}

// Whether the affected rows mean anything. WITH begins an UPDATE or DELETE when no rows came back.
bool changes_rows(const std::string& verb, const Reply& reply) {
  if (one_of(verb, {"INSERT", "UPDATE", "DELETE", "REPLACE"})) return true;
  return !reply.has_rows && one_of(verb, {"LOAD", "WITH"});
}

// As leading_words() with one word, without cutting the whole statement into tokens: the common case begins with its
// word.
std::string first_word(const std::string& sql, const LexicalRules& rules) {
  const auto begin = sql.find_first_not_of(" \t\r\n");
  std::size_t end = begin;
  std::string word;
  for (; end < sql.size() && is_letter(sql[end]); ++end) word.push_back(to_upper(sql[end]));
  const bool whole = end < sql.size() && (sql[end] == ' ' || sql[end] == '\n' || sql[end] == '\t' || sql[end] == '\r');
  return !word.empty() && whole ? word : leading_words(sql, rules, 1);
}

std::string tag_of(const std::string& sql, const std::string& verb, const LexicalRules& rules) {
  if (one_of(verb, {"CREATE", "ALTER", "DROP", "RENAME", "START", "SET", "LOCK"})) return leading_words(sql, rules, 2);
  return verb;
}

SqlError sql_error(const NativeError& error, Flavor flavor, const std::string& verb) {
  return {error.sqlstate, error.code, classify_error(flavor, error.code, error.sqlstate, verb, error.message),
          error.message};
}

}  // namespace

MysqlSession::MysqlSession(MysqlScratch& scratch, std::unique_ptr<Connection> connection, std::string name)
    : scratch_(scratch),
      connection_(std::move(connection)),
      name_(std::move(name)),
      id_(connection_->id()),
      gate_(scratch.server(), *connection_),
      worker_(std::make_unique<Worker>()) {}

MysqlSession::~MysqlSession() {
  if (worker_->busy()) stop_statement();
  worker_.reset();
  scratch_.forget(*this);
  const bool reset = !broken_ && leave();
  scratch_.note_left_prepared(std::move(prepared_));
  if (reset) scratch_.server().keep(std::move(connection_));
}

// Ends all that the session holds on the server; whether its connection can be used again.
bool MysqlSession::leave() {
  gate_.open();
  WatchdogGuard guard(*this, Deadline::after(kLeavingPatience));  // the library would wait for ever
  prepared_.roll_back(*connection_);
  // MariaDB goes by what it knew of a database when a connection selects the one that it is in, though that was dropped
  // and made anew in between: an altered collation would reach the next case.
  const bool left =
      !scratch_.database_may_have_changed() || mysql_select_db(connection_->get(), "information_schema") == 0;
  const bool reset = left && connection_->reset();
  const bool cancelled = gate_.close();
  return reset && !cancelled;
}

void MysqlSession::stop_statement() {
  cancel();
  constexpr int kPatienceMilliseconds = 2000;
  pollfd finished{worker_->fd(), POLLIN, 0};
  if (::poll(&finished, 1, kPatienceMilliseconds) > 0) return;
  // A statement that does not heed the kill ends with its connection.
  (void)scratch_.server().kill(id_, Server::Kill::connection);
  connection_->shut_down_socket();
}

Result<Outcome> MysqlSession::execute(const Statement& statement, Deadline deadline, RowSink& sink) {
  CHECK(!worker_->busy());
  gate_.open();
  return run(statement, deadline, sink);
}

Result<void> MysqlSession::start(const Statement& statement, RowSink& sink) {
  if (broken_) return tl::unexpected(lost("the connection was lost before"));
  // Opened here, so that a cancel() right after start() finds a statement.
  gate_.open();
  started_prepared_ = prepared_transaction_in(statement.sql, scratch_.lexical_rules(), prepared_transaction_words());
  started_ = Deadline::Clock::now();
  worker_->start([this, statement, &sink] { return run(statement, Deadline::never(), sink); });
  return {};
}

// The end of the stepped statement, if it has come.
Result<std::optional<Progress>> MysqlSession::take_done() {
  auto done = worker_->take();
  if (!done) return std::nullopt;
  if (!*done) return tl::unexpected(std::move(done->error()));
  if (started_prepared_ && (*done)->succeeded()) scratch_.note_prepared(*this, *started_prepared_);
  return Progress(std::move(**done));
}

Result<Progress> MysqlSession::poll() {
  TRY_ASSIGN(auto done, take_done());
  if (done) return std::move(*done);
  if (Deadline::Clock::now() - started_ < kAskAfter) return Progress(Running{});
  auto asked = scratch_.ask_lock_wait(*this);
  // Whatever connection is lost here, it is not this session's.
  if (!asked) return fail(Fault::target_unusable, asked.error().message, asked.error().hint);
  auto wait = std::move(*asked);
  if (!wait) return Progress(Running{});
  // The lock may have been granted while the server was asked.
  TRY_ASSIGN(done, take_done());
  if (done) return std::move(*done);
  return Progress(WaitingForLock{std::move(wait->by), std::move(wait->resource), false, std::move(wait->prepared)});
}

std::string MysqlSession::description() const { return fmt::format("connection {}", id_); }

Error MysqlSession::lost(const std::string& message) const {
  return Error{Fault::connection_lost, fmt::format("{}: {}", description(), message), {}};
}

Result<Outcome> MysqlSession::run(const Statement& statement, Deadline deadline, RowSink& sink) {
  if (broken_) {
    gate_.close();
    return tl::unexpected(lost("it was lost before"));
  }
  enter_client_thread();
  const LexicalRules& rules = scratch_.lexical_rules();
  const std::string verb = first_word(statement.sql, rules);
  scratch_.note_sent(statement.sql, verb);
  prepared_.note(statement.sql, verb, rules);
  const bool was_open = transaction_ == TransactionState::open;
  const bool watched = scratch_.needs_activity();
  if (watched) activity_.begin(statement.sql);
  WatchdogGuard guard(*this, deadline);
  Result<Reply> reply = statement.prepared
                            ? run_prepared(*connection_, statement, sink, scratch_.catalogue())
                            : Result<Reply>(run_text(*connection_, statement, sink, scratch_.catalogue()));
  const bool cancelled = gate_.close();
  const bool late = guard.stop();
  const bool succeeded = reply && !reply->error;
  Result<Outcome> outcome = reply ? finish(std::move(*reply), verb, cancelled, late)
                                  : Result<Outcome>(tl::unexpected(std::move(reply.error())));
  if (watched) activity_.end(verb, transaction_ == TransactionState::open, succeeded);
  if (outcome) outcome->implied_commit = was_open && committed_first(statement.sql, rules, *outcome);
  if (auto* const error = outcome ? std::get_if<SqlError>(&outcome->answer) : nullptr; error != nullptr)
    error->error_class = class_by_statement(*error, statement.sql, rules);
  auto* const completion = outcome ? std::get_if<Completion>(&outcome->answer) : nullptr;
  if (completion != nullptr) completion->tag = tag_of(statement.sql, verb, rules);
  return outcome;
}

Result<Outcome> MysqlSession::finish(Reply reply, const std::string& verb, bool cancelled, bool late) {
  const Flavor flavor = scratch_.server().facts().flavor;
  if (reply.error && ends_connection(flavor, reply.error->code)) {
    broken_ = true;
    connection_->shut_down_socket();  // the server may not know yet
    transaction_ = TransactionState::none;
    return tl::unexpected(lost(fmt::format("{} ({})", reply.error->message, reply.error->code)));
  }
  Outcome outcome;
  outcome.diagnostics = std::move(reply.notices);
  // Before anything else is sent: the next statement clears the warnings. After an error this also asks for the
  // transaction state, which the error's reply does not carry.
  if (reply.error || reply.warnings > 0) {
    auto said = read_diagnostics(*connection_, flavor, reply.error, reply.error ? 0 : reply.warnings);
    std::move(said.begin(), said.end(), std::back_inserter(outcome.diagnostics));
  }
  reply.prepared.reset();
  if (cancelled) fence();
  const bool in_transaction = (connection_->get()->server_status & SERVER_STATUS_IN_TRANS) != 0;
  outcome.transaction = transaction_ = in_transaction ? TransactionState::open : TransactionState::none;
  if (!reply.error) {
    // With RETURNING the server counts nothing: ROW_COUNT() is -1, and how many rows came back is another number where
    // the statement replaced or updated some.
    if (!reply.has_rows && changes_rows(verb, reply)) outcome.affected_rows = reply.affected;
    scratch_.catalogue().note_statement(verb);
  }
  outcome.answer = answer_of(reply, verb, cancelled, late);
  if (outcome.interrupted() != nullptr) outcome.affected_rows.reset();
  return outcome;
}

Answer MysqlSession::answer_of(Reply& reply, const std::string& verb, bool cancelled, bool late) const {
  const auto reason = late ? Interrupted::Reason::deadline : Interrupted::Reason::cancelled;
  if (reply.error) {
    if (cancelled && is_interruption(reply.error->code)) return Interrupted{reason, reply.error->message};
    return sql_error(*reply.error, scratch_.server().facts().flavor, verb);
  }
  // A killed SLEEP() or GET_LOCK() answers as if nothing had happened, so a query that was killed while it ran has been
  // interrupted, whatever it answered. What changed rows is what it says: it ended before the kill did.
  const bool only_reads = (reply.has_rows && !changes_rows(verb, reply) && verb != "CALL") || verb == "DO";
  if (cancelled && only_reads) return Interrupted{reason, "the statement was killed and answered all the same"};
  if (reply.has_rows) return std::move(reply.rows);
  return Completion{};
}

// A kill that was sent in time and arrives late hits the next statement: this one is here to be hit.
void MysqlSession::fence() {
  constexpr int kMostHits = 100;
  for (int i = 0; i < kMostHits && is_interruption(connection_->attempt("DO 0")); ++i) {
  }
}

}  // namespace enginediff::mysql
