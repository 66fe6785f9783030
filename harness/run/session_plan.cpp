#include "harness/run/session_plan.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>

#include "harness/casefile/values_in_sql.hpp"
#include "harness/casefile/variants.hpp"
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

// Whether any text of the case holds one of the words; then it is worth while to make the texts that are sent.
bool may_set_limits(const Case& parsed, const Variant& variant, std::span<const TimeLimitWord> words) {
  const auto may = [&](std::string_view text) { return may_hold_time_limits(text, words); };
  const auto in_statement = [&](const SqlText& text) { return may(text.sql); };
  const auto in_spelling = [&](const Spelling& one) {
    return std::any_of(one.statements.begin(), one.statements.end(), in_statement);
  };
  const auto in_value = [&](const Parameter& one) {
    return one.value.view().kind() == TypeKind::text && may(one.value.view().bytes());
  };
  const auto in_execution = [&](const std::vector<Parameter>& values) {
    return std::any_of(values.begin(), values.end(), in_value);
  };
  return std::any_of(parsed.steps.begin(), parsed.steps.end(),
                     [&](const Step& step) {
                       return std::any_of(step.spellings.begin(), step.spellings.end(), in_spelling) ||
                              std::any_of(step.binds.begin(), step.binds.end(), in_execution);
                     }) ||
         std::any_of(variant.values.begin(), variant.values.end(),
                     [&](const auto& axis) { return may(axis.second); }) ||
         std::any_of(parsed.repeats.begin(), parsed.repeats.end(), [&](const auto& macro) { return may(macro.text); });
}

// A statement of the step as each of its executions reads.
std::vector<std::string> texts_of(const Case& parsed, const Variant& variant, const Step& step, const SqlText& text,
                                  const LexicalRules& rules) {
  const std::string sql = substitute(parsed, text.sql, variant, "");
  if (step.binds.empty()) return {sql};
  std::vector<std::string> out;
  for (const std::vector<Parameter>& values : step.binds) out.push_back(with_values(sql, values, rules));
  return out;
}

// What the case sends to this target may set itself. What stands outside of all sessions may set it for all of them.
void add_limits_in_sql(const Case& parsed, const Variant& variant, const Engine& engine,
                       std::chrono::milliseconds patience, SessionPlan& plan) {
  const auto words = engine.info().time_limits;
  if (!may_set_limits(parsed, variant, words)) return;
  const auto add_limits_of = [&](const std::string& sql, const std::string& session) {
    for (const TimeLimit& limit : time_limits_in(sql, engine.lexical_rules(), words)) {
      for (PlannedSession& one : plan.sessions) {
        if (session.empty() || one.name == session) add(limit, patience, plan, one);
      }
    }
  };
  for (const Step& step : parsed.steps) {
    const Spelling* const spelling = spelling_for(step, engine.info().target, variant);
    if (spelling == nullptr) continue;
    for (const SqlText& text : spelling->statements) {
      for (const std::string& sql : texts_of(parsed, variant, step, text, engine.lexical_rules()))
        add_limits_of(sql, step.session);
    }
  }
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
