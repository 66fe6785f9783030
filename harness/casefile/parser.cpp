#include "harness/casefile/parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "harness/base/ascii.hpp"
#include "harness/casefile/block_rules.hpp"
#include "harness/casefile/metadata.hpp"
#include "harness/casefile/outcome_reader.hpp"
#include "harness/casefile/parameters.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/casefile/source.hpp"
#include "harness/casefile/sql_chunk.hpp"
#include "harness/casefile/step_builder.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kWholeLine = std::string_view::npos;
constexpr std::size_t kMostVariants = 100'000;
constexpr const char* kHistoryOnce = "it once for each step, with all events: `-- @history r(x), w(y=11)`";
constexpr const char* kPreparedOnce = "`@prepared` once, or `@bind` with values, which prepares it too";

// A step's name: a lower-case letter, then letters, digits, `_` and `-`.
bool read_step_name(Cursor& cursor, std::string& name, std::string_view more = "_-") {
  const std::size_t from = cursor.position();
  name = cursor.take_name(more);
  const bool good = !name.empty() && is_lower(name.front()) && std::none_of(name.begin(), name.end(), is_upper);
  if (!good) return cursor.fail_at(from, "not a step's name", "lower-case words with `-`, `_` and digits");
  return cursor.expect_end("the end of the line");
}

// The name of a step as @after cites it, `create` or `A.create`.
bool read_cited_step(Cursor& cursor, std::string& name) {
  const std::size_t from = cursor.position();
  name = cursor.take_name("_-.");
  if (name.empty()) return cursor.fail_at(from, "a step's name is missing", "a step's name, `create` or `A.create`");
  return cursor.expect_end("the end of the line");
}

bool read_session_name(Cursor& cursor, std::string& name) {
  const std::size_t from = cursor.position();
  name = cursor.take_name();
  const bool goes_on = !cursor.at_end() && !Cursor::is_blank(cursor.peek());
  if (name.empty() || goes_on || name == "setup" || is_digit(name.front())) {
    return cursor.fail_at(from, "not a session's name", "a letter, then letters, digits and `_`; not `setup`");
  }
  return cursor.expect_end("the end of the line");
}

constexpr std::string_view kEventForm = "`r(x)`, `w(x=11)` or `r(P)`, separated by `,`";

// Of `w(x=11 in P)`: that what is written has a name of an object, and that what it matches are predicates.
bool check_write(Cursor& cursor, const HistoryEvent& event, std::size_t object, std::size_t value) {
  if (is_predicate(event)) {
    return cursor.fail_at(
        object, fmt::format("`{}` begins with a capital: a predicate, which is read and not written", event.object),
        fmt::format("the name of an object, as in `w(x=1)`, or `w(x=1 in {})`", event.object));
  }
  for (const std::string& predicate : parse_written_value(event.value).predicates) {
    if (is_predicate_name(predicate) && std::all_of(predicate.begin(), predicate.end(), is_word_part)) continue;
    return cursor.fail_at(value, fmt::format("`{}` behind `in` is no predicate", predicate),
                          "names that begin with a capital, separated by blanks, as in `w(x=1 in P Q)`");
  }
  return true;
}

// `r(x)`, `w(x=11)`
bool read_event(Cursor& cursor, HistoryEvent& event) {
  const char kind = cursor.peek();
  event.kind = kind == 'w' ? HistoryEvent::Kind::write : HistoryEvent::Kind::read;
  if ((kind != 'r' && kind != 'w') || cursor.peek(1) != '(')
    return cursor.fail("not an event", std::string(kEventForm));
  cursor.advance(2);
  const std::size_t object = cursor.position();
  event.object = cursor.take_name();
  const bool written = cursor.take('=');
  const std::size_t value = cursor.position();
  while (written && !cursor.at_end() && cursor.peek() != ')') cursor.advance();
  event.value = trim_blanks(cursor.text_since(value));
  const bool has_value = !event.value.empty();
  if (event.object.empty() || has_value != (kind == 'w') || written != has_value || !cursor.take(')')) {
    return cursor.fail("not an event", std::string(kEventForm));
  }
  return !written || check_write(cursor, event, object, value);
}

// `r(x), w(x=11), r(P)`
bool read_history(Cursor& cursor, std::vector<HistoryEvent>& events) {
  do {
    cursor.skip_blanks();
    HistoryEvent event;
    if (!read_event(cursor, event)) return false;
    events.push_back(std::move(event));
    cursor.skip_blanks();
  } while (cursor.take(','));
  return cursor.expect_end(kEventForm);
}

