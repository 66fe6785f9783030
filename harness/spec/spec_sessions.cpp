#include "harness/spec/spec_sessions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "harness/engine/watchdog.hpp"
#include "harness/model/not_run_reason.hpp"
#include "harness/run/scratch_mask.hpp"
#include "harness/run/session_end.hpp"
#include "harness/spec/spec_reach.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

// Of all specs that keep to their tables: to make a database and to connect to it takes longer than most of them.
constexpr const char* kGroupOfTables = "specs of tables";

}  // namespace

// ---- SpecStage ----

SpecStage::SpecStage(Engine& engine, std::unique_ptr<Scratch> scratch)
    : engine_(engine),
      scratch_(std::move(scratch)),
      sends_batches_(engine.info().features.contains("statement_batches")) {}

Result<std::unique_ptr<SpecStage>> SpecStage::open(const SpecCase& spec, Engine& engine) {
  ScratchOptions scratch_options;
  // Advisory locks, snapshots and catalogues are shared by a whole database, so schemas of other cases could be felt.
  scratch_options.exclusive = true;
  scratch_options.sessions = sessions_of(spec);
  scratch_options.compares_sessions = spec.spec.sessions.size() > 1;
  scratch_options.default_schema = !keeps_to_its_tables(spec.spec);
  if (!scratch_options.default_schema) scratch_options.group = kGroupOfTables;
  TRY_ASSIGN(auto scratch, engine.create_scratch(scratch_options));
  std::unique_ptr<SpecStage> stage(new SpecStage(engine, std::move(scratch)));
  const std::string name = spec_name_of(spec.parsed.file);
  SessionOptions options;
  options.converses = true;
  for (std::size_t i = 0; i <= spec.spec.sessions.size(); ++i) {
    SpecLane& lane = stage->lanes_.emplace_back();
    if (i > 0) lane.name = spec.session_labels[i - 1];
    if (i > 0) lane.shown = spec.spec.sessions[i - 1].name;
    options.name = lane.name;
    // Specs look for their sessions by this name in the server's list of activity.
    options.label = fmt::format("isolation/{}/{}", name, i == 0 ? "control connection" : lane.shown);
    TRY_ASSIGN(lane.session, stage->scratch_->open_session(options));
  }
  return stage;
}

SpecStage::~SpecStage() { scratch_->expect_drop(); }

bool SpecStage::spoilt() const {
  return spoilt_ || std::any_of(lanes_.begin(), lanes_.end(), [](const SpecLane& lane) { return !lane.gone.empty(); });
}

std::string SpecStage::keep() {
  lanes_.clear();
  return scratch_->keep();
}

// ---- SpecFlight ----

SpecFlight::SpecFlight(SpecStage& stage, SpecLane& lane, const std::string& sql, StepRecord& record,
                       Transcript& transcript, StopSwitch* stop)
    : stage_(stage), lane_(lane), record_(record), transcript_(transcript), stop_(stop) {
  const LexicalRules& rules = stage.engine().lexical_rules();
  const auto spans = split_statements(sql, rules);
  record.sql = sql;
  if (!spans.empty())
    record.ordered = has_top_level_order_by(
        std::string_view(sql).substr(spans.back().begin, spans.back().end - spans.back().begin), rules);
  if (stage.sends_batches()) {
    statements_.push_back({sql, false, {}});
    answers_->sink.keep_every_result(answers_->results);
  } else {
    for (const StatementSpan& span : spans)
      statements_.push_back({sql.substr(span.begin, span.end - span.begin), false, {}});
  }
}

Result<void> SpecFlight::begin(Deadline deadline) {
  begun_ = Deadline::Clock::now();
  if (!lane_.gone.empty()) {
    record_.result = NotRun{lane_.gone};
    ended_ = true;
    return {};
  }
  if (statements_.empty()) return take(Outcome{Completion{}, {}, {}, lane_.session->transaction_state()}, deadline);
  return send(deadline);
}

Result<void> SpecFlight::send(Deadline deadline) {
  lane_.answers = answers_;
  const auto started = [&] {
    const StopSwitch::Executing executing(stop_, *lane_.session);
    const WatchdogGuard guard(*lane_.session, deadline);
    return lane_.session->start(statements_[statement_], answers_->sink);
  }();
  if (started) return {};
  return lose(started.error());
}

Result<void> SpecFlight::ask(Deadline deadline) {
  auto progress = [&] {
    const StopSwitch::Executing executing(stop_, *lane_.session);
    const WatchdogGuard guard(*lane_.session, deadline);
    return lane_.session->poll();
  }();
  take_notices();
  // The session may be well, or tell itself that it is not.
  if (!progress && progress.error().fault == Fault::target_unusable && ++unanswered_ < kUnansweredQuestions &&
      stage_.engine().ping())
    return {};
  if (!progress) return lose(progress.error());
  unanswered_ = 0;
  wait_.reset();
  if (auto* wait = std::get_if<WaitingForLock>(&*progress)) {
    mask_scratch_name(*wait, stage_.name_to_mask());
    wait_ = std::move(*wait);
  }
  if (auto* outcome = std::get_if<Outcome>(&*progress)) return take(std::move(*outcome), deadline);
  return {};
}

void SpecFlight::cancel(Interrupted::Reason reason) {
  if (cancelled_ || ended_) return;
  cancelled_ = reason;
  lane_.session->cancel();
}

