#include "harness/run/case_runner.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "harness/casefile/variants.hpp"
#include "harness/compare/row_digest.hpp"
#include "harness/run/census.hpp"
#include "harness/run/scratch_mask.hpp"
#include "harness/run/session_plan.hpp"
#include "harness/run/session_runner.hpp"
#include "harness/run/step_sql.hpp"

namespace enginediff {

namespace {

std::optional<std::string> missing_feature(const Case& parsed, const EngineInfo& info) {
  for (const std::string& feature : parsed.requires_features) {
    if (!info.features.contains(feature)) return "no " + feature;
  }
  return std::nullopt;
}

// Walks through a case that has one session, in the caller's thread.
class SingleSessionRun {
 public:
  SingleSessionRun(const Case& parsed, const Variant& variant, Engine& engine, const CaseRunOptions& options,
                   Scratch& scratch)
      : case_(parsed),
        variant_(variant),
        engine_(engine),
        options_(options),
        scratch_name_(scratch.name()),
        case_deadline_(Deadline::after(options.case_timeout)) {}

  // Records every step; an error only for a malformed case.
  Result<void> run(Session& session, Trace& trace) {
    for (std::size_t i = 0; i < case_.steps.size(); ++i) {
      for (int execution = 0; execution < executions_of(case_.steps[i]); ++execution) {
        TRY_ASSIGN(StepRecord record, run_step(session, i, execution));
        record.launched = record.finished = static_cast<int>(trace.records.size());
        note_failure(case_.steps[i], record);
        trace.records.push_back(std::move(record));
      }
    }
    return {};
  }

 private:
  Result<StepRecord> run_step(Session& session, std::size_t index, int execution) {
    const Step& step = case_.steps[index];
    StepRecord record;
    record.step = step.name;
    record.index = index;
    record.execution = execution;
    TRY_ASSIGN(StepSql sql, step_sql(case_, step, execution, engine_, variant_, scratch_name_));
    record.sql = sql.shown;
    record.ordered = sql.ordered;
    if (sql.absent) {
      record.result = Absent{};
    } else if (!stopped_.empty()) {
      record.result = NotRun{stopped_};
    } else if (failed_.contains(step.after)) {
      record.result = NotRun{step.after + " failed"};
    } else {
      send(session, sql, record);
    }
    return record;
  }

  void send(Session& session, const StepSql& sql, StepRecord& record) {
    const auto begun = Deadline::Clock::now();
    for (std::size_t i = 0; i < sql.statements.size(); ++i) {
      RowSink sink(&make_row_digester);
      const auto deadline = Deadline::after(options_.statement_timeout).earlier(case_deadline_);
      auto outcome = session.execute(sql.statements[i], deadline, sink);
      if (!outcome) {
        stopped_ = "connection lost: " + outcome.error().message;
        record.result = NotRun{stopped_};
        break;
      }
      mask_scratch_name(*outcome, scratch_name_);
      const bool succeeded = outcome->succeeded();
      record.result = std::move(*outcome);
      if (succeeded) continue;
      if (sql.statements.size() > 1) record.failed_statement = static_cast<int>(i);
      break;
    }
    record.microseconds = std::chrono::duration_cast<std::chrono::microseconds>(Deadline::Clock::now() - begun).count();
  }

  // A failed setup step stops the case; any other failed step only those that name it in @after.
  void note_failure(const Step& step, const StepRecord& record) {
    const Outcome* outcome = record.outcome();
    const bool failed = std::holds_alternative<NotRun>(record.result) || (outcome != nullptr && !outcome->succeeded());
    if (!failed) return;
    failed_.insert(step.name);
    if (step.role == StepRole::setup && stopped_.empty()) stopped_ = "setup failed: " + step.name;
  }

  const Case& case_;
  const Variant& variant_;
  Engine& engine_;
  const CaseRunOptions& options_;
  const std::string scratch_name_;
  const Deadline case_deadline_;
  std::set<std::string> failed_;
  std::string stopped_;  // why no further step is run; empty while steps are run
};

// Setup and final reads have one of their own, without a name.
std::set<std::string_view> sessions_of(const Case& parsed) {
  std::set<std::string_view> out;
  for (const Step& step : parsed.steps) out.insert(step.session);
  return out;
}

bool has_sessions(const Case& parsed) {
  return std::any_of(parsed.steps.begin(), parsed.steps.end(), [](const Step& step) { return !step.session.empty(); });
}

ScratchOptions scratch_options(const Case& parsed, const Variant& variant) {
  ScratchOptions options;
  if (const std::string* begin = variant.find("begin")) options.begin_mode = *begin;
  if (const std::string* journal = variant.find("journal")) options.journal_mode = *journal;
  options.exclusive = parsed.exclusive;
  options.sessions = std::max(1, static_cast<int>(sessions_of(parsed).size()));
  return options;
}

}  // namespace

std::vector<Variant> variants_on(const Case& parsed, const EngineInfo& info) {
  return variants_of(parsed, {info.target.engine, info.isolation_levels, info.begin_modes, info.journal_modes});
}

Result<CaseRun> run_variant(const Case& parsed, const Variant& variant, Engine& engine, const CaseRunOptions& options) {
  return run_variant_watched(parsed, variant, engine, options, {});
}

Result<CaseRun> run_variant_watched(const Case& parsed, const Variant& variant, Engine& engine,
                                    const CaseRunOptions& options, const ScheduleObserver& observer) {
  CaseRun run;
  run.trace.case_id = parsed.id;
  run.trace.variant = variant;
  run.trace.target = engine.info().target.name;
  run.trace.unsupported = missing_feature(parsed, engine.info());
  if (run.trace.unsupported) return run;
  if (parsed.interleave_all) {
    TRY(run_census(parsed, variant, engine, scratch_options(parsed, variant), options, run.trace, observer));
    return run;
  }
  TRY_ASSIGN(const auto scratch, engine.create_scratch(scratch_options(parsed, variant)));
  if (has_sessions(parsed)) {
    TRY(run_sessions(parsed, variant, engine, *scratch, options, {}, run.trace));
  } else {
    TRY_ASSIGN(auto session, scratch->open_session(session_options(parsed, variant, engine.info(), "")));
    TRY(SingleSessionRun(parsed, variant, engine, options, *scratch).run(*session, run.trace));
  }
  if (options.keep) {
    run.kept = scratch->keep();
    return run;
  }
  if (auto dropped = scratch->drop(); !dropped && !run.trace.records.empty()) {
    // The trace is good; whether the target is gone shows at the next scratch.
    run.kept = fmt::format("could not be dropped: {}", dropped.error().message);
  }
  return run;
}

}  // namespace enginediff
