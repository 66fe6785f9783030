#include "harness/run/census.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "harness/model/not_run_reason.hpp"
#include "harness/run/interleavings.hpp"
#include "harness/run/launch_memory.hpp"
#include "harness/run/schedule_class.hpp"
#include "harness/run/serial_replay.hpp"
#include "harness/run/session_lanes.hpp"
#include "harness/run/session_runner.hpp"

namespace enginediff {

namespace {

// What a schedule shows of how it was launched, by lane.
struct LaunchedSchedule {
  MergeOrder order;
  std::vector<std::set<int>> waiting;
};

class CensusRun {
 public:
  CensusRun(const Case& parsed, const Variant& variant, Engine& engine, const ScratchOptions& scratch_options,
            const CaseRunOptions& options, Trace& trace, const ScheduleObserver& observer)
      : case_(parsed),
        variant_(variant),
        engine_(engine),
        scratch_options_(scratch_options),
        options_(options),
        trace_(trace),
        observer_(observer),
        lanes_(lanes_of(parsed, engine.info().target, variant)),
        replay_(lanes_, [this](const std::vector<StepPart>& order) { return run_once(order); }),
        // Pseudo-steps act on sessions that wait, so that what was launched does not tell who waits.
        may_skip_(std::none_of(parsed.steps.begin(), parsed.steps.end(),
                               [](const Step& step) { return step.pseudo.has_value(); })) {}

  Result<void> run() {
    const Interleavings chosen = interleavings(lanes_.lengths(), limit(), options_.interleave_seed);
    census_.interleavings = chosen.total;
    census_.planned = static_cast<int>(chosen.orders.size());
    census_.seed = chosen.seed;
    for (const MergeOrder& planned : chosen.orders) {
      if (may_skip_ && memory_.is_known(planned)) continue;
      TRY_ASSIGN(std::vector<StepRecord> records, run_once(parts_of(lanes_.in_order(planned))));
      tell(records);
      if (const StepRecord* failed = failed_setup(records))
        return give_up(std::move(records), reason_of_setup(failed->step));
      if (const StepRecord* lost = lost_record(records)) {
        trace_.not_run = std::get<NotRun>(lost->result).reason;
        return {};
      }
      if (trace_.records.empty()) keep_setup(records);
      TRY(count(std::move(records)));
    }
    finish();
    return {};
  }

 private:
  std::size_t limit() const {
    return static_cast<std::size_t>(
        options_.interleave_limit.value_or(case_.interleave_limit.value_or(kInterleaveLimit)));
  }

  static std::vector<StepPart> parts_of(const std::vector<std::size_t>& steps) { return {steps.begin(), steps.end()}; }

  Result<std::vector<StepRecord>> run_once(const std::vector<StepPart>& order) {
    Trace schedule;
    TRY_ASSIGN(const auto scratch, engine_.create_scratch(scratch_options_));
    TRY(run_sessions(case_, variant_, engine_, *scratch, options_, order, schedule));
    TRY(scratch->drop());
    if (census_.cut.empty()) census_.cut = first_cut(schedule.records);
    return std::move(schedule.records);
  }

  // The step whose answer is not known because its time was over, in its schedule; empty where there is none.
  static std::string first_cut(const std::vector<StepRecord>& records) {
    for (const StepRecord& record : records) {
      const std::string_view why = why_cut(record);
      if (why.empty()) continue;
      std::string launched;
      for (const StepRecord& one : records) {
        if (!one.session.empty() && one.launched >= 0) launched += (launched.empty() ? "" : " ") + one.step;
      }
      return fmt::format("{} in the schedule {}: {}", record.step, launched, why);
    }
    return {};
  }

  static std::string_view why_cut(const StepRecord& record) {
    const auto* not_run = std::get_if<NotRun>(&record.result);
    if (not_run != nullptr) return not_run->reason == kNoTimeLeft ? kNoTimeLeft : std::string_view();
    const Interrupted* interrupted = record.outcome() == nullptr ? nullptr : record.outcome()->interrupted();
    const bool cut = interrupted != nullptr && interrupted->reason == Interrupted::Reason::deadline;
    return cut ? kPastDeadline : std::string_view();
  }

  void tell(const std::vector<StepRecord>& records) const {
    if (!observer_) return;
    Trace schedule;
    schedule.case_id = trace_.case_id;
    schedule.variant = trace_.variant;
    schedule.target = trace_.target;
    schedule.records = records;
    observer_(schedule);
  }

  const StepRecord* failed_setup(const std::vector<StepRecord>& records) const {
    const auto at = std::find_if(records.begin(), records.end(), [&](const StepRecord& record) {
      return case_.steps[record.index].role == StepRole::setup && record.outcome() != nullptr &&
             !record.outcome()->succeeded();
    });
    return at == records.end() ? nullptr : &*at;
  }

