// Lint: selectors that contradict each other or speak about nothing, and what expectations cite.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "harness/casefile/lint_checks.hpp"
#include "harness/casefile/selector_faults.hpp"

namespace enginediff {

namespace {

// A selector and the place where it stands.
struct PlacedSelector {
  const Selector* selector;
  std::size_t list;  // which spelling or expectation of the step
  int line;
};

void lint_overlaps(LintContext& context, const std::vector<PlacedSelector>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const Overlap relation = overlap(*all[j].selector, *all[i].selector);
      const bool same_list = all[i].list == all[j].list;
      const std::string names = fmt::format("`{}` and `{}`", to_string(*all[j].selector), to_string(*all[i].selector));
      const std::string word = to_string(*all[i].selector);
      if (relation == Overlap::equal) {
        context.problem_at(all[i].line, word, fmt::format("{} are the same targets", names), "each target once");
      } else if (same_list && relation != Overlap::disjoint && relation != Overlap::partial) {
        context.problem_at(all[i].line, word, fmt::format("of {} one covers the other", names), "the wider one alone");
      } else if (relation == Overlap::partial) {
        context.problem_at(all[i].line, word, fmt::format("{} overlap and neither contains the other", names),
                           "selectors of which one is more specific, or that share no target");
      }
    }
  }
}

// The engines that there are; empty when nobody said.
std::vector<KnownEngine> known_engines(std::span<const LexicalRules* const> dialects) {
  std::vector<KnownEngine> engines;
  for (const LexicalRules* rules : dialects) {
    for (const std::string_view engine : engines_of(*rules)) engines.push_back({engine, rules->offered});
  }
  return engines;
}

void lint_engine(LintContext& context, const std::string& engine, int line) {
  if (auto fault = engine_fault(engine, known_engines(context.dialects)))
    context.problem_at(line, fault->word, std::move(fault->message), std::move(fault->expected));
}

void lint_names(LintContext& context, const Selector& selector, int line) {
  const std::string profile = selector.profile.value_or("");
  if (auto fault = profile_fault(profile, context.profiles))
    context.problem_at(line, fault->word, std::move(fault->message), std::move(fault->expected));
  if (auto fault = version_fault(selector, context.abilities))
    context.problem_at(line, fault->word, std::move(fault->message), std::move(fault->expected));
  for (SelectorFault& fault : build_faults(selector, context.builds, context.abilities))
    context.problem_at(line, fault.word, std::move(fault.message), std::move(fault.expected));
}

std::vector<PlacedSelector> selectors_of_spellings(const LintContext& context, const Step& step) {
  std::vector<PlacedSelector> all;
  int line = step.lines.first - 1;
  for (std::size_t i = 0; i < step.spellings.size(); ++i) {
    // Spellings stand in the order of their `@sql` lines; a step that has none of these has one spelling without
    // selectors.
    line = context.find_line("-- @sql", line + 1);
    for (const Selector& selector : step.spellings[i].selectors) all.push_back({&selector, i, line});
  }
  return all;
}

std::vector<PlacedSelector> selectors_of_expectations(const Step& step) {
  std::vector<PlacedSelector> all;
  for (std::size_t i = 0; i < step.expectations.size(); ++i) {
    const Expectation& expectation = step.expectations[i];
    for (const Selector& selector : expectation.selectors) all.push_back({&selector, i, expectation.lines.first});
  }
  return all;
}

// ---- What expectations cite ----

class CitedNames {
 public:
  explicit CitedNames(LintContext& context) : context_(context) {
    for (const Step& step : context.parsed.steps) named_[step.name] = step.named;
  }

  void check(const Expectation& expectation) {
    if (const auto* outcome = std::get_if<ExpectedOutcome>(&expectation.expected)) check(*outcome, expectation);
    if (const auto* matrix = std::get_if<ExpectedMatrix>(&expectation.expected)) {
      for (const ExpectedVariant& row : matrix->rows) check(row.outcome, expectation);
    }
    if (const auto* race = std::get_if<ExpectedRace>(&expectation.expected)) {
      for (const auto& alternative : race->alternatives) {
        for (const auto& [who, outcome] : alternative) check(who, expectation);
      }
    }
  }

 private:
  void check(const ExpectedOutcome& outcome, const Expectation& expectation) {
    if (!outcome.wait) return;
    for (const std::string& step : outcome.wait->by) check(step, expectation);
    check(outcome.wait->until, expectation);
  }

  void check(const std::string& name, const Expectation& expectation) {
    const auto found = named_.find(name);
    if (found == named_.end() || found->second) return;
    context_.problem_in(expectation.lines, name,
                        fmt::format("the expectation cites `{}`, a step without a name of its own", name),
                        "`-- @step` and a name before that step: numbers change when a statement is added");
  }

  LintContext& context_;
  std::map<std::string, bool> named_;
};

// A race that leaves out the step below which it stands is as recorded whatever that step answers.
void lint_race(LintContext& context, const Step& step, const Expectation& expectation) {
  const auto* race = std::get_if<ExpectedRace>(&expectation.expected);
  if (race == nullptr) return;
  const auto leaves_out = [&](const auto& alternative) {
    return std::none_of(alternative.begin(), alternative.end(), [&](const auto& racer) {
      return racer.first == step.name || (!step.session.empty() && racer.first == step.session);
    });
  };
  const auto& all = race->alternatives;
  if (std::none_of(all.begin(), all.end(), leaves_out)) return;
  const bool nowhere = std::all_of(all.begin(), all.end(), leaves_out);
  context.problem_in(
      expectation.lines, "racy",
      fmt::format("{} does not speak of `{}`", nowhere ? "this race" : "an alternative of this race", step.name),
      fmt::format("in each alternative the outcome of `{}`{}, below which it stands", step.name,
                  step.session.empty() ? "" : fmt::format(" or its session `{}`", step.session)));
}

}  // namespace

void lint_engines(LintContext& context) {
  for (const Step& step : context.parsed.steps) {
    for (const auto& all : {selectors_of_spellings(context, step), selectors_of_expectations(step)}) {
      for (const PlacedSelector& placed : all) lint_engine(context, placed.selector->engine, placed.line);
    }
  }
}

void lint_defined_names(LintContext& context) {
  for (const Step& step : context.parsed.steps) {
    for (const auto& all : {selectors_of_spellings(context, step), selectors_of_expectations(step)}) {
      for (const PlacedSelector& placed : all) lint_names(context, *placed.selector, placed.line);
    }
  }
}

void lint_selectors(LintContext& context) {
  const ConditionKeys keys(context.parsed);
  lint_engines(context);
  for (const Step& step : context.parsed.steps) {
    for (const auto& all : {selectors_of_spellings(context, step), selectors_of_expectations(step)}) {
      for (const PlacedSelector& placed : all) {
        for (SelectorFault& fault : keys.faults(*placed.selector))
          context.problem_at(placed.line, fault.word, std::move(fault.message), std::move(fault.expected));
      }
      lint_overlaps(context, all);
    }
  }
  for (const EngineAxis& axis : context.parsed.engine_axes)
    lint_engine(context, axis.engine, context.find_directive(axis.name, axis.engine));
}

void lint_expectations(LintContext& context) {
  CitedNames cited(context);
  for (const Step& step : context.parsed.steps) {
    if (!step.expectations.empty() && !step.named && step.role == StepRole::step) {
      context.problem(step.lines.first, "a step with an expectation has no name", "`-- @step` and a name before it");
    }
    for (const Expectation& expectation : step.expectations) {
      cited.check(expectation);
      lint_race(context, step, expectation);
    }
  }
}

}  // namespace enginediff
