#include "harness/report/answer_notes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "harness/base/utf8.hpp"
#include "harness/report/answer_table.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/outcome_words.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kMessageLines = 5;

// `[1062 23000] Duplicate entry`
std::string evidence(const SqlError& error) {
  std::vector<std::string> codes;
  if (error.native_code != 0) codes.push_back(fmt::format("{}", error.native_code));
  if (!error.sqlstate.empty()) codes.push_back(escape_for_terminal(error.sqlstate));
  const std::string code = codes.empty() ? "" : fmt::format("[{}] ", fmt::join(codes, " "));
  return code + escape_for_terminal(error.message);
}

// Whether `member` of the groups' outcomes is not the same everywhere, among answers of one kind.
template <class Member>
bool differ(const std::vector<AnswerGroup>& groups, Member member) {
  return std::any_of(groups.begin(), groups.end(), [&](const AnswerGroup& group) {
    return member(*group.record->outcome()) != member(*groups.front().record->outcome());
  });
}

}  // namespace

AnswerNotes::AnswerNotes(const VariantReport& variant, const std::vector<AnswerGroup>& groups,
                         const StepJudgement& step, const AnswerTableOptions& options)
    : variant_(variant), groups_(groups), step_(step), options_(options), glyphs_(glyphs(options.unicode)) {
  std::vector<AnswerGroup> succeeded, with_rows;
  for (const AnswerGroup& group : groups) {
    const Outcome& outcome = *group.record->outcome();
    if (outcome.succeeded()) succeeded.push_back(group);
    if (outcome.rows() != nullptr) with_rows.push_back(group);
  }
  row_counts_ = differ(with_rows, [](const Outcome& one) { return one.rows()->total_rows; });
  affected_ = differ(succeeded, [](const Outcome& one) { return one.affected_rows; });
  warnings_ = differ(groups, warning_classes);
  transactions_ = differ(groups, [](const Outcome& one) { return one.transaction; });
  const auto undone = std::count_if(groups.begin(), groups.end(),
                                    [](const AnswerGroup& group) { return rolled_back_unasked(*group.record); });
  rollbacks_ = undone > 0 && undone < std::ssize(succeeded);
}

void AnswerNotes::add_marked(std::string_view text, int width, Style style, bool differs,
                             std::vector<StyledLine>& out) const {
  const int room = differs ? width - display_width(glyphs_.differs) - 1 : width;
  add_wrapped(text, room, differs ? Style::difference : style, kMessageLines, out);
  if (differs) out.back().add(" ").add(glyphs_.differs, Style::difference);
}

void AnswerNotes::add_wrapped(std::string_view text, int width, Style style, std::size_t max_lines,
                              std::vector<StyledLine>& out) const {
  const std::vector<std::string> lines = wrap_to_width(text, std::max(2, width));
  for (std::size_t i = 0; i < lines.size() && i < max_lines; ++i) out.emplace_back(lines[i], style);
  if (lines.size() > max_lines) {
    out.emplace_back(
        cut_to_width(fmt::format("{} ({} bytes)", glyphs_.ellipsis, with_thousands(text.size())), width, ""),
        Style::dim);
  }
}

void AnswerNotes::add_error(const AnswerGroup& group, int width, std::vector<StyledLine>& out) const {
  add_wrapped(fmt::format("error {}", error_class_name(group.record->outcome()->error()->error_class)), width,
              Style::bad, kMessageLines, out);
  add_messages(group, width, [](const Outcome& one) { return evidence(*one.error()); }, out);
}

void AnswerNotes::add_interruption(const AnswerGroup& group, int width, std::vector<StyledLine>& out) const {
  add_wrapped(reason_words(group.record->outcome()->interrupted()->reason), width, Style::bad, kMessageLines, out);
  const auto message = [](const Outcome& one) { return escape_for_terminal(one.interrupted()->message); };
  add_messages(group, width, message, out);
}

// What each target of the group says, once for those that say the same.
template <class MessageOf>
void AnswerNotes::add_messages(const AnswerGroup& group, int width, MessageOf message_of,
                               std::vector<StyledLine>& out) const {
  std::vector<std::pair<std::string, std::vector<std::string>>> messages;  // message, who said it
  for (const std::size_t trace : group.traces) {
    std::string message = message_of(*record_of(variant_.traces[trace], step_)->outcome());
    const auto at =
        std::find_if(messages.begin(), messages.end(), [&](const auto& one) { return one.first == message; });
    auto& said = at == messages.end() ? messages.emplace_back(std::move(message), std::vector<std::string>()) : *at;
    said.second.push_back(variant_.traces[trace].target);
  }
  for (const auto& [message, names] : messages) {
    if (message.empty()) continue;
    const std::string who = messages.size() > 1 ? escape_for_terminal(fmt::format("{}: ", fmt::join(names, ", "))) : "";
    add_wrapped(who + message, width, Style::dim, kMessageLines, out);
  }
}

