#include "harness/run/session_plan.hpp"

#include <algorithm>
#include <cstdlib>

namespace enginediff {

namespace {

std::size_t session_named(std::vector<PlannedSession>& sessions, const std::string& name) {
  const auto at =
      std::find_if(sessions.begin(), sessions.end(), [&](const PlannedSession& one) { return one.name == name; });
  if (at != sessions.end()) return static_cast<std::size_t>(at - sessions.begin());
  sessions.emplace_back().name = name;
  return sessions.size() - 1;
}

Flight unlaunched(const Step& step, std::size_t index, int execution) {
  Flight flight;
  flight.record.step = step.name;
  flight.record.index = index;
  flight.record.execution = execution;
  flight.record.session = step.session;
  flight.record.launched = flight.record.finished = -1;
  flight.record.result = NotRun{"not reached"};
  return flight;
}

ScheduleStep::Kind kind_of(const Step& step) {
  if (!step.pseudo) return ScheduleStep::Kind::statement;
  switch (*step.pseudo) {
    case PseudoStep::wait: return ScheduleStep::Kind::wait;
    case PseudoStep::cancel: return ScheduleStep::Kind::cancel;
    case PseudoStep::kill: return ScheduleStep::Kind::kill;
  }
  return ScheduleStep::Kind::statement;
}

}  // namespace

SessionOptions session_options(const Case& parsed, const Variant& variant, const EngineInfo& info,
                               std::string_view name) {
  SessionOptions options;
  options.name = name;
  if (const std::string* isolation = variant.find("isolation"); isolation != nullptr && *isolation != "default") {
    options.isolation = *isolation;
  }
  const auto& known = info.session_settings;
  for (const SessionSetting& setting : parsed.settings) {
    const bool applies = setting.session.empty() || setting.session == name;
    if (applies && std::find(known.begin(), known.end(), setting.name) != known.end())
      options.settings[setting.name] = setting.value;
  }
  return options;
}

SessionPlan plan_sessions(const Case& parsed, const Variant& variant, const EngineInfo& info,
                          const std::vector<std::size_t>& order) {
  SessionPlan plan;
  std::vector<std::size_t> steps = order;
  for (std::size_t i = 0; order.empty() && i < parsed.steps.size(); ++i) steps.push_back(i);
  for (const std::size_t index : steps) {
    const Step& step = parsed.steps[index];
    for (int execution = 0; execution < executions_of(step); ++execution) {
      plan.flights.push_back(unlaunched(step, index, execution));
      plan.flights.back().session = session_named(plan.sessions, step.session);
    }
  }
  for (PlannedSession& session : plan.sessions) {
    // Only time-outs that the case asks for are waited for: an engine's own default may be an hour.
    for (const auto& [name, value] : session_options(parsed, variant, info, session.name).settings) {
      session.times_out |= name == "lock_timeout" || name == "statement_timeout" || name == "busy_timeout";
      plan.longest_timeout =
          std::max(plan.longest_timeout, std::chrono::milliseconds(std::strtol(value.c_str(), nullptr, 10)));
    }
  }
  return plan;
}

Schedule schedule_of(const SessionPlan& plan, const Case& parsed, const EngineInfo& info) {
  std::vector<ScheduleStep> steps;
  for (const Flight& flight : plan.flights) {
    const Step& step = parsed.steps[flight.record.index];
    // What stands outside of all sessions is the state before or after them.
    steps.push_back({static_cast<int>(flight.session), kind_of(step), step.session.empty()});
  }
  std::vector<bool> times_out;
  for (const PlannedSession& session : plan.sessions) times_out.push_back(session.times_out);
  return Schedule(std::move(steps), std::move(times_out), info.features.contains("deadlock_detection"));
}

}  // namespace enginediff