class CaseParser {
 public:
  CaseParser(std::string_view text, std::string file, std::span<const LexicalRules* const> dialects)
      : source_(text, file), dialects_(dialects) {
    case_.file = std::move(file);
  }

  ParseResult parse() {
    if (auto problems = source_.take_problems(); !problems.empty()) return {{}, std::move(problems)};
    while (line_ <= source_.line_count()) {
      switch (source_.line(line_).kind) {
        case SourceLine::Kind::sql: read_sql(); break;
        case SourceLine::Kind::directive: read_directive(); break;
        case SourceLine::Kind::expectation: read_expectation(); break;
        case SourceLine::Kind::outcome:
          source_.problem(line_++, Source::kMark, "an outcome without its `-- =>` line",
                          "`-- => targets` in the line above");
          break;
      }
    }
    finish();
    if (auto problems = source_.take_problems(); !problems.empty()) return {{}, std::move(problems)};
    return {std::move(case_), {}};
  }

 private:
  using Read = void (CaseParser::*)(Cursor&);
  struct StepDirective {
    std::string_view name;
    Read read;
  };
  static constexpr std::size_t kStepDirectives = 14;
  static const std::array<StepDirective, kStepDirectives>& step_directives() {
    static constexpr std::array<StepDirective, kStepDirectives> kTable = {{
        {"step", &CaseParser::read_step},
        {"portable", &CaseParser::read_portable},
        {"session", &CaseParser::read_session},
        {"final", &CaseParser::read_final},
        {"after", &CaseParser::read_after},
        {"prepared", &CaseParser::read_prepared},
        {"bind", &CaseParser::read_bind},
        {"history", &CaseParser::read_history_directive},
        {"sql", &CaseParser::read_sql_block},
        {"end", &CaseParser::read_end},
        {"raw", &CaseParser::read_raw},
        {"wait", &CaseParser::read_wait},
        {"cancel", &CaseParser::read_cancel},
        {"kill", &CaseParser::read_kill},
    }};
    return kTable;
  }

  // ---- Lines ----

  void read_sql() {
    const int first = line_;
    while (line_ <= source_.line_count() && source_.line(line_).kind == SourceLine::Kind::sql) ++line_;
    for (ChunkPart& part : read_chunk(source_, first, line_ - 1, rules_of_block(builder_.open_block(), dialects_))) {
      if (auto* comment = std::get_if<PlainComment>(&part)) {
        add_comment(*comment);
      } else {
        leave_header();
        builder_.statement(std::move(std::get<ChunkStatement>(part).text));
      }
    }
  }

  // Comments right below the metadata, or at the start of the file, are the case's; a blank line ends them.
  void add_comment(PlainComment& comment) {
    if (in_header_ && comment.line == header_end_ + 1) {
      header_end_ = comment.line;
      case_.comments.push_back(std::move(comment.text));
    } else if (in_header_) {
      later_comments_.push_back(std::move(comment.text));
    } else {
      builder_.comment(std::move(comment.text));
    }
  }

  void leave_header() {
    in_header_ = false;
    for (std::string& comment : later_comments_) builder_.comment(std::move(comment));
    later_comments_.clear();
  }

  void read_directive() {
    Cursor cursor(source_, line_, std::string_view("-- @").size());
    const std::string name(cursor.take_name("-_"));
    const auto& steps = step_directives();
    const auto step = std::find_if(steps.begin(), steps.end(), [&](const StepDirective& d) { return d.name == name; });
    const auto all = metadata_directives();
    const auto metadata =
        std::find_if(all.begin(), all.end(), [&](const MetadataDirective& d) { return d.name == name; });
    const bool spaced = cursor.at_end() || Cursor::is_blank(cursor.peek());
    cursor.skip_blanks();
    if (!spaced || (step == steps.end() && metadata == all.end())) {
      report_unknown(cursor, name);
    } else if (metadata != all.end()) {
      read_metadata(cursor, *metadata);
    } else {
      leave_header();
      (this->*step->read)(cursor);
    }
    ++line_;
  }

  void report_unknown(Cursor& cursor, std::string_view name) {
    std::vector<std::string_view> names;
    for (const StepDirective& directive : step_directives()) names.push_back(directive.name);
    for (const MetadataDirective& directive : metadata_directives()) names.push_back(directive.name);
    const std::string_view closest = closest_word(name, names);
    cursor.fail_at(3,
                   fmt::format("unknown directive `@{}`{}", name,
                               closest.empty() ? "" : fmt::format("; did you mean `@{}`?", closest)),
                   "a directive of docs/case-format.md; a plain comment must not begin with `@`");
  }