void AnswerNotes::add_row_count(const ResultSet& result, int width, std::vector<StyledLine>& out) const {
  if (result.columns.empty()) {
    add_marked(fmt::format("no columns, {}", counted(result.total_rows, "row", "rows")), width, Style::plain,
               row_counts_, out);
  } else if (result.total_rows == 0) {
    add_marked("(no rows)", width, Style::dim, row_counts_, out);
  } else if (row_counts_ || result.total_rows > options_.max_rows) {
    add_marked(fmt::format("({})", counted(result.total_rows, "row", "rows")), width, Style::dim, row_counts_, out);
  }
  if (!result.all_rows_kept()) {
    add_wrapped(fmt::format("({} kept, all compared by digests)", with_thousands(result.row_count())), width,
                Style::dim, kMessageLines, out);
  }
}

void AnswerNotes::add_warnings(const Outcome& outcome, int width, std::vector<StyledLine>& out) const {
  // One that came for each row, in the same words, is shown once.
  struct Said {
    bool warning;
    std::string words, evidence;
    int times;
  };
  std::vector<Said> said;
  for (const Diagnostic& one : outcome.diagnostics) {
    const bool warning = one.level == Diagnostic::Level::warning;
    if (!warning && !options_.all_evidence) continue;
    Said next = {warning,
                 fmt::format("{} {}", warning ? "warning" : "notice", error_class_name(one.condition.error_class)),
                 evidence(one.condition), 1};
    const auto same = std::find_if(said.begin(), said.end(), [&](const Said& held) {
      return held.words == next.words && held.evidence == next.evidence;
    });
    if (same == said.end()) {
      said.push_back(std::move(next));
    } else {
      ++same->times;
    }
  }
  for (const Said& one : said) {
    const std::string words = one.times == 1 ? one.words : fmt::format("{} ({} times)", one.words, one.times);
    add_marked(words, width, one.warning ? Style::warning : Style::dim, one.warning && warnings_, out);
    add_wrapped(one.evidence, width, Style::dim, kMessageLines, out);
  }
  if (warnings_ && warning_classes(outcome).empty()) add_marked("no warnings", width, Style::plain, true, out);
}

void AnswerNotes::add_waits(const AnswerGroup& group, int width, std::vector<StyledLine>& out) const {
  for (std::size_t i = 0; i < group.record->waits.size(); ++i) {
    const WaitRecord& wait = group.record->waits[i];
    const auto& by = wait.by_steps.empty() ? wait.by_sessions : wait.by_steps;
    std::string words = fmt::format("waited for {}", fmt::join(by, ", "));
    if (!wait.until.empty()) words += fmt::format(" until {}", wait.until);
    if (wait.racy) words += " (racy)";
    add_wrapped(escape_for_terminal(words), width, Style::caution, kMessageLines, out);
    if (options_.all_evidence) add_resources(group, i, width, out);
  }
  if (group.record->deferred) out.emplace_back("deferred: its session was waiting", Style::dim);
}

// What each engine calls the lock that was waited for.
void AnswerNotes::add_resources(const AnswerGroup& group, std::size_t wait, int width,
                                std::vector<StyledLine>& out) const {
  for (const std::size_t trace : group.traces) {
    const StepRecord* record = record_of(variant_.traces[trace], step_);
    if (wait >= record->waits.size() || record->waits[wait].resource.empty()) continue;
    const std::string who = group.traces.size() > 1 ? variant_.traces[trace].target + ": " : "";
    add_wrapped(escape_for_terminal(who + record->waits[wait].resource), width, Style::dim, kMessageLines, out);
  }
}

std::vector<StyledLine> AnswerNotes::answer_lines(const AnswerGroup& group, int width) const {
  std::vector<StyledLine> out;
  const Outcome& outcome = *group.record->outcome();
  if (const ResultSet* result = outcome.rows()) {
    add_row_count(*result, width, out);
  } else if (outcome.error() != nullptr) {
    add_error(group, width, out);
  } else if (outcome.interrupted() != nullptr) {
    add_interruption(group, width, out);
  } else {
    const std::string_view undone = rollback_words(*group.record);
    add_marked(fmt::format("ok{}", undone), width, undone.empty() ? Style::good : Style::caution, rollbacks_, out);
  }
  return out;
}

std::vector<StyledLine> AnswerNotes::lines(std::size_t index, int width) const {
  const AnswerGroup& group = groups_[index];
  const StepRecord& record = *group.record;
  const Outcome& outcome = *record.outcome();
  std::vector<StyledLine> out = answer_lines(group, width);
  if (record.failed_statement)
    out.emplace_back(fmt::format("in statement {} of the step", *record.failed_statement + 1), Style::dim);
  if (outcome.affected_rows) {
    const auto count = static_cast<std::uint64_t>(std::max<std::int64_t>(0, *outcome.affected_rows));
    add_marked(counted(count, "row affected", "rows affected"), width, Style::plain, affected_, out);
  }
  add_warnings(outcome, width, out);
  add_waits(group, width, out);
  if (transactions_ || (options_.all_evidence && outcome.transaction != TransactionState::none)) {
    const std::string_view state = transaction_state_name(outcome.transaction);
    add_marked(outcome.transaction == TransactionState::none ? "no transaction" : fmt::format("transaction {}", state),
               width, Style::plain, transactions_, out);
  }
  return out;
}

}  // namespace enginediff
