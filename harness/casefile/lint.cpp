#include "harness/casefile/lint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "harness/base/ascii.hpp"
#include "harness/casefile/lint_checks.hpp"

namespace enginediff {

namespace {

bool is_id_part(std::string_view part) {
  const auto good = [](char c) { return is_lower(c) || is_digit(c) || c == '-' || c == '_'; };
  return !part.empty() && std::all_of(part.begin(), part.end(), good);
}

bool is_dotted_id(std::string_view id) {
  int parts = 0;
  while (true) {
    const std::size_t dot = id.find('.');
    if (!is_id_part(id.substr(0, dot))) return false;
    ++parts;
    if (dot == id.npos) return parts > 1;
    id.remove_prefix(dot + 1);
  }
}

// Whether it asks the engines something on purpose. A statement without a name is compared as well, but nothing is
// recorded of it: a file of such statements alone is a setup whose question has been lost.
bool is_question(const Step& step) {
  return step.role == StepRole::portable ||
         (step.role == StepRole::step && !step.pseudo && (step.named || !step.expectations.empty()));
}

// Whether somebody meant to write it later: no letter in it, a word that says so, or nothing else.
bool is_placeholder(std::string_view text) {
  const auto is_any_letter = [](char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; };
  if (std::none_of(text.begin(), text.end(), is_any_letter)) return true;
  std::string only;
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
    for (end = begin; end < text.size() && is_any_letter(text[end]);) ++end;
    const std::string_view word = text.substr(begin, end - begin);
    for (const std::string_view mark : {"TODO", "FIXME", "TBD", "XXX"}) {
      if (word == mark) return true;
    }
    if (!word.empty()) only += (only.empty() ? "" : " ") + std::string(word);
  }
  const std::set<std::string_view> all = {"todo",  "fixme",       "tbd",      "xxx",         "wip", "why",
                                          "title", "placeholder", "untitled", "lorem ipsum", "…"};
  return all.contains(to_lower(only));
}

void lint_placeholder(LintContext& context, std::string_view directive, const std::string& text,
                      std::string_view expected) {
  if (text.empty() || !is_placeholder(text)) return;
  context.problem_at(context.find_line(fmt::format("-- @{}", directive)), text,
                     fmt::format("`{}` is not yet what `@{}` is for", text, directive), std::string(expected));
}

// What two texts have in common that are the same word for word.
std::string words_of(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == '!')) text.remove_suffix(1);
  std::string out;
  for (const char c : text) {
    if (!Cursor::is_blank(c)) out += to_lower(c);
  }
  return out;
}

void lint_published(LintContext& context, std::string_view folder) {
  const Case& c = context.parsed;
  if (c.title.empty()) context.problem(1, "the case has no title", "`-- @title` and the behaviour in a few words");
  if (c.id.empty())
    context.problem(1, "the case has no id", "`-- @id` and a dotted id, as in `typing.integer.division`");
  if (c.why.empty())
    context.problem(1, "the case does not say why it matters", "`-- @why` and how it bites in practice, in one line");
  if (c.see.empty())
    context.problem(1, "the case cites no documentation", "`-- @see` and the address of a page about it");
  lint_placeholder(context, "title", c.title, "the behaviour in a few words");
  lint_placeholder(context, "why", c.why, "how it bites in practice, in one line");
  if (!c.why.empty() && words_of(c.why) == words_of(c.title))
    context.problem_at(context.find_line("-- @why"), c.why, "`@why` says no more than `@title`",
                       "how it bites in practice, in one line");
  if (!c.category.empty() && c.category != folder) {
    const int line = context.find_line(context.find_line("-- @category") > 1 ? "-- @category" : "-- @id");
    context.problem(line, fmt::format("the category is `{}` and the file is in the folder `{}`", c.category, folder),
                    "the same of both");
  }
  if (std::none_of(c.steps.begin(), c.steps.end(), is_question))
    context.problem(1, "the case compares nothing", "a statement below `-- @step`");
}

// What would make an address lead nowhere; empty where nothing does.
std::string_view fault_of_address(std::string_view address) {
  const auto scheme = address.find("://");
  if (!address.starts_with("https://") && !address.starts_with("http://")) return "is no address";
  if (address.find_first_of(" \t") != address.npos) return "has a blank in it";
  const std::string_view rest = address.substr(scheme + 3);
  return rest.substr(0, rest.find_first_of("/?#:")).empty() ? "names no host" : "";
}