  void read_metadata(Cursor& cursor, const MetadataDirective& directive) {
    if (!in_header_) {
      cursor.fail_at(3, fmt::format("`@{}` below the first statement", directive.name), "it at the top of the file");
      return;
    }
    if (!seen_.insert(directive.name).second && !directive.repeatable) {
      cursor.fail_at(3, fmt::format("`@{}` stands here twice", directive.name), "it once");
      return;
    }
    directive.read(cursor, case_);
    header_end_ = line_;
    for (std::string& comment : later_comments_) case_.comments.push_back(std::move(comment));
    later_comments_.clear();
  }

  // ---- Directives of steps; the cursor is behind the directive's name ----

  void read_step(Cursor& cursor) {
    if (std::string name; read_step_name(cursor, name)) builder_.begin_step(line_, std::move(name));
  }
  void read_portable(Cursor& cursor) {
    if (std::string name; read_cited_step(cursor, name)) builder_.begin_portable(line_, std::move(name));
  }
  void read_session(Cursor& cursor) {
    std::string name;
    if (!read_session_name(cursor, name)) return;
    if (final_) cursor.fail_at(3, "a session after `@final`", "all sessions before it");
    has_session_ = true;
    builder_.begin_session(std::move(name));
  }
  // What follows is done when all sessions are through, on the connection of the setup.
  void read_final(Cursor& cursor) {
    if (!cursor.expect_end("nothing after this directive")) return;
    if (final_) cursor.fail_at(3, "`@final` stands here twice", "it once, after all sessions");
    if (!has_session_)
      cursor.fail_at(3, "`@final` and no session before it", "`-- @session A` and its steps before it");
    final_ = true;
    builder_.begin_session("");
  }
  void read_after(Cursor& cursor) {
    Step& step = builder_.next_step(line_, "after");
    if (!step.after.empty()) cursor.fail_at(3, "`@after` stands here twice", "it once for each step");
    if (std::string name; read_cited_step(cursor, name)) step.after = std::move(name);
  }
  void read_prepared(Cursor& cursor) {
    Step& step = builder_.next_step(line_, "prepared");
    if (step.prepared) cursor.fail_at(3, "the step is prepared already", kPreparedOnce);
    step.prepared = true;
    cursor.expect_end("nothing after this directive");
  }
  void read_bind(Cursor& cursor) {
    Step& step = builder_.next_step(line_, "bind");
    if (step.prepared && step.binds.empty()) cursor.fail_at(3, "the step is prepared already", kPreparedOnce);
    std::optional<std::vector<Parameter>> parameters = read_parameters(cursor);
    if (!parameters) return;  // and the step counts as not prepared: the next `@bind` has its own mistakes to tell
    step.prepared = true;
    const bool again =
        std::any_of(step.binds.begin(), step.binds.end(), [&](const auto& other) { return other == *parameters; });
    if (again) cursor.fail_at(3, "these values stand here twice", "each list of values once");
    step.binds.push_back(std::move(*parameters));
  }
  void read_history_directive(Cursor& cursor) {
    Step& step = builder_.next_step(line_, "history");
    if (!step.history.empty()) cursor.fail_at(3, "`@history` stands here twice", kHistoryOnce);
    read_history(cursor, step.history);
  }

  void read_sql_block(Cursor& cursor) {
    const std::size_t from = cursor.position();
    std::string_view targets = trim_blanks(cursor.rest());
    const bool absent =
        targets.ends_with("none") && targets.size() > 4 && Cursor::is_blank(targets[targets.size() - 5]);
    if (absent) targets = trim_blanks(targets.substr(0, targets.size() - 4));
    auto selectors = read_selectors(cursor, from, targets);
    if (!selectors) return builder_.begin_unread_spelling(line_, absent);
    if (selectors->size() == 1 && selectors->front().is_all()) selectors->clear();
    builder_.begin_spelling(line_, std::move(*selectors), absent);
  }

  void read_end(Cursor& cursor) {
    if (cursor.expect_end("nothing after this directive")) builder_.end_group(line_);
  }