Result<void> SpecFlight::lose(const Error& error) {
  // Of a server that cannot be asked who waits the session may be well, and its statement go on.
  const bool unanswered = error.fault == Fault::target_unusable;
  if (!unanswered && error.fault != Fault::connection_lost) return tl::unexpected<Error>(error);
  // The session's number on the server is another one in each run.
  std::string why = error.message;
  mask_scratch_name(why, stage_.name_to_mask());
  const std::string number = lane_.session->description() + ": ";
  if (why.starts_with(number)) why.erase(0, number.size());
  // What it still writes into is left to it.
  answers_ = std::make_shared<SpecAnswers>();
  if (!unanswered && stage_.engine().ping()) {
    lane_.gone = "the server ended the session";
    Outcome outcome;
    outcome.answer = SqlError{"", 0, ErrorClass::admin_shutdown, std::move(why)};
    record_.result = std::move(outcome);
  } else {
    lane_.gone = fmt::format("{}: {}", kConnectionLost, why);
    record_.result = NotRun{lane_.gone};
  }
  wait_.reset();
  ended_ = true;
  return {};
}

Result<void> SpecFlight::take(Outcome outcome, Deadline deadline) {
  mask_scratch_name(outcome, stage_.name_to_mask());
  for (ResultSet& rows : answers_->results) mask_scratch_name(rows, stage_.name_to_mask());
  if (auto* interrupted = std::get_if<Interrupted>(&outcome.answer); interrupted != nullptr) {
    if (cancelled_ || deadline.expired()) interrupted->reason = cancelled_.value_or(Interrupted::Reason::deadline);
  }
  if (ends_session(outcome)) lane_.gone = "the server ended the session";
  if (!stage_.sends_batches() && outcome.rows() != nullptr) answers_->results.push_back(*outcome.rows());
  if (notices_ == 0 && kept_.empty()) {
    for (const Diagnostic& one : outcome.diagnostics) {
      const char* const level = one.level == Diagnostic::Level::warning ? "WARNING" : "NOTICE";
      transcript_.entries.push_back(NoticeShown{lane_.shown, fmt::format("{}:  {}\n", level, one.condition.message)});
    }
  }
  if (outcome.succeeded() && statement_ + 1 < statements_.size()) {
    ++statement_;
    return send(deadline);
  }
  if (!outcome.succeeded() && statements_.size() > 1) record_.failed_statement = static_cast<int>(statement_);
  record_.result = std::move(outcome);
  record_.microseconds = std::chrono::duration_cast<std::chrono::microseconds>(Deadline::Clock::now() - begun_).count();
  ended_ = true;
  return {};
}

void SpecFlight::take_notices() {
  for (ServerNotice& notice : lane_.session->take_notices()) {
    mask_scratch_name(notice.text, stage_.name_to_mask());
    if (keeps_) {
      kept_.push_back(std::move(notice));
    } else {
      tell(std::move(notice));
    }
  }
}

// Setup and teardown of the spec itself are not anybody's terminal.
void SpecFlight::tell(ServerNotice notice) {
  ++notices_;
  if (lane_.name.empty()) return;
  if (notice.after_results > 0) {
    held_.push_back(std::move(notice));
  } else {
    transcript_.entries.push_back(NoticeShown{lane_.shown, std::move(notice.text)});
  }
}

void SpecFlight::keep_notices(bool keep) {
  keeps_ = keep;
  if (keep) return;
  for (ServerNotice& notice : std::exchange(kept_, {})) tell(std::move(notice));
}

void SpecFlight::show() {
  show_answers();
  if (!lane_.gone.empty()) return;
  for (ServerNotification& one : lane_.session->take_notifications()) {
    transcript_.entries.push_back(
        NotificationShown{lane_.shown, std::move(one.channel), std::move(one.payload), std::move(one.sender)});
  }
}

void SpecFlight::show_answers() {
  std::vector<ResultSet>& results = answers_->results;
  std::size_t held = 0;
  for (std::size_t i = 0; i <= results.size(); ++i) {
    for (; held < held_.size() && (held_[held].after_results <= static_cast<int>(i) || i == results.size()); ++held) {
      transcript_.entries.push_back(NoticeShown{lane_.shown, std::move(held_[held].text)});
    }
    if (i < results.size() && !results[i].columns.empty()) transcript_.entries.push_back(std::move(results[i]));
  }
  show_error();
}

void SpecFlight::show_last() {
  const Outcome* outcome = record_.outcome();
  answers_->results.clear();
  if (outcome != nullptr && outcome->rows() != nullptr) answers_->results.push_back(*outcome->rows());
  show_answers();
}

void SpecFlight::show_error() {
  if (const auto* not_run = std::get_if<NotRun>(&record_.result)) {
    transcript_.entries.push_back(TroubleShown{not_run->reason});
    return;
  }
  const Outcome* outcome = record_.outcome();
  if (outcome == nullptr) return;
  if (const SqlError* error = outcome->error())
    transcript_.entries.push_back(ErrorShown{*error, ends_session(*outcome)});
  if (const Interrupted* interrupted = outcome->interrupted()) {
    transcript_.entries.push_back(ErrorShown{SqlError{"", 0, ErrorClass::query_canceled, interrupted->message}, false});
  }
}

}  // namespace enginediff
