#include "harness/shell/shell.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <poll.h>

#include <algorithm>
#include <ostream>

#include "harness/base/ascii.hpp"
#include "harness/base/utf8.hpp"
#include "harness/engines/registry.hpp"
#include "harness/report/display_text.hpp"
#include "harness/repro/left_out.hpp"

namespace enginediff {

namespace {

// After this a target that was asked to stop is said not to have done so.
constexpr int kStoppingPatience = 3000;  // milliseconds

std::string one_line(const std::string& sql) {
  constexpr int kWidth = 60;
  return cut_to_width(on_one_line(sql), kWidth, "…");
}

}  // namespace

Shell::Shell(std::vector<ConnectedTarget> targets, ShellOptions options, ShellHooks hooks, EventFd& interrupt,
             std::ostream& out)
    : options_(std::move(options)), hooks_(std::move(hooks)), interrupt_(interrupt), out_(out) {
  for (ConnectedTarget& one : targets) {
    infos_.push_back(one.engine->info().target);
    entries_.push_back({std::make_unique<ShellTarget>(std::move(one.engine), news_, options_.timeout), {}});
    entries_.back().target->reset();
  }
  update_dialects();
  await_settled();
  show_changes();
}

// A target that does not answer is left alone: waiting for it would last for ever.
Shell::~Shell() {
  if (all_settled()) return;
  give_up_unsettled();
}

// ---- Input ----

void Shell::take_line(std::string_view line) {
  for (const TypedInput& input : reader_.take_line(line)) {
    if (finished_) return;
    std::visit([this](const auto& typed) { act(typed); }, input);
  }
}

void Shell::act(const ForeignCommand& typed) {
  std::string word = to_lower(typed.line);
  if (word == "exit" || word == "quit") {
    finished_ = true;
  } else {
    complain(fmt::format("`{}` is a command of another client; commands here begin with a backslash, \\help lists them",
                         typed.line));
  }
}

void Shell::act(const TypedStatement& typed) {
  if (const std::string why = why_refused(typed.sql); !why.empty()) return complain(why);
  const Tokens tokens = tokens_of(std::string_view(typed.sql).substr(0, 2000), reader_.rules_for(typed.sql));
  const UseDecision use = use_of(tokens);
  // As any tool does that reads scripts, so that this is no mistake.
  if (use.use == StatementUse::leave_out)
    return say(fmt::format("not sent: {}; the shell changes nothing but databases of its own", use.reason),
               Style::caution);
  ShellStatement& statement = log_.emplace_back();
  statement.number = next_number_++;
  statement.session = session_;
  const auto own = std::count_if(log_.begin(), log_.end(),
                                 [&](const ShellStatement& one) { return one.session == session_ && !one.is_cancel; });
  statement.step = fmt::format("{}.{}", session_, own);
  statement.sql = typed.sql;
  statement.housekeeping = use.use == StatementUse::housekeeping;
  statement.answers.resize(entries_.size());
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    Entry& entry = entries_[i];
    if (!entry.standing.on || entry.target == nullptr) {
      ++entry.standing.missed;
      continue;
    }
    statement.answers[i].state = ShellAnswer::State::under_way;
    entry.target->launch({statement.number, session_, statement.step, typed.sql});
  }
  ++tally_.statements;
  changed_.push_back(statement.number);
  just_sent_ = statement.number;
  await_settled();
  show_changes();
}

// Why a statement is not sent; empty when it is.
std::string Shell::why_refused(const std::string& sql) const {
  const bool any = std::any_of(entries_.begin(), entries_.end(), [](const Entry& one) { return one.standing.on; });
  if (!any) return "not sent: no target is on; \\targets shows them";
  if (const ShellStatement* busy = busy_statement(session_)) {
    return fmt::format("not sent: {}; go on in another session (\\session NAME), or \\cancel it",
                       waits_of(*busy, infos_));
  }
  const Tokens tokens = tokens_of(std::string_view(sql).substr(0, 2000), reader_.rules_for(sql));
  if (!changes_named_database(tokens)) return {};
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (!entries_[i].standing.on || is_sandboxed(infos_[i])) continue;
    return fmt::format(
        "not sent: it writes to a table of a named database, and on target {} no role without privileges could be made "
        "to keep it from others' data",
        infos_[i].name);
  }
  return {};
}

void Shell::update_dialects() {
  std::vector<const LexicalRules*> dialects;
  for (const Entry& entry : entries_) {
    if (entry.standing.on && entry.target != nullptr) dialects.push_back(&entry.target->rules());
  }
  // Without any target statements are still read, and refused.
  if (dialects.empty()) dialects.push_back(drivers().front()->lexical_rules);
  reader_.set_dialects(std::move(dialects));
}