  // Everything up to the line `-- @end` is one statement, whatever stands in it.
  void read_raw(Cursor& cursor) {
    if (!cursor.expect_end("nothing after this directive")) return;
    const int first = line_ + 1;
    int end = first;
    while (end <= source_.line_count() && trim_blanks(source_.line(end).text) != "-- @end") ++end;
    if (end > source_.line_count()) {
      cursor.fail_at(3, "`@raw` is not ended", "`-- @end` in a line of its own");
      line_ = source_.line_count();
      return;
    }
    SqlText text;
    text.raw = true;
    for (int number = first; number < end; ++number)
      text.sql += (number == first ? "" : "\n") + std::string(source_.line(number).text);
    if (trim_blanks(text.sql).empty()) cursor.fail_at(3, "`@raw` is empty", "one statement");
    text.lines = {line_, end, source_.line(end).begin + source_.line(end).text.size()};
    builder_.statement(std::move(text));
    line_ = end;
  }

  void read_wait(Cursor& cursor) {
    std::string session;
    if (!cursor.at_end() && !read_session_name(cursor, session)) return;
    builder_.pseudo(line_, PseudoStep::wait, std::move(session));
  }
  void read_cancel(Cursor& cursor) {
    if (std::string session; read_session_name(cursor, session))
      builder_.pseudo(line_, PseudoStep::cancel, std::move(session));
  }
  void read_kill(Cursor& cursor) {
    if (std::string session; read_session_name(cursor, session))
      builder_.pseudo(line_, PseudoStep::kill, std::move(session));
  }

  // ---- Expectations ----

  std::optional<std::vector<Selector>> read_selectors(Cursor& cursor, std::size_t from, std::string_view text) {
    auto selectors = parse_selectors(text);
    if (selectors) return std::move(*selectors);
    cursor.fail_at(from + selectors.error().at, selectors.error().message, selectors.error().expected);
    return std::nullopt;
  }

  void read_expectation() {
    leave_header();
    const int first = line_++;
    while (line_ <= source_.line_count() && source_.line(line_).kind == SourceLine::Kind::outcome) ++line_;
    Cursor cursor(source_, first, std::string_view("-- =>").size());
    cursor.skip_blanks();
    auto selectors = read_selectors(cursor, cursor.position(), trim_blanks(cursor.rest()));
    Step* step = builder_.step_for_expectation(first);
    if (line_ == first + 1) {
      cursor.fail("the expectation has no outcome", "lines of `-- |  …` below it");
      return;
    }
    std::vector<MatrixColumn> matrix;
    if (step != nullptr) matrix = matrix_columns(*step);
    std::optional<Expected> expected = read_expected(source_, first + 1, line_ - 1, matrix);
    if (!selectors || step == nullptr || !expected) return;
    step->expectations.push_back({std::move(*selectors), std::move(*expected), {first, line_ - 1}});
  }

  std::vector<MatrixColumn> matrix_columns(const Step& step) const {
    std::vector<MatrixColumn> columns;
    for (const MatrixAxis& axis : case_.axes) columns.push_back({axis.name, axis.values});
    if (step.binds.size() > 1) {
      MatrixColumn& column = columns.emplace_back(MatrixColumn{std::string(kBindColumn), {}});
      for (const std::vector<Parameter>& parameters : step.binds) column.keys.push_back(bind_key(parameters));
    }
    return columns;
  }

  void finish() {
    case_.trailing_comments = builder_.finish();
    for (std::string& comment : later_comments_) case_.trailing_comments.push_back(std::move(comment));
    if (case_.category.empty()) case_.category = case_.id.substr(0, case_.id.find('.'));
    std::size_t variants = 1;
    for (const MatrixAxis& axis : case_.axes) variants = std::min(variants * axis.values.size(), kMostVariants + 1);
    if (variants > kMostVariants)
      source_.problem(1, kWholeLine, "the matrix has too many variants", fmt::format("at most {}", kMostVariants));
    resolve_steps(source_, case_);
  }

  Source source_;
  const std::span<const LexicalRules* const> dialects_;
  Case case_;
  StepBuilder builder_{source_, case_.steps};
  int line_ = 1;
  bool in_header_ = true;  // no statement and no directive of a step yet
  int header_end_ = 0;     // the last line of the metadata and the comments right below it
  bool has_session_ = false, final_ = false;
  std::vector<std::string> later_comments_;  // in the header, below a blank line
  std::set<std::string_view> seen_;
};

}  // namespace

ParseResult parse_case(std::string_view text, std::string file, std::span<const LexicalRules* const> dialects) {
  return CaseParser(text, std::move(file), dialects).parse();
}

}  // namespace enginediff
