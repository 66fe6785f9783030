// Lint: whether all engines that a case runs on have their say in it, and no others.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "harness/casefile/lint_checks.hpp"

namespace enginediff {

namespace {

// Whether it speaks about some target of the engine that has no profile.
bool speaks_of(const std::vector<Selector>& selectors, const std::string& engine) {
  return std::any_of(selectors.begin(), selectors.end(), [&](const Selector& selector) {
    return (selector.engine.empty() || selector.engine == engine) && (!selector.profile || selector.profile->empty());
  });
}

bool is_absent(const Step& step, const std::string& engine) {
  const auto sends = [&](const Spelling& spelling) {
    return !spelling.absent && (spelling.selectors.empty() || speaks_of(spelling.selectors, engine));
  };
  const Selector whole{engine, {}, {}, {}};
  const auto takes_away = [&](const Spelling& spelling) {
    const auto& selectors = spelling.selectors;
    return spelling.absent && std::find(selectors.begin(), selectors.end(), whole) != selectors.end();
  };
  return !step.pseudo && (std::none_of(step.spellings.begin(), step.spellings.end(), sends) ||
                          std::any_of(step.spellings.begin(), step.spellings.end(), takes_away));
}

bool has_failed(const ExpectedOutcome& outcome) {
  return std::holds_alternative<ExpectedError>(outcome.answer) || std::holds_alternative<ExpectedStuck>(outcome.answer);
}

bool may_have_failed(const Expectation& expectation) {
  if (const auto* outcome = std::get_if<ExpectedOutcome>(&expectation.expected)) return has_failed(*outcome);
  const auto* matrix = std::get_if<ExpectedMatrix>(&expectation.expected);
  return matrix == nullptr || std::any_of(matrix->rows.begin(), matrix->rows.end(),
                                          [](const ExpectedVariant& row) { return has_failed(row.outcome); });
}

// Whether `@after` may leave the step out on the engine: unless all that is recorded of the step before says that it
// succeeds there.
bool may_be_left_out(const Case& c, const Step& step, const std::string& engine) {
  if (step.after.empty()) return false;
  const auto before =
      std::find_if(c.steps.begin(), c.steps.end(), [&](const Step& candidate) { return candidate.name == step.after; });
  if (before == c.steps.end() || before->expectations.empty() || is_absent(*before, engine)) return true;
  const auto speaks = [&](const Expectation& expectation) { return speaks_of(expectation.selectors, engine); };
  const auto& all = before->expectations;
  if (std::none_of(all.begin(), all.end(), speaks)) return true;
  const auto failed = [&](const Expectation& expectation) {
    return speaks(expectation) && may_have_failed(expectation);
  };
  return std::any_of(all.begin(), all.end(), failed) || may_be_left_out(c, *before, engine);
}

// The first required feature that the engine has in no version; empty where there is none.
std::string missing_feature(const Case& c, const EngineAbilities& engine) {
  for (const std::string& feature : c.requires_features) {
    if (!engine.features.contains(feature)) return feature;
  }
  return {};
}

bool runs_on(const Case& c, const EngineAbilities& engine) {
  const bool at_default =
      c.isolation.empty() || std::find(c.isolation.begin(), c.isolation.end(), "default") != c.isolation.end();
  return missing_feature(c, engine).empty() && (at_default || engine.features.contains("isolation_levels"));
}

void lint_engines_of_step(LintContext& context, const Step& step) {
  const auto is_recorded = [&](const std::string& engine) {
    return std::any_of(step.expectations.begin(), step.expectations.end(),
                       [&](const Expectation& expectation) { return speaks_of(expectation.selectors, engine); });
  };
  std::vector<std::string> missing;
  for (const EngineAbilities& one : context.abilities) {
    const bool is_sent = runs_on(context.parsed, one) && !is_absent(step, one.engine);
    if (is_sent && !is_recorded(one.engine) && !may_be_left_out(context.parsed, step, one.engine))
      missing.push_back(one.engine);
  }
  if (missing.empty()) return;
  context.problem(
      step.expectations.front().lines.first,
      fmt::format("nothing is recorded of `{}`, and `{}` runs there", fmt::join(missing, "`, `"), step.name),
      "an expectation for each engine (`enginediff run --bless` with a target of it), `-- @sql ENGINE none` "
      "where the step is not for it, or `-- @requires` and what it lacks");
}

void lint_recorded(LintContext& context, const Step& step) {
  if (!step.expectations.empty()) return lint_engines_of_step(context, step);
  // Of an interleaved case only what the schedules come to is recorded.
  const bool rewrites = step.role == StepRole::portable;
  if ((!step.named && !rewrites) || step.role == StepRole::setup || step.pseudo || context.parsed.interleave_all)
    return;
  context.problem(context.find_line(rewrites ? "-- @portable" : "-- @step", step.lines.first),
                  fmt::format("nothing is recorded of `{}`, and of other steps there is", step.name),
                  rewrites
                      ? "an expectation (`enginediff run --bless`): that it agrees everywhere is what it is there for"
                      : "an expectation (`enginediff run --bless`), or no name for what only prepares");
}

}  // namespace

void lint_recorded_engines(LintContext& context) {
  const Case& c = context.parsed;
  const auto is_recorded = [](const Step& step) { return !step.expectations.empty(); };
  // A case of which nothing is recorded yet has not been run.
  if (published_folder(c.file).empty() || std::none_of(c.steps.begin(), c.steps.end(), is_recorded)) return;
  for (const Step& step : c.steps) lint_recorded(context, step);
}

void lint_required(LintContext& context) {
  for (const EngineAbilities& one : context.abilities) {
    const std::string feature = missing_feature(context.parsed, one);
    if (feature.empty()) continue;
    const auto names = [&](const Selector& selector) { return selector.engine == one.engine; };
    for (const Step& step : context.parsed.steps) {
      for (const Expectation& expectation : step.expectations) {
        if (std::none_of(expectation.selectors.begin(), expectation.selectors.end(), names)) continue;
        context.problem_in(expectation.lines, one.engine,
                           fmt::format("the case requires `{}`, which `{}` has in no version: nothing of this is run",
                                       feature, one.engine),
                           "engines that have all that is required, or no such feature behind `-- @requires`");
      }
    }
  }
}

}  // namespace enginediff