void Shell::end_input() {
  if (reader_.open()) {
    const TypedStatement unfinished = reader_.take_unfinished();
    if (!options_.typed && !finished_) {
      act(unfinished);
    } else {
      say(fmt::format("the unfinished statement was not run: {}", one_line(unfinished.sql)));
    }
  }
  finished_ = true;
  for (const ShellStatement& one : log_) {
    if (one.ended()) continue;
    notes_.push_back(fmt::format("{} still: it is cancelled", waits_of(one, infos_)));
    for (std::size_t i = 0; i < one.answers.size(); ++i) {
      if (one.answers[i].state == ShellAnswer::State::waiting && entries_[i].target != nullptr)
        entries_[i].target->cancel(one.session);
    }
  }
  await_settled();
  show_changes();
}

std::string Shell::prompt() const {
  const std::string first = sessions_.size() > 1 ? fmt::format("enginediff {}> ", session_) : "enginediff> ";
  if (!reader_.open()) return first;
  const char quote = reader_.open_quote();
  const std::string sign = quote == 0 ? "...> " : quote == '*' ? "/*.> " : fmt::format("{}..> ", quote);
  return std::string(first.size() - sign.size(), ' ') + sign;
}

TabCompletion Shell::complete(std::string_view line) const {
  CompletionWords words;
  words.names = &names_;
  for (const TargetInfo& info : infos_) words.targets.push_back(info.name);
  words.sessions = sessions_;
  return enginediff::complete(line, reader_.unfinished(), words);
}

// ---- Statements under way ----

void Shell::await_settled() {
  bool interrupted = false, told = false;
  for (;;) {
    news_->clear();
    const bool settled = all_settled();
    collect();
    if (settled) return;
    pollfd descriptors[] = {{news_->fd(), POLLIN, 0}, {interrupt_.fd(), POLLIN, 0}};
    const int ready = ::poll(descriptors, 2, interrupted && !told ? kStoppingPatience : -1);
    if (ready == 0) {
      told = true;
      if (is_stopped()) return give_up_unsettled();
      complain(fmt::format("{} has not stopped yet; Ctrl-C once more gives it up", unsettled_names()));
    }
    if (ready > 0 && descriptors[1].revents != 0 && interrupt_.clear()) {
      if (told) return give_up_unsettled();
      interrupted = true;
      interrupt_statements();
    }
  }
}

void Shell::interrupt_statements() {
  for (ShellStatement& one : log_) {
    const bool running = std::any_of(one.answers.begin(), one.answers.end(), [](const ShellAnswer& answer) {
      return answer.state == ShellAnswer::State::under_way;
    });
    if (running) one.stopped = true;
  }
  for (Entry& entry : entries_) {
    if (entry.target != nullptr && !entry.target->settled()) entry.target->interrupt();
  }
  // The terminal has shown ^C on a line of its own. Nobody is there to say how a script goes on.
  if (options_.typed && !is_stopped()) {
    out_ << "\n";
  } else {
    finished_ = true;
  }
}

void Shell::give_up_unsettled() {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    Entry& entry = entries_[i];
    if (entry.target == nullptr || entry.target->settled()) continue;
    // Its thread waits in a call that does not return: it is left behind with everything that it uses, until the
    // program ends.
    static auto* const abandoned = new std::vector<std::unique_ptr<ShellTarget>>;
    abandoned->push_back(std::move(entry.target));
    lose(i, "it did not stop when it was asked to");
    for (ShellStatement& one : log_) {
      if (i >= one.answers.size() || one.ended()) continue;
      ShellAnswer& answer = one.answers[i];
      if (answer.state != ShellAnswer::State::under_way && answer.state != ShellAnswer::State::waiting) continue;
      answer = ShellAnswer();
      changed_.push_back(one.number);
    }
  }
}

bool Shell::all_settled() const {
  return std::all_of(entries_.begin(), entries_.end(),
                     [](const Entry& one) { return one.target == nullptr || one.target->settled(); });
}

std::string Shell::unsettled_names() const {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].target != nullptr && !entries_[i].target->settled()) names.push_back(infos_[i].name);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

void Shell::collect() {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].target == nullptr) continue;
    for (const ShellEvent& event : entries_[i].target->take_events()) collect(i, event);
  }
}

void Shell::collect(std::size_t target, const ShellEvent& event) {
  if (const auto* ended = std::get_if<StatementEnded>(&event)) {
    ShellAnswer* answer = answer_of(ended->statement, target);
    if (answer == nullptr) return;
    *answer = {ShellAnswer::State::ended, ended->record, {}, {}};
    changed_.push_back(ended->statement);
  } else if (const auto* waits = std::get_if<StatementWaits>(&event)) {
    ShellAnswer* answer = answer_of(waits->statement, target);
    if (answer == nullptr || (answer->state == ShellAnswer::State::waiting && answer->by == waits->by)) return;
    answer->state = ShellAnswer::State::waiting;
    answer->by = waits->by;
    answer->resource = waits->resource;
    changed_.push_back(waits->statement);
  } else if (const auto* session = std::get_if<ShellSessionLost>(&event)) {
    notes_.push_back(
        fmt::format("target {}: the connection of session {} was lost: {}; its next statement gets a new one, its "
                    "transaction is gone",
                    infos_[target].name, session->session, session->reason));
  } else if (const auto* lost = std::get_if<ShellTargetLost>(&event)) {
    lose(target, lost->reason);
  }
}

