#include "harness/run/case_runner.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "harness/casefile/variants.hpp"
#include "harness/run/case_texts.hpp"
#include "harness/run/census.hpp"
#include "harness/run/session_runner.hpp"
#include "harness/run/shared_run.hpp"
#include "harness/sql/database_wide.hpp"

namespace enginediff {

namespace {

std::vector<Variant> existing_variants(const Case& parsed, const EngineInfo& info) {
  return variants_of(parsed, {info.target.engine, info.isolation_levels, info.begin_modes, info.journal_modes});
}

// Why the engine cannot run the case at all.
std::optional<std::string> what_is_missing(const Case& parsed, const EngineInfo& info) {
  for (const std::string& feature : parsed.requires_features) {
    if (!info.features.contains(feature)) return "no " + feature;
  }
  if (!existing_variants(parsed, info).empty()) return std::nullopt;
  std::vector<std::string> asked;
  if (!parsed.isolation.empty()) asked.push_back("@isolation " + fmt::format("{}", fmt::join(parsed.isolation, ", ")));
  for (const EngineAxis& axis : parsed.engine_axes) {
    if (axis.engine == info.target.engine)
      asked.push_back(fmt::format("@{} {}", axis.name, fmt::join(axis.values, ", ")));
  }
  return fmt::format("nothing of {}", fmt::join(asked, "; "));
}

// Setup and final reads have one of their own, without a name.
std::set<std::string_view> sessions_of(const Case& parsed) {
  std::set<std::string_view> out;
  for (const Step& step : parsed.steps) out.insert(step.session);
  return out;
}

bool has_sessions(const Case& parsed) {
  return std::any_of(parsed.steps.begin(), parsed.steps.end(), [](const Step& step) { return !step.session.empty(); });
}

// The steps of all sessions, once.
Result<void> run_in_one_scratch(const Case& parsed, const Variant& variant, Engine& engine,
                                const CaseRunOptions& options, CaseRun& run) {
  TRY_ASSIGN(const auto scratch, engine.create_scratch(scratch_options(parsed, variant, engine)));
  TRY(run_sessions(parsed, variant, engine, *scratch, options, {}, run.trace));
  if (options.keep) {
    run.kept = scratch->keep();
  } else if (auto dropped = scratch->drop(); !dropped && !run.trace.records.empty()) {
    // The trace is good; whether the target is gone shows at the next scratch.
    run.kept = fmt::format("could not be dropped: {}", dropped.error().message);
  }
  return {};
}

// Whether what the case sends to the engine reaches all that its database holds.
bool reaches_database(const Case& parsed, const Variant& variant, const Engine& engine) {
  const auto words = engine.info().database_wide;
  if (!any_piece_of(parsed, variant, [&](std::string_view text) { return may_hold_database_wide(text, words); }))
    return false;
  bool reaches = false;
  visit_sent_sql(parsed, variant, engine.info().target, engine.lexical_rules(),
                 [&](const Step&, const std::string& sql) {
                   reaches = reaches || may_reach_database(sql, engine.lexical_rules(), words);
                 });
  return reaches;
}

}  // namespace

ScratchOptions scratch_options(const Case& parsed, const Variant& variant, const Engine& engine) {
  ScratchOptions options;
  if (const std::string* begin = variant.find("begin")) options.begin_mode = *begin;
  if (const std::string* journal = variant.find("journal")) options.journal_mode = *journal;
  options.exclusive = parsed.exclusive;
  options.reaches_database = reaches_database(parsed, variant, engine);
  const std::set<std::string_view> sessions = sessions_of(parsed);
  options.sessions = std::max(1, static_cast<int>(sessions.size()));
  options.compares_sessions = sessions.size() - sessions.count("") > 1;
  return options;
}

bool runs_alone(const Case& parsed, const std::vector<Variant>& variants, const Engine& engine) {
  if (parsed.exclusive || !engine.info().one_database) return parsed.exclusive;
  return std::any_of(variants.begin(), variants.end(),
                     [&](const Variant& variant) { return reaches_database(parsed, variant, engine); });
}

VariantSharing sharing_on(const Case& parsed, std::vector<Variant> variants, const Engine& engine) {
  const bool apart = parsed.exclusive || parsed.interleave_all || has_sessions(parsed) ||
                     what_is_missing(parsed, engine.info()).has_value();
  if (!apart) return plan_sharing(parsed, std::move(variants), engine);
  VariantSharing out;
  for (Variant& variant : variants) out.groups.push_back({std::move(variant)});
  return out;
}

std::vector<Variant> variants_on(const Case& parsed, const EngineInfo& info) {
  std::vector<Variant> variants = existing_variants(parsed, info);
  if (variants.empty()) variants.emplace_back();  // one that says what is missing
  return variants;
}

Result<CaseRun> run_variant(const Case& parsed, const Variant& variant, Engine& engine, const CaseRunOptions& options) {
  return run_variant_watched(parsed, variant, engine, options, {});
}

Result<CaseRun> not_run_if_refused(CaseRun run, Error failed) {
  if (failed.fault != Fault::usage) return tl::unexpected(std::move(failed));
  run.trace.records.clear();
  run.trace.not_run = std::move(failed.message);
  return run;
}

Result<CaseRun> run_variant_watched(const Case& parsed, const Variant& variant, Engine& engine,
                                    const CaseRunOptions& options, const ScheduleObserver& observer) {
  CaseRun run;
  run.trace.case_id = parsed.id;
  run.trace.variant = variant;
  run.trace.target = engine.info().target.name;
  run.trace.unsupported = what_is_missing(parsed, engine.info());
  if (run.trace.unsupported) return run;
  if (!parsed.interleave_all && !has_sessions(parsed))
    return SharedRun(parsed, engine, options, nullptr).run(variant, true);
  const Result<void> done =
      parsed.interleave_all
          ? run_census(parsed, variant, engine, scratch_options(parsed, variant, engine), options, run.trace, observer)
          : run_in_one_scratch(parsed, variant, engine, options, run);
  if (!done) return not_run_if_refused(std::move(run), done.error());
  return run;
}

}  // namespace enginediff
