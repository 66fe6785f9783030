#include "harness/spec/spec_executor.hpp"

#include <algorithm>
#include <array>

#include "harness/base/check.hpp"
#include "harness/run/case_check.hpp"
#include "harness/spec/spec_parser.hpp"
#include "harness/spec/spec_reach.hpp"
#include "harness/spec/spec_runner.hpp"
#include "harness/spec/spec_sessions.hpp"

namespace enginediff {

namespace {

// So many permutations are worth another set of sessions that shares the database with the first, or has its own.
constexpr std::size_t kWorthSessions = 16, kWorthDatabase = 24;

constexpr std::array kFormats = {CaseFormat{".sql", parse_case_file},
                                 CaseFormat{".spec", parse_spec_case, keep_permutations_of}};

SpecTranscript head_of(const SpecCase& spec, const Engine& engine) {
  SpecTranscript out;
  out.name = spec_name_of(spec.parsed.file);
  out.target = engine.info().target.name;
  out.sessions = spec.spec.sessions.size();
  for (const std::size_t step : unused_steps(spec.spec)) out.unused_steps.push_back(spec.spec.steps[step].name);
  return out;
}

// Whether what a permutation shows may depend on those before it.
bool needs_what_was_before(const IsolationSpec& spec) { return changes_sessions(spec) || leaves_behind(spec); }

}  // namespace

std::span<const CaseFormat> cases_and_specs() { return kFormats; }

SpecExecutor::SpecExecutor(const Selection& selection, bool keep_transcripts) : keep_transcripts_(keep_transcripts) {
  for (std::size_t i = 0; i < selection.cases.size(); ++i) {
    const std::string& file = selection.cases[i].file;
    if (!file.ends_with(".spec")) continue;
    SpecParseResult result = parse_spec(selection.texts[i], file);
    CHECK(result.ok());
    order_.push_back(selection.cases[i].id);
    specs_.emplace(selection.cases[i].id, make_spec_case(std::move(result.spec), file));
  }
}

std::size_t SpecExecutor::worth_a_part(const Case& parsed) const {
  const SpecCase& spec = specs_.at(parsed.id);
  // Parts that have to wait for each other are of no use.
  if (reaches_beyond(spec.spec) || needs_what_was_before(spec.spec)) return kMaxPermutations + 1;
  return keeps_to_its_tables(spec.spec) ? kWorthSessions : kWorthDatabase;
}

void SpecExecutor::announce(const std::vector<Case>& cases, const CampaignOptions& campaign,
                            ConnectOptions& connect) const {
  if (cases.empty() || !runs(cases.front())) return;
  const SpecCase& first = specs_.at(cases.front().id);
  connect.sessions = SpecStage::sessions_of(first);
  if (keeps_to_its_tables(first.spec))
    connect.scratches = static_cast<int>(parts_of(first.parsed, first.permutations.size(), cases.size(), campaign));
}

// Parts of one spec run at the same time, unless they would feel each other.
std::mutex& SpecExecutor::alone_on(const std::string& what) {
  const std::lock_guard lock(mutex_);
  return alone_[what];
}

Result<void> SpecExecutor::run(const Case& parsed, VariantTaker& variants, Engine& engine,
                               const CaseRunOptions& options, const std::function<void(CaseRun)>& finished) {
  const SpecCase& spec = specs_.at(parsed.id);
  std::map<std::size_t, Transcript> shown;
  std::unique_lock<std::mutex> alone;
  if (reaches_beyond(spec.spec)) {
    alone = std::unique_lock(alone_on(engine.info().target.name));
  } else if (needs_what_was_before(spec.spec)) {
    alone = std::unique_lock(alone_on(engine.info().target.name + ' ' + parsed.id));
  }
  SpecRunner runner(spec, engine, options);
  while (const Variant* const variant = is_stopped(options.stop) ? nullptr : variants.take()) {
    CaseRun run;
    if (!engine.info().features.contains("multi_session")) {
      run.trace.case_id = parsed.id;
      run.trace.variant = *variant;
      run.trace.target = engine.info().target.name;
      run.trace.unsupported = "no multi_session";
    } else {
      TRY_ASSIGN(PermutationRun one, runner.run(*variant));
      if (keep_transcripts_ && !one.left_out) shown.emplace(spec.permutation_of(*variant), std::move(one.transcript));
      run.trace = std::move(one.trace);
    }
    if (options.keep && variants.is_last()) run.kept = runner.keep();
    finished(std::move(run));
  }
  if (!keep_transcripts_) return {};
  const std::lock_guard lock(mutex_);
  Collected& collected = transcripts_[{parsed.id, engine.info().target.name}];
  collected.head = head_of(spec, engine);
  collected.permutations.merge(shown);
  return {};
}

std::vector<SpecTranscript> SpecExecutor::transcripts() const {
  std::vector<SpecTranscript> out;
  for (const std::string& id : order_) {
    for (auto at = transcripts_.lower_bound({id, ""}); at != transcripts_.end() && at->first.first == id; ++at) {
      SpecTranscript& transcript = out.emplace_back(at->second.head);
      for (const auto& [number, shown] : at->second.permutations) transcript.permutations.push_back(shown);
    }
  }
  return out;
}

}  // namespace enginediff