// Whether the address is one of the machine or the network that one sits at.
bool is_private_address(std::string_view address) {
  const auto scheme = address.find("://");
  if (scheme == address.npos) return false;
  const std::string_view rest = address.substr(scheme + 3);
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#:"));
  // No page that is meant to be read is known by its number alone.
  const bool is_number = host.find_first_not_of("0123456789.") == host.npos;
  return is_number || host.find('.') == host.npos || host.ends_with(".localhost") || host.ends_with(".local");
}

void lint_addresses(LintContext& context) {
  const bool published = !published_folder(context.parsed.file).empty();
  const auto& addresses = context.parsed.see;
  const std::vector<int> lines = context.lines_of_directive("see");
  std::set<std::string_view> known;
  for (std::size_t i = 0; i < addresses.size() && i < lines.size(); ++i) {
    const std::string& address = addresses[i];
    if (const std::string_view fault = fault_of_address(address); !fault.empty())
      context.problem_at(lines[i], address, fmt::format("`{}` {}", address, fault), "https://…");
    else if (published && is_private_address(address))
      context.problem_at(lines[i], address, fmt::format("`{}` leads nowhere for others", address),
                         "the address of a page that everybody can read");
    if (!known.insert(address).second)
      context.problem_at(lines[i], address, fmt::format("`{}` is cited twice", address), "each address once");
  }
}

bool calls_macro(std::string_view text, std::string_view name) {
  return text.find(fmt::format("${{{}}}", name)) != text.npos;
}

// Every `${name}` in `text`.
std::vector<std::string_view> macro_calls(std::string_view text) {
  std::vector<std::string_view> names;
  for (std::size_t open = text.find("${"); open != text.npos; open = text.find("${", open + 2)) {
    const std::string_view rest = text.substr(open + 2);
    const std::size_t length = std::min(
        rest.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"), rest.size());
    if (length > 0 && length < rest.size() && rest[length] == '}') names.push_back(rest.substr(0, length));
  }
  return names;
}

class MacroNames {
 public:
  explicit MacroNames(const Case& parsed) {
    names_.insert("scratch");
    for (const MatrixAxis& axis : parsed.axes) names_.insert(axis.name);
    for (const RepeatMacro& macro : parsed.repeats) names_.insert(macro.name);
    for (const EngineAxis& axis : parsed.engine_axes) names_.insert(axis.name);
    if (!parsed.isolation.empty()) names_.insert("isolation");
  }

  void check(LintContext& context, std::string_view text, int line, std::string_view also = {}) const {
    for (const std::string_view name : macro_calls(text)) {
      if (names_.contains(name) || (!also.empty() && name == also)) continue;
      const std::vector<std::string_view> known(names_.begin(), names_.end());
      context.problem_at(line, fmt::format("${{{}}}", name),
                         fmt::format("`${{{}}}` stands for nothing{}", name, did_you_mean(name, known)),
                         "`scratch`, or the name of an `@each` or `@repeat` line");
    }
  }

 private:
  std::set<std::string_view> names_;
};

// The line of `-- @id`; 0 in a file without one.
int line_of_id(std::string_view text) {
  const std::vector<int> lines = LintContext(Case(), text, {}).lines_of_directive("id");
  return lines.empty() ? 0 : lines.front();
}

template <class Visit>
void for_each_statement(const Case& parsed, Visit visit) {
  for (const Step& step : parsed.steps) {
    for (const Spelling& spelling : step.spellings) {
      for (const SqlText& text : spelling.statements) visit(step, text);
    }
  }
}

}  // namespace

void LintContext::problem_in(const LineRange& lines, std::string_view word, std::string message, std::string expected) {
  for (int number = lines.first; number >= 1 && number <= std::min(lines.last, source_.line_count()); ++number) {
    const std::size_t column = source_.column_of(number, word);
    if (column != std::string_view::npos) return problem(number, std::move(message), std::move(expected), column);
  }
  problem(lines.first, std::move(message), std::move(expected));
}

