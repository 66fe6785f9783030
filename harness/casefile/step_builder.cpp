#include "harness/casefile/step_builder.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace enginediff {

// ---- Directives before a statement ----

void StepBuilder::begin_step(int line, std::string name) {
  report_pending();
  close();
  expectable_ = false;
  in_setup_ = false;
  pending_line_ = line;
  pending_.name = std::move(name);
  pending_.named = true;
}

void StepBuilder::begin_portable(int line, std::string of) {
  report_pending();
  close();
  expectable_ = false;
  in_setup_ = false;
  pending_line_ = line;
  pending_.role = StepRole::portable;
  pending_.portable_of = std::move(of);
}

void StepBuilder::begin_session(std::string session) {
  report_pending();
  close();
  in_setup_ = false;
  expectable_ = false;
  session_ = std::move(session);
}

Step& StepBuilder::next_step(int line, std::string_view directive) {
  if (open_ != Open::nothing) {
    source_.problem(line, Source::kMark, fmt::format("`@{}` inside a step that has begun", directive),
                    "it before the step's first statement; `-- @end` ends a step of several statements");
  }
  if (pending_line_ == 0) pending_line_ = line;
  // What a setup statement writes is the initial state of a history; it stays setup.
  if (directive != "history") in_setup_ = false;
  return pending_;
}

// ---- What makes a step ----

Step& StepBuilder::new_step(int line) {
  Step step = std::exchange(pending_, {});
  const bool announced = pending_line_ != 0;
  if (in_setup_) step.role = StepRole::setup;
  step.session = session_;
  step.comments = std::exchange(comments_, {});
  step.lines.first = announced ? pending_line_ : line;
  pending_line_ = 0;
  expectable_ = true;
  steps_.push_back(std::move(step));
  return steps_.back();
}

void StepBuilder::statement(SqlText text) {
  if (open_ == Open::nothing) {
    Step& step = new_step(text.lines.first);
    step.spellings.emplace_back();
    if (step.role == StepRole::portable) open_ = Open::portable;
  }
  Step& step = steps_.back();
  Spelling& spelling = step.spellings.back();
  if (spelling.absent) {
    source_.problem(text.lines.first, source_.column_of_sql(text.lines.first, text.sql),
                    "a statement in a block that says `none`", "`-- @end` after the block, or another `-- @sql`");
  }
  step.lines.last = text.lines.last;
  step.lines.end = std::exchange(text.lines.end, 0);
  empty_block_line_ = 0;
  spelling.statements.push_back(std::move(text));
}

void StepBuilder::begin_spelling(int line, std::vector<Selector> selectors, bool absent) {
  if (open_ == Open::portable) {
    source_.problem(line, Source::kMark, "`@sql` after statements without it",
                    "`-- @sql *` before the statements that hold everywhere else");
    return;
  }
  if (open_ == Open::nothing) {
    new_step(line);
  } else {
    close();
  }
  Step& step = steps_.back();
  for (const Spelling& other : step.spellings) {
    if (other.selectors == selectors) {
      source_.problem(line, source_.column_of_argument(line), "this step has a spelling for these targets already",
                      "`-- @end` before the next step, or other targets");
    }
  }
  open_ = Open::spelling;
  empty_block_line_ = absent ? 0 : line;
  step.spellings.push_back(Spelling{std::move(selectors), absent, {}});
  step.lines.last = line;
  step.lines.end = end_of_line(line);
}

void StepBuilder::begin_unread_spelling(int line, bool absent) {
  Selector like_no_other;
  like_no_other.conditions.push_back({"", {std::to_string(line)}});
  begin_spelling(line, {std::move(like_no_other)}, absent);
  empty_block_line_ = 0;
}

void StepBuilder::end_group(int line) {
  if (open_ == Open::nothing) {
    source_.problem(line, Source::kMark, "`@end` and nothing to end", "an `@sql`, `@portable` or `@raw` before it");
    return;
  }
  close();
  steps_.back().lines.last = line;
  steps_.back().lines.end = end_of_line(line);
}

std::span<const Selector> StepBuilder::open_block() const {
  if (open_ != Open::spelling) return {};
  return steps_.back().spellings.back().selectors;
}

void StepBuilder::close() {
  if (empty_block_line_ != 0) {
    source_.problem(empty_block_line_, Source::kMark, "the block has no statement",
                    "a statement; or `none` behind the targets where the step does not exist");
  }
  empty_block_line_ = 0;
  open_ = Open::nothing;
}

void StepBuilder::pseudo(int line, PseudoStep what, std::string session) {
  close();
  const bool plain = pending_.role == StepRole::step && !pending_.prepared && pending_.history.empty();
  if (!plain) {
    source_.problem(line, Source::kMark, "a step without SQL cannot have what stands before it",
                    "`@step` and `@after` only");
    pending_ = {};
  }
  if (session_.empty()) source_.problem(line, Source::kMark, "no session has begun", "`-- @session A` before it");
  in_setup_ = false;
  Step& step = new_step(line);
  step.pseudo = what;
  if (!session.empty()) step.session = std::move(session);
  step.lines.last = line;
  step.lines.end = end_of_line(line);
  expectable_ = false;
}

Step* StepBuilder::step_for_expectation(int line) {
  if (pending_line_ != 0 || !expectable_) {
    report_pending();
    source_.problem(line, Source::kMark, "an expectation without a statement",
                    "it behind the statement that it is about");
    return nullptr;
  }
  close();
  Step& step = steps_.back();
  if (step.role == StepRole::setup) step.role = StepRole::step;
  in_setup_ = false;
  for (std::string& comment : std::exchange(comments_, {})) step.comments.push_back(std::move(comment));
  return &step;
}

void StepBuilder::report_pending() {
  if (pending_line_ != 0)
    source_.problem(pending_line_, Source::kMark, "no statement follows", "a statement, then `;`");
  pending_line_ = 0;
  pending_ = {};
}

std::vector<std::string> StepBuilder::finish() {
  report_pending();
  close();
  // A file that never leaves its setup, such as a script without a directive, asks about all of its statements.
  if (in_setup_) {
    for (Step& step : steps_) step.role = StepRole::step;
  }
  return std::exchange(comments_, {});
}

std::size_t StepBuilder::end_of_line(int line) const {
  const SourceLine& source_line = source_.line(line);
  return source_line.begin + source_line.text.size();
}

}  // namespace enginediff
