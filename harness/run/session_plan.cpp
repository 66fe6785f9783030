#include "harness/run/session_plan.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>

#include "harness/run/case_texts.hpp"
#include "harness/sql/time_limits.hpp"

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

// ---- Time-outs ----

void add(const TimeLimit& limit, std::chrono::milliseconds patience, SessionPlan& plan, PlannedSession& session) {
  if (limit.time.count() <= 0 || limit.time > patience) return;
  if (limit.ends != TimeLimitWord::Ends::idleness) {
    session.shortest_timeout = std::min(session.shortest_timeout.value_or(limit.time), limit.time);
    session.computed_timeout |= limit.computed;
  }
  session.idles_out |= limit.ends != TimeLimitWord::Ends::waits;
  plan.longest_timeout = std::max(plan.longest_timeout, limit.time);
}

void add_settings(const Case& parsed, const Variant& variant, const EngineInfo& info,
                  std::chrono::milliseconds patience, SessionPlan& plan, PlannedSession& session) {
  for (const auto& [name, value] : session_options(parsed, variant, info, session.name).settings) {
    const std::chrono::milliseconds time(std::strtol(value.c_str(), nullptr, 10));
    if (name == "deadlock_timeout") {
      plan.deadlock_timeout = std::max(plan.deadlock_timeout, time);
      continue;
    }
    const bool idle = name == "idle_in_transaction_session_timeout";
    add({time, idle ? TimeLimitWord::Ends::idleness : TimeLimitWord::Ends::waits}, patience, plan, session);
  }
}

// What the case sends to this target may set itself. What stands outside of all sessions may set it for all of them.
void add_limits_in_sql(const Case& parsed, const Variant& variant, const Engine& engine,
                       std::chrono::milliseconds patience, SessionPlan& plan) {
  const auto words = engine.info().time_limits;
  const auto may = [&](std::string_view text) { return may_hold_time_limits(text, words); };
  if (!any_piece_of(parsed, variant, may)) return;
  visit_sent_sql(parsed, variant, engine.info().target, engine.lexical_rules(),
                 [&](const Step& step, const std::string& sql) {
                   for (const TimeLimit& limit : time_limits_in(sql, engine.lexical_rules(), words)) {
                     for (PlannedSession& one : plan.sessions) {
                       if (step.session.empty() || one.name == step.session) add(limit, patience, plan, one);
                     }
                   }
                 });
}

// ---- Levels ----

// What stands outside of all sessions reads the state that they left, and what a transaction has not committed is not
// part of it.
constexpr const char* kReadsUncommitted = "read uncommitted";
constexpr const char* kLeastForState = "read committed";

// Whether the case has sessions, beside whose transactions the connection without a name is opened.
bool reads_for_sessions(const Case& parsed) {
  return std::any_of(parsed.steps.begin(), parsed.steps.end(), [](const Step& step) { return !step.session.empty(); });
}

}  // namespace

SessionOptions session_options(const Case& parsed, const Variant& variant, const EngineInfo& info,
                               std::string_view name) {
  SessionOptions options;
  options.name = name;
  if (const std::string* isolation = variant.find("isolation"); isolation != nullptr && *isolation != "default") {
    options.isolation = *isolation;
  }
  if (name.empty() && reads_for_sessions(parsed) && options.isolation == kReadsUncommitted)
    options.isolation = kLeastForState;
  const auto& known = info.session_settings;
  for (const SessionSetting& setting : parsed.settings) {
    const bool own = !setting.session.empty();
    if (own && setting.session != name) continue;
    if (std::find(known.begin(), known.end(), setting.name) == known.end()) continue;
    // Wherever they stand, what is said of this session goes before what is said of all.
    if (own) {
      options.settings.insert_or_assign(setting.name, setting.value);
    } else {
      options.settings.try_emplace(setting.name, setting.value);
    }
  }
  return options;
}

SessionPlan plan_sessions(const Case& parsed, const Variant& variant, const Engine& engine,
                          const std::vector<StepPart>& order, std::chrono::milliseconds patience) {
  SessionPlan plan;
  std::vector<StepPart> parts = order;
  for (std::size_t i = 0; order.empty() && i < parsed.steps.size(); ++i) parts.emplace_back(i);
  for (const StepPart& part : parts) {
    const Step& step = parsed.steps[part.step];
    for (int execution = 0; execution < executions_of(step); ++execution) {
      if (part.execution.value_or(execution) != execution) continue;
      Flight& flight = plan.flights.emplace_back(unlaunched(step, part.step, execution));
      flight.session = session_named(plan.sessions, step.session);
      flight.statement = part.first;
      flight.end_statement = part.end;
    }
  }
  for (PlannedSession& session : plan.sessions) add_settings(parsed, variant, engine.info(), patience, plan, session);
  add_limits_in_sql(parsed, variant, engine, patience, plan);
  return plan;
}

Schedule schedule_of(const SessionPlan& plan, const Case& parsed, const EngineInfo& info) {
  std::vector<ScheduleStep> steps;
  for (const Flight& flight : plan.flights) {
    const Step& step = parsed.steps[flight.record.index];
    // What stands outside of all sessions is the state before or after them.
    steps.push_back({static_cast<int>(flight.session), kind_of(step), step.session.empty()});
  }
  std::vector<bool> times_out, idles_out;
  for (const PlannedSession& session : plan.sessions) {
    times_out.push_back(session.shortest_timeout.has_value());
    idles_out.push_back(session.idles_out);
  }
  return Schedule(std::move(steps), std::move(times_out), info.features.contains("deadlock_detection"),
                  std::move(idles_out));
}

}  // namespace enginediff