void Shell::lose(std::size_t target, const std::string& reason) {
  entries_[target].standing.on = false;
  entries_[target].standing.lost = reason;
  tally_.target_lost = true;
  notes_.push_back(fmt::format("target {} is lost: {}; the others go on", infos_[target].name, reason));
  update_dialects();
}

// The statement that was just typed first, then those that it freed.
void Shell::show_changes() {
  std::sort(changed_.begin(), changed_.end());
  changed_.erase(std::unique(changed_.begin(), changed_.end()), changed_.end());
  std::stable_partition(changed_.begin(), changed_.end(), [this](std::size_t number) { return just_sent_ == number; });
  Page page(options_.console, out_);
  for (const std::size_t number : changed_) {
    const ShellStatement* statement = find(number);
    if (statement == nullptr) continue;
    if (statement->ended()) count(*statement);
    const bool worth_it = options_.typed || !options_.console.quiet || !statement->ended() ||
                          relation_of(*statement, infos_, options_.reference).kind == ShellRelation::Kind::divergent;
    if (!worth_it) continue;
    StatementViewOptions view;
    view.reference = options_.reference;
    view.name = sessions_.size() > 1;
    view.sql = !options_.typed || just_sent_ != number;
    view.timing = timing_;
    write_statement(page, *statement, infos_, log(), view);
  }
  changed_.clear();
  just_sent_.reset();
  for (const std::string& note : notes_) page.paragraph(StyledLine(), on_one_line(note), Style::caution, 0);
  if (!notes_.empty()) page.blank();
  notes_.clear();
  out_.flush();
}

void Shell::count(const ShellStatement& statement) {
  const bool worked = std::any_of(statement.answers.begin(), statement.answers.end(), [](const ShellAnswer& answer) {
    return answer.record.outcome() != nullptr && answer.record.outcome()->succeeded();
  });
  if (worked) names_.see(statement.sql, reader_.rules_for(statement.sql));
  const ShellRelation relation = relation_of(statement, infos_, options_.reference);
  switch (relation.kind) {
    case ShellRelation::Kind::not_compared: ++tally_.not_compared; break;
    case ShellRelation::Kind::identical: ++tally_.identical; break;
    case ShellRelation::Kind::equivalent: ++tally_.equivalent; break;
    case ShellRelation::Kind::divergent: ++tally_.divergent; break;
  }
  if (relation.kind != ShellRelation::Kind::equivalent) return;
  for (const std::string& rule : relation.rules) {
    if (std::find(tally_.rules.begin(), tally_.rules.end(), rule) == tally_.rules.end()) tally_.rules.push_back(rule);
  }
}

bool Shell::news_waiting() {
  news_->clear();
  collect();
  return !changed_.empty() || !notes_.empty();
}

bool Shell::show_news() {
  if (!news_waiting()) return false;
  await_settled();
  show_changes();
  return true;
}

// ---- The log ----

const ShellStatement* Shell::busy_statement(const std::string& session) const {
  const auto at = std::find_if(log_.begin(), log_.end(),
                               [&](const ShellStatement& one) { return one.session == session && !one.ended(); });
  return at == log_.end() ? nullptr : &*at;
}

ShellStatement* Shell::find(std::size_t number) {
  const auto at =
      std::find_if(log_.rbegin(), log_.rend(), [&](const ShellStatement& one) { return one.number == number; });
  return at == log_.rend() ? nullptr : &*at;
}

ShellAnswer* Shell::answer_of(std::size_t number, std::size_t target) {
  ShellStatement* statement = find(number);
  return statement == nullptr || target >= statement->answers.size() ? nullptr : &statement->answers[target];
}

std::vector<const ShellStatement*> Shell::log() const {
  std::vector<const ShellStatement*> out;
  for (const ShellStatement& one : log_) out.push_back(&one);
  return out;
}

// ---- Saying something ----

void Shell::say(std::string_view text, Style style) {
  Page page(options_.console, out_);
  page.paragraph(StyledLine(), on_one_line(text), style, 0);
  page.blank();
  out_.flush();
}

void Shell::complain(std::string_view text) {
  tally_.mistaken = true;
  say(text, Style::caution);
}

void Shell::write_summary() {
  if (tally_.statements == 0) return;
  std::string text = counted(tally_.statements, "statement", "statements") +
                     fmt::format(": {} identical, {} equivalent", tally_.identical, tally_.equivalent);
  if (!tally_.rules.empty()) text += fmt::format(" (under {})", fmt::join(tally_.rules, ", "));
  text += fmt::format(", {} divergent", tally_.divergent);
  if (tally_.not_compared > 0) text += fmt::format(", {} not compared", tally_.not_compared);
  say(text);
}

}  // namespace enginediff