int LintContext::find_line(std::string_view text, int first) const {
  for (int number = first; number <= source_.line_count(); ++number) {
    if (source_.line(number).text.starts_with(text)) return number;
  }
  return first;
}

int LintContext::find_directive(std::string_view directive, std::string_view argument) {
  for (int number = 1; number <= source_.line_count(); ++number) {
    if (source_.line(number).kind != SourceLine::Kind::directive) continue;
    Cursor cursor(source_, number, std::string_view("-- @").size());
    if (cursor.take_word(directive) && cursor.take_word(argument)) return number;
  }
  return 1;
}

std::vector<int> LintContext::lines_of_directive(std::string_view directive) {
  std::vector<int> lines;
  for (int number = 1; number <= source_.line_count(); ++number) {
    if (source_.line(number).kind != SourceLine::Kind::directive) continue;
    Cursor cursor(source_, number, std::string_view("-- @").size());
    if (cursor.take_word(directive)) lines.push_back(number);
  }
  return lines;
}

std::string_view published_folder(std::string_view file) {
  constexpr std::string_view kRoot = "cases/";
  const std::size_t inside = file.rfind("/" + std::string(kRoot));
  if (inside != file.npos) {
    file.remove_prefix(inside + 1);
  } else if (!file.starts_with(kRoot)) {
    return {};
  }
  file.remove_prefix(kRoot.size());
  const std::size_t slash = file.find('/');
  return slash == file.npos ? std::string_view() : file.substr(0, slash);
}

void lint_metadata(LintContext& context) {
  const Case& c = context.parsed;
  if (const std::string_view folder = published_folder(c.file); !folder.empty()) lint_published(context, folder);
  if (!c.id.empty() && !is_dotted_id(c.id)) {
    context.problem_at(context.find_line("-- @id"), c.id, fmt::format("`{}` is no id", c.id),
                       "lower-case words with dots between, as in `typing.integer.division`");
  }
  if (!c.id.empty() && !c.category.empty() && c.category != c.id.substr(0, c.id.find('.'))) {
    context.problem_at(context.find_line("-- @id"), c.id,
                       fmt::format("the id does not begin with the category `{}`", c.category),
                       "the category as the first word of the id");
  }
  lint_addresses(context);
}

void lint_axes_and_macros(LintContext& context) {
  const Case& c = context.parsed;
  const MacroNames names(c);
  std::string everything;
  for_each_statement(c, [&](const Step&, const SqlText& text) {
    names.check(context, text.sql, text.lines.first);
    everything += text.sql + "\n";
  });
  for (const MatrixAxis& axis : c.axes) {
    for (const std::string& value : axis.values) names.check(context, value, context.find_directive("each", axis.name));
    for (const std::string& value : axis.values) everything += value + "\n";
  }
  for (const RepeatMacro& macro : c.repeats) {
    names.check(context, macro.text, context.find_directive("repeat", macro.name), "i");
    everything += macro.text + "\n";
  }
  const auto check_use = [&](std::string_view directive, const std::string& name) {
    if (calls_macro(everything, name)) return;
    context.problem_at(context.find_directive(directive, name), name, fmt::format("`{}` is never used", name),
                       fmt::format("`${{{}}}` in a statement", name));
  };
  for (const MatrixAxis& axis : c.axes) check_use("each", axis.name);
  for (const RepeatMacro& macro : c.repeats) check_use("repeat", macro.name);
}

// What the schedules of an interleaved case answer differs; only what they come to can be expected.
void lint_interleaving(LintContext& context) {
  const std::vector<Step>& steps = context.parsed.steps;
  if (!context.parsed.interleave_all || steps.empty()) return;
  for (const Step& step : steps) {
    if (&step == &steps.back() || step.expectations.empty()) continue;
    context.problem(step.expectations.front().lines.first, "an expectation inside an interleaved case",
                    "a census below the last step, and nowhere else");
  }
  if (!steps.back().session.empty()) {
    context.problem(context.find_line("-- @interleave"), "the final state is not read",
                    "`-- @final` and a query at the end: schedules are compared by it");
  }
}

