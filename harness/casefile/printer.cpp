#include "harness/casefile/printer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "harness/casefile/literal.hpp"
#include "harness/casefile/sql_chunk.hpp"

namespace enginediff {

namespace {

std::string print_comments(const std::vector<std::string>& comments) {
  std::string out;
  for (const std::string& comment : comments) out += comment.empty() ? "--\n" : "-- " + comment + "\n";
  return out;
}

// ---- Metadata ----

// Names of up to nine letters are padded, so that the texts stand under each other.
std::string directive(std::string_view name, std::string_view rest) {
  return fmt::format("-- @{:<9} {}\n", name, rest);
}

std::string optional_directive(std::string_view name, std::string_view rest) {
  return rest.empty() ? std::string() : directive(name, rest);
}

std::string print_repeat(const RepeatMacro& macro) {
  std::string out = fmt::format("{} = {} of {}", macro.name, macro.count, quote_text(macro.text));
  if (!macro.separator.empty()) out += " joined by " + quote_text(macro.separator);
  return out;
}

std::string print_metadata(const Case& c) {
  std::string out = optional_directive("title", c.title) + optional_directive("id", c.id) +
                    optional_directive("category", c.category) + optional_directive("why", c.why);
  for (const std::string& address : c.see) out += directive("see", address);
  if (!c.requires_features.empty())
    out += directive("requires", fmt::format("{}", fmt::join(c.requires_features, ", ")));
  if (c.exclusive) out += "-- @exclusive\n";
  if (c.portable_by_nature) out += "-- @portable-by-nature\n";
  if (!c.isolation.empty()) out += directive("isolation", fmt::format("{}", fmt::join(c.isolation, ", ")));
  for (const EngineAxis& axis : c.engine_axes)
    out += directive(axis.name, fmt::format("{}: {}", axis.engine, fmt::join(axis.values, ", ")));
  for (const SessionSetting& setting : c.settings) {
    out += directive("setting", fmt::format("{}{}{} = {}", setting.session, setting.session.empty() ? "" : " ",
                                            setting.name, setting.value));
  }
  for (const MatrixAxis& axis : c.axes)
    out += directive("each", fmt::format("{} = {}", axis.name, fmt::join(axis.values, ", ")));
  for (const RepeatMacro& macro : c.repeats) out += directive("repeat", print_repeat(macro));
  if (c.interleave_all)
    out += directive("interleave", c.interleave_limit ? fmt::format("all limit {}", *c.interleave_limit) : "all");
  return out + print_comments(c.comments);
}

// ---- Steps ----

std::string print_statement(const SqlText& text) {
  return text.raw ? "-- @raw\n" + text.sql + "\n-- @end\n" : text.sql + ";\n";
}

std::string print_event(const HistoryEvent& event) {
  return event.kind == HistoryEvent::Kind::read ? fmt::format("r({})", event.object)
                                                : fmt::format("w({}={})", event.object, event.value);
}

std::string_view pseudo_name(PseudoStep pseudo) {
  switch (pseudo) {
    case PseudoStep::wait: return "wait";
    case PseudoStep::cancel: return "cancel";
    case PseudoStep::kill: return "kill";
  }
  return {};
}

// Whether the step's statements can stand without an `@sql` line.
bool stands_plain(const Step& step) {
  if (step.spellings.size() != 1 || step.spellings.front().absent || !step.spellings.front().selectors.empty())
    return false;
  if (step.role == StepRole::portable) return true;
  const std::vector<SqlText>& statements = step.spellings.front().statements;
  return statements.size() == 1 && (statements.front().raw || is_cut_by_standard_rules(statements.front().sql));
}

std::string print_spellings(const Step& step) {
  const bool plain = stands_plain(step);
  std::string out;
  for (const Spelling& spelling : step.spellings) {
    const std::string targets = spelling.selectors.empty() ? "*" : to_string(std::span(spelling.selectors));
    if (!plain) out += fmt::format("-- @sql {}{}\n", targets, spelling.absent ? " none" : "");
    for (const SqlText& text : spelling.statements) out += print_statement(text);
  }
  const bool goes_on = !plain || step.role == StepRole::portable;
  if (goes_on && step.expectations.empty()) out += "-- @end\n";
  return out;
}

std::string print_step_directives(const Step& step) {
  std::string out;
  if (step.role == StepRole::portable) out += fmt::format("-- @portable {}\n", step.portable_of);
  if (step.named) {
    // Steps of other formats may be called without their session.
    std::string_view name = step.name;
    if (!step.session.empty() && name.starts_with(step.session + ".")) name.remove_prefix(step.session.size() + 1);
    out += fmt::format("-- @step {}\n", name);
  }
  if (!step.after.empty()) out += fmt::format("-- @after {}\n", step.after);
  if (!step.history.empty()) {
    std::string events;
    for (const HistoryEvent& event : step.history) events += (events.empty() ? "" : ", ") + print_event(event);
    out += fmt::format("-- @history {}\n", events);
  }
  if (step.prepared && step.binds.empty()) out += "-- @prepared\n";
  for (const std::vector<Parameter>& parameters : step.binds) out += fmt::format("-- @bind {}\n", bind_key(parameters));
  return out;
}

class StepsPrinter {
 public:
  std::string print(const std::vector<Step>& steps) {
    for (const Step& step : steps) print_step(step);
    return std::move(out_);
  }

 private:
  void print_step(const Step& step) {
    const bool switches = step.session != session_ && (!step.pseudo || session_.empty());
    const bool apart =
        step.named || switches || step.role == StepRole::portable || !step.comments.empty() || gap_after_;
    if (apart && !out_.empty()) out_ += "\n";
    out_ += print_comments(step.comments);
    if (switches) {
      session_ = step.session;
      out_ += session_.empty() ? "-- @final\n" : fmt::format("-- @session {}\n", session_);
    }
    out_ += print_step_directives(step);
    if (step.pseudo) {
      out_ += fmt::format("-- @{} {}\n", pseudo_name(*step.pseudo), step.session);
    } else {
      out_ += print_spellings(step);
    }
    for (const Expectation& expectation : step.expectations) out_ += print_expectation(expectation);
    gap_after_ = !step.expectations.empty();
  }

  std::string out_;
  std::string session_;
  bool gap_after_ = false;
};

}  // namespace

std::string print_case(const Case& parsed) {
  std::string out = print_metadata(parsed);
  const std::string steps = StepsPrinter().print(parsed.steps);
  // The blank line keeps comments of the first step apart from those of the case.
  if (!steps.empty()) out += "\n" + steps;
  if (!parsed.trailing_comments.empty()) out += "\n" + print_comments(parsed.trailing_comments);
  return out;
}

}  // namespace enginediff
