#include "harness/cli/repro_examiner.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "harness/base/ascii.hpp"
#include "harness/engines/spellings.hpp"
#include "harness/repro/early_references.hpp"
#include "harness/repro/later_constraints.hpp"
#include "harness/repro/literal_readings.hpp"
#include "harness/repro/numbered_keys.hpp"
#include "harness/repro/translator.hpp"

namespace enginediff {

namespace {

Result<std::size_t> position_to_show(const Script& script, const std::vector<Divergence>& divergences, int line) {
  if (line == 0) return static_cast<std::size_t>(&first_of(divergences) - divergences.data());
  for (std::size_t i = 0; i < divergences.size(); ++i) {
    if (script.statements[divergences[i].statement].line == line) return i;
  }
  std::string lines;
  for (const Divergence& one : divergences)
    lines += fmt::format("{}{}", lines.empty() ? "" : ", ", script.statements[one.statement].line);
  return fail(Fault::usage, fmt::format("--line {}: no statement that begins there diverges", line),
              fmt::format("these do: {}", lines));
}

// What --translate would have done about statements that one engine refused.
std::vector<UsedRewrite> possible_rewrites(const Script& script, const ScriptRun& run, const ScriptRunner& runner,
                                           const std::vector<Divergence>& divergences) {
  std::vector<UsedRewrite> out;
  DeclaredColumns declared;
  for (const ScriptStatement& statement : script.statements) {
    if (!statement.sql.empty() && to_lower(statement.sql.front()) == 'c')
      declared.see(tokens_of(statement.sql, *script.rules));
  }
  const auto early = without_early_references(script);
  std::vector<MovedConstraints> moved;
  std::vector<NumberedKeys> numbered;
  for (std::size_t target = 0; target < runner.targets(); ++target) {
    const DialectSpellings* spellings =
        spellings_for(runner.target(target).engine, runner.target(target).version_number);
    moved.push_back(spellings == nullptr ? MovedConstraints{} : move_constraints(script, *spellings));
    numbered.push_back(spellings == nullptr ? NumberedKeys{} : number_keys(script, *spellings));
  }
  for (const Divergence& one : divergences) {
    for (const std::size_t target : {one.first, one.second}) {
      const Outcome* outcome = run.records[target][one.statement].outcome();
      const DialectSpellings* spellings =
          spellings_for(runner.target(target).engine, runner.target(target).version_number);
      if (outcome == nullptr || spellings == nullptr || outcome->succeeded()) continue;
      if (spellings->adds_constraints && early.contains(one.statement)) {
        out.push_back({target, one.statement, {std::string(kEarlyReferences)}, {}});
        continue;
      }
      if (outcome->error() != nullptr && outcome->error()->error_class == ErrorClass::not_null_violation &&
          numbered[target].inserts.contains(one.statement)) {
        out.push_back({target, one.statement, {std::string(kNumberedKeys)}, {}});
        continue;
      }
      if (!may_be_spelling(*outcome)) continue;
      if (moved[target].moved.contains(one.statement)) {
        out.push_back({target, one.statement, {std::string(kLaterConstraints)}, {}});
        continue;
      }
      const Translation other =
          translate(script.statements[one.statement].sql, *script.rules, runner.rules(target), *spellings, declared);
      if (!other.rewrites.empty()) out.push_back({target, one.statement, other.rewrites, {}});
    }
  }
  return out;
}

}  // namespace

Result<ReproFindings> ReproExaminer::examine(const Script& script, int line) {
  auto& kept =
      examined_.emplace_back(std::make_unique<Examined>(script, ScriptRunner(engines_, options_.run_options(&stop_))));
  TRY_ASSIGN(kept->run, kept->runner.run(kept->script));
  if (stop_.requested()) cut_to_what_ran(*kept);
  const auto readings = differing_readings(kept->script, kept->run, kept->runner);
  kept->script.notes.insert(kept->script.notes.begin(), readings.begin(), readings.end());
  ReproFindings findings;
  findings.script = &kept->script;
  findings.run = &kept->run;
  findings.runner = &kept->runner;
  for (std::size_t i = 0; i < engines_.size(); ++i) findings.targets.push_back(kept->runner.target(i));
  findings.agreements = count_agreements(kept->script, kept->run, kept->runner);
  const auto divergences = find_divergences(kept->script, kept->run, kept->runner);
  if (divergences.empty()) return findings;
  auto position = position_to_show(kept->script, divergences, line);
  if (!position && stop_.requested()) position = position_to_show(kept->script, divergences, 0);
  TRY_ASSIGN(findings.first, std::move(position));
  TRY(explain(*kept, divergences, findings));
  if (!options_.translate)
    findings.possible_rewrites = possible_rewrites(kept->script, kept->run, kept->runner, divergences);
  return findings;
}

void ReproExaminer::cut_to_what_ran(Examined& kept) {
  const auto was_stopped = [](const StepRecord& record) {
    const auto* not_run = std::get_if<NotRun>(&record.result);
    return not_run != nullptr && not_run->reason == kStopped;
  };
  std::size_t ran = kept.script.statements.size();
  for (const auto& records : kept.run.records) {
    const auto end = std::find_if(records.begin(), records.end(), was_stopped);
    ran = std::min(ran, static_cast<std::size_t>(end - records.begin()));
  }
  kept.script.statements.resize(ran);
  for (auto& records : kept.run.records) records.resize(ran);
  std::erase_if(kept.run.rewrites, [ran](const UsedRewrite& one) { return one.statement >= ran; });
}

Result<void> ReproExaminer::explain(Examined& kept, const std::vector<Divergence>& divergences,
                                    ReproFindings& findings) {
  catalogue_.load();
  findings.catalogue = catalogue_.folder();
  findings.catalogue_size = catalogue_.size();
  std::set<std::size_t> looked_at;
  for (std::size_t i = 0; i < divergences.size(); ++i) {
    ExplainedDivergence one{divergences[i], {}, {}, false};
    if (i == findings.first || looked_at.contains(divergences[i].statement) || looked_at.size() < options_.show) {
      looked_at.insert(divergences[i].statement);
      const auto looked = look_into(kept, divergences, one);
      if (!looked && !stop_.requested()) return looked;
      // What a run that was stopped tells of a cause may be wrong.
      if (stop_.requested()) one = {divergences[i], {}, {}, false};
    }
    findings.divergences.push_back(std::move(one));
  }
  return {};
}

Result<void> ReproExaminer::look_into(Examined& kept, const std::vector<Divergence>& divergences,
                                      ExplainedDivergence& one) {
  TRY_ASSIGN(one.cause, find_cause(kept.script, kept.run, divergences, one.divergence, kept.runner));
  const bool earlier = one.cause->kind == Cause::Kind::earlier_write;
  const bool own =
      one.cause->kind == Cause::Kind::statement_itself || one.cause->kind == Cause::Kind::unknown || earlier;
  // A write that diverges is explained where it stands.
  const bool known = earlier && std::any_of(divergences.begin(), divergences.end(), [&](const Divergence& other) {
                       return other.statement == one.cause->statement;
                     });
  if (!own || known) return {};
  one.matches = reasons_of(kept.script, kept.run, one.divergence, kept.runner, *one.cause);
  one.explained = true;
  return {};
}

std::vector<CatalogueMatch> ReproExaminer::reasons_of(const Script& script, const ScriptRun& run,
                                                      const Divergence& divergence, const ScriptRunner& runner,
                                                      const Cause& cause) {
  const TargetInfo &first = runner.target(divergence.first), &second = runner.target(divergence.second);
  const Catalogue& catalogue = catalogue_.between(first, second, runner.rules(divergence.first));
  return catalogue.explain(features_at(script, run, divergence, first, second, cause));
}

Result<ReproExaminer::Origin> ReproExaminer::origin_of(const Script& script, const ScriptRun& run,
                                                       const Divergence& divergence, ScriptRunner& runner,
                                                       const Origin* expected) {
  const auto all = find_divergences(script, run, runner);
  TRY_ASSIGN(Cause cause, find_cause(script, run, all, divergence, runner));
  Origin out;
  out.kind = cause.kind;
  const bool itself = cause.kind == Cause::Kind::statement_itself || cause.kind == Cause::Kind::unknown;
  if (!itself) out.statement = script.statements[cause.statement].origin;
  if (expected != nullptr && (out.kind != expected->kind || out.statement != expected->statement)) return out;
  if (expected != nullptr && expected->behaviour.empty()) return out;
  // A write that diverges is explained where it stands.
  const Divergence* explained = &divergence;
  for (const Divergence& one : all) {
    if (itself || one.statement != cause.statement) continue;
    explained = &one;
    TRY_ASSIGN(cause, find_cause(script, run, all, one, runner));
    break;
  }
  const auto reasons = reasons_of(script, run, *explained, runner, cause);
  if (!reasons.empty() && reasons.front().differs.empty()) out.behaviour = reasons.front().id;
  return out;
}

Shows ReproExaminer::shows_again(const ReproFindings& findings, const ExplainedDivergence& one) {
  const std::vector<Engine*> pair = {engines_[one.divergence.first], engines_[one.divergence.second]};
  const auto runner = std::make_shared<ScriptRunner>(pair, options_.run_options(&stop_));
  catalogue_.load();
  // Found out with the first script, which is the whole one up to its last statement.
  const auto origin = std::make_shared<std::optional<Origin>>();
  const AlsoShows also = [this, runner, origin](const Script& script, const ScriptRun& run,
                                                const Divergence& divergence) -> Result<bool> {
    TRY_ASSIGN(Origin now, origin_of(script, run, divergence, *runner, origin->has_value() ? &**origin : nullptr));
    if (!origin->has_value()) *origin = now;
    return *origin == now || (*origin)->kind == Cause::Kind::unknown;
  };
  return [runner, shows = ShowsDivergence(*runner, *findings.run, one.divergence, also)](const Script& script) {
    return shows(script);
  };
}

}  // namespace enginediff