// A read that shows no value of an object tells of its deletion only where it would show the first value, too.
void lint_deletions(LintContext& context) {
  std::set<std::string> known;  // from the setup; and what is reported already
  bool setup = true;
  for (const Step& step : context.parsed.steps) {
    setup &= step.session.empty();
    for (const HistoryEvent& event : step.history) {
      if (event.kind == HistoryEvent::Kind::read) continue;
      if (setup) known.insert(event.object);
      if (event.value != kNoRow || !known.insert(event.object).second) continue;
      context.problem_at(context.find_line("-- @history", step.lines.first), event.object,
                         fmt::format("`{}` is deleted, and the setup does not say its first value", event.object),
                         fmt::format("`-- @history w({}=…)` in the setup; `w({}=none)` where it is not there at first",
                                     event.object, event.object));
    }
  }
}

void lint_history(LintContext& context) {
  const std::vector<Step>& steps = context.parsed.steps;
  const bool sessions = std::any_of(steps.begin(), steps.end(), [](const Step& step) { return !step.session.empty(); });
  std::set<std::pair<std::string, std::string>> written;
  for (const Step& step : steps) {
    const int line = context.find_line("-- @history", step.lines.first);
    if (!step.history.empty() && !sessions) {
      context.problem(line, "a history in a case without sessions", "`-- @session` blocks");
    }
    for (const HistoryEvent& event : step.history) {
      const std::string value = parse_written_value(event.value).value;
      // Rows may be deleted as often as one likes.
      if (event.kind == HistoryEvent::Kind::read || value == kNoRow || written.emplace(event.object, value).second)
        continue;
      context.problem_at(line, event.object, fmt::format("`{}` is written to `{}` twice", value, event.object),
                         "a value that no other step writes there: it tells which version a read saw");
    }
  }
  if (sessions) lint_deletions(context);
}

// The engine is asked who waits each 20 ms, and where the machine is busy an answer takes as long again and more: a
// wait that is over by then is not seen.
void lint_settings(LintContext& context) {
  constexpr long kShortest = 100;  // milliseconds
  int line = 0;
  for (const SessionSetting& setting : context.parsed.settings) {
    line = context.find_line("-- @setting", line + 1);
    const long limit = std::strtol(setting.value.c_str(), nullptr, 10);
    // 0 is no limit.
    if (setting.name != "lock_timeout" || limit == 0 || limit >= kShortest) continue;
    context.problem_at(
        line, setting.value,
        fmt::format("a `lock_timeout` of {}: whether the wait is seen before it ends is chance", setting.value),
        fmt::format("at least {}ms", kShortest));
  }
}

std::vector<CaseDiagnostic> lint_case(const Case& parsed, std::string_view text,
                                      std::span<const LexicalRules* const> dialects,
                                      std::span<const std::string> profiles, std::span<const std::string> builds,
                                      std::span<const EngineAbilities> abilities) {
  LintContext context(parsed, text, dialects, profiles, builds, abilities);
  lint_metadata(context);
  lint_sameness(context);
  lint_nature(context);
  lint_axes_and_macros(context);
  lint_selectors(context);
  lint_defined_names(context);
  lint_expectations(context);
  lint_history(context);
  lint_history_reads(context);
  lint_history_values(context);
  lint_interleaving(context);
  lint_settings(context);
  lint_splitting(context);
  lint_placeholders(context);
  lint_server_wide(context);
  lint_chance(context);
  lint_recorded_engines(context);
  lint_required(context);
  lint_rewrites(context);
  lint_paths(context);
  return context.take_problems();
}

std::vector<CaseDiagnostic> lint_cases_together(std::span<const Case> cases, std::span<const std::string> texts) {
  std::map<std::string_view, std::size_t> first_with;
  std::vector<CaseDiagnostic> problems;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (cases[i].id.empty()) continue;
    const auto [first, is_new] = first_with.emplace(cases[i].id, i);
    if (is_new) continue;
    const std::size_t other = first->second;
    const int line = line_of_id(texts[i]), line_there = line_of_id(texts[other]);
    CaseDiagnostic problem;
    problem.file = cases[i].file;
    problem.line = line;
    problem.message = fmt::format("the id `{}` is also that of {}{}, which comes first", cases[i].id, cases[other].file,
                                  line_there == 0 ? "" : fmt::format(":{}", line_there));
    problem.expected = "an id of its own for each case";
    problems.push_back(std::move(problem));
  }
  return problems;
}

}  // namespace enginediff
