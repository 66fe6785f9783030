// Lint of histories: reads of statements that return no rows, and of which nothing tells what they saw.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "harness/casefile/lint_checks.hpp"
#include "harness/sql/assigned_values.hpp"
#include "harness/sql/plain_change.hpp"

namespace enginediff {

namespace {

using Condition = PlainChange::Condition;

// Whether it is a change that returns no rows.
bool returns_nothing(const std::string& sql) {
  static constexpr std::array<std::string_view, 5> kVerbs = {"DELETE", "INSERT", "MERGE", "REPLACE", "UPDATE"};
  const std::vector<std::string> words = upper_words(sql);
  return !words.empty() && std::find(kVerbs.begin(), kVerbs.end(), words.front()) != kVerbs.end() &&
         std::find(words.begin(), words.end(), "RETURNING") == words.end();
}

class HistoryReads {
 public:
  explicit HistoryReads(LintContext& context) : context_(context) {
    for (const Step& step : context_.parsed.steps) {
      for (const Spelling& spelling : step.spellings) {
        for (const SqlText& text : spelling.statements) learn(text.sql, step.history);
      }
    }
  }

  void run() {
    for (const Step& step : context_.parsed.steps) {
      if (!step.session.empty()) check(step);
    }
  }

 private:
  // Which columns hold versions: those that are given a value which the step's history names.
  void learn(const std::string& sql, const std::vector<HistoryEvent>& events) {
    add_created_tables(sql, tables_);
    for (const AssignedValue& one : assigned_values(sql, tables_)) {
      const bool told =
          one.value && std::any_of(events.begin(), events.end(), [&](const HistoryEvent& event) {
            return event.kind == HistoryEvent::Kind::write && parse_written_value(event.value).value == *one.value;
          });
      if (told) holding_.insert(one.column);
    }
  }

  void check(const Step& step) {
    std::set<std::string> written;
    bool asks = false;  // by predicate
    for (const HistoryEvent& event : step.history) {
      if (event.kind == HistoryEvent::Kind::write) written.insert(event.object);
      asks |= event.kind == HistoryEvent::Kind::read && is_predicate(event);
    }
    for (const HistoryEvent& event : step.history) {
      if (event.kind == HistoryEvent::Kind::write || is_predicate(event)) continue;
      for (const Spelling& spelling : step.spellings) {
        if (!spelling.statements.empty() && check_read(step, event, spelling, written, asks)) break;
      }
    }
  }

  // Whether there was something to say.
  bool check_read(const Step& step, const HistoryEvent& event, const Spelling& spelling,
                  const std::set<std::string>& written, bool asks) {
    if (!returns_nothing(spelling.statements.back().sql)) return false;
    const std::optional<PlainChange> change =
        spelling.statements.size() == 1 ? plain_change(spelling.statements.front().sql) : std::nullopt;
    if (!change || !written.contains(event.object)) {
      report(step, event, fmt::format("`r({})` of a statement that returns no rows", event.object),
             "a query of its own that returns it; or `r(P)`, which says of a change what it looked for");
      return true;
    }
    const bool by_key = change->condition != Condition::other && !holding_.contains(change->column);
    if (asks || (by_key && written.size() == 1)) return false;
    report(step, event,
           fmt::format("`r({})` does not tell what the statement saw where it changes no row", event.object),
           fmt::format("`r(P)`, and `w({}=… in P)` where a version is what the condition looks for", event.object));
    return true;
  }

  void report(const Step& step, const HistoryEvent& event, std::string message, std::string expected) {
    context_.problem_at(context_.find_line("-- @history", step.lines.first), fmt::format("r({})", event.object),
                        std::move(message), std::move(expected));
  }

  LintContext& context_;
  CreatedTables tables_;
  std::set<std::string> holding_;
};

}  // namespace

void lint_history_reads(LintContext& context) { HistoryReads(context).run(); }

}  // namespace enginediff