  // A step that was not run because of its connection; those that name another in @after are no concern.
  static const StepRecord* lost_record(const std::vector<StepRecord>& records) {
    const auto at = std::find_if(records.begin(), records.end(), [](const StepRecord& record) {
      const auto* reason = std::get_if<NotRun>(&record.result);
      return reason != nullptr && reason->reason.starts_with(kConnectionLost);
    });
    return at == records.end() ? nullptr : &*at;
  }

  void keep_setup(const std::vector<StepRecord>& records) {
    for (const StepRecord& record : records) {
      if (std::find(lanes_.before.begin(), lanes_.before.end(), record.index) != lanes_.before.end())
        trace_.records.push_back(record);
    }
  }

  Result<void> give_up(std::vector<StepRecord> records, const std::string& why) {
    keep_setup(records);
    StepRecord last = last_record();
    last.result = NotRun{why};
    trace_.records.push_back(std::move(last));
    return {};
  }

  // ---- Counting ----

  LaunchedSchedule launched(const std::vector<StepRecord>& records) const {
    LaunchedSchedule out;
    for (const StepRecord& record : records) {
      if (record.session.empty() || record.execution != 0 || record.launched < 0) continue;
      out.order.push_back(lane_number(record.session));
      std::set<int>& waiting = out.waiting.emplace_back();
      for (const std::string& session : record.while_waiting) {
        if (!session.empty()) waiting.insert(lane_number(session));
      }
    }
    return out;
  }

  int lane_number(const std::string& session) const {
    return static_cast<int>(std::find(lanes_.names.begin(), lanes_.names.end(), session) - lanes_.names.begin());
  }

  Result<void> count(std::vector<StepRecord> records) {
    const LaunchedSchedule schedule = launched(records);
    if (!memory_.note(schedule.order, schedule.waiting)) return {};
    TRY_ASSIGN(const ScheduleClass found, classify_schedule(case_, records, replay_));
    const bool racy = std::any_of(records.begin(), records.end(), [](const StepRecord& record) {
      return std::any_of(record.waits.begin(), record.waits.end(), [](const WaitRecord& wait) { return wait.racy; });
    });
    census_.racy += racy ? 1 : 0;
    auto at = std::find_if(census_.classes.begin(), census_.classes.end(),
                           [&](const CensusClass& one) { return one.name == found.name; });
    if (at == census_.classes.end()) {
      std::erase_if(records, [&](const StepRecord& record) {
        return std::find(lanes_.before.begin(), lanes_.before.end(), record.index) != lanes_.before.end();
      });
      census_.classes.push_back({found.name, 0, found.evidence, std::move(records)});
      at = census_.classes.end() - 1;
    }
    ++at->schedules;
    return {};
  }

  // ---- The record of the census ----

  StepRecord last_record() const {
    StepRecord record;
    record.index = case_.steps.size() - 1;
    record.step = case_.steps.back().name;
    record.session = case_.steps.back().session;
    record.launched = record.finished = static_cast<int>(trace_.records.size());
    return record;
  }

  void finish() {
    std::sort(census_.classes.begin(), census_.classes.end(), [](const CensusClass& a, const CensusClass& b) {
      const int left = class_rank(a.name), right = class_rank(b.name);
      return left != right ? left < right : a.name < b.name;
    });
    census_.serial_runs = replay_.runs();
    StepRecord record = last_record();
    record.sql = fmt::format("-- @interleave: {}", census_.choice());
    record.ordered = true;
    ResultSet rows;
    rows.columns = {{"class", {TypeKind::text, ""}, "", "", ""}, {"schedules", {TypeKind::integer, ""}, "", "", ""}};
    for (const CensusClass& one : census_.classes) {
      rows.append(Value::text(one.name));
      rows.append(Value::integer(one.schedules));
    }
    rows.total_rows = census_.classes.size();
    Outcome outcome;
    outcome.answer = std::move(rows);
    record.result = std::move(outcome);
    trace_.records.push_back(std::move(record));
    trace_.census = std::move(census_);
  }

  const Case& case_;
  const Variant& variant_;
  Engine& engine_;
  const ScratchOptions& scratch_options_;
  const CaseRunOptions& options_;
  Trace& trace_;
  const ScheduleObserver& observer_;
  const SessionLanes lanes_;
  SerialReplay replay_;
  LaunchMemory memory_;
  const bool may_skip_;
  Census census_;
};

}  // namespace

Result<void> run_census(const Case& parsed, const Variant& variant, Engine& engine,
                        const ScratchOptions& scratch_options, const CaseRunOptions& options, Trace& trace,
                        const ScheduleObserver& observer) {
  return CensusRun(parsed, variant, engine, scratch_options, options, trace, observer).run();
}

}  // namespace enginediff
