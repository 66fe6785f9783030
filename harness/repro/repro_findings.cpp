#include "harness/repro/repro_findings.hpp"

#include <fmt/format.h>

#include "harness/journal/case_report.hpp"
#include "harness/repro/repro_case.hpp"
#include "harness/repro/token_text.hpp"
#include "harness/repro/unknown_routines.hpp"

namespace enginediff {

RunReport report_of(const ReproFindings& findings, const std::vector<std::size_t>& statements) {
  std::vector<Trace> traces;
  for (std::size_t target = 0; target < findings.targets.size(); ++target) {
    Trace trace;
    trace.case_id = "script";
    trace.target = findings.targets[target].name;
    for (std::size_t place = 0; place < statements.size(); ++place) {
      trace.records.push_back(findings.run->records[target][statements[place]]);
      trace.records.back().index = place;
      trace.records.back().step = fmt::format("{}", findings.script->statements[statements[place]].origin + 1);
    }
    traces.push_back(std::move(trace));
  }
  return report_of_case(case_to_show(*findings.script, statements), std::move(traces), findings.targets);
}

RunReport report_of_rows(const ReproFindings& findings, const Divergence& divergence, const Cause& cause) {
  Case parsed;
  parsed.id = "script";
  Step step;
  step.name = fmt::format("rows of {}", cause.table);
  step.named = true;
  Spelling spelling;
  spelling.statements.push_back({cause.first_rows->sql, false, {}});
  step.spellings.push_back(std::move(spelling));
  parsed.steps.push_back(std::move(step));
  std::vector<Trace> traces;
  std::vector<TargetInfo> targets;
  for (const auto& [target, rows] :
       {std::pair(divergence.first, &*cause.first_rows), std::pair(divergence.second, &*cause.second_rows)}) {
    Trace trace;
    trace.case_id = parsed.id;
    trace.target = findings.targets[target].name;
    trace.records.push_back(*rows);
    trace.records.back().step = parsed.steps.front().name;
    trace.records.back().index = 0;
    traces.push_back(std::move(trace));
    targets.push_back(findings.targets[target]);
  }
  return report_of_case(std::move(parsed), std::move(traces), targets);
}

std::string script_as_sent(const ReproFindings& findings, std::size_t target) {
  Script sent = *findings.script;
  bool other = false;
  for (std::size_t i = 0; i < sent.statements.size(); ++i) {
    const std::string& sql = findings.run->records[target][i].sql;
    ScriptStatement& statement = sent.statements[i];
    if (statement.added) {
      other = other || !sql.empty();
      statement.added = sql.empty();
      if (!sql.empty()) statement.sql = sql;
      continue;
    }
    // Placeholders that are spelled otherwise are no other statement.
    if (statement.prepared || sql == statement.sql) continue;
    other = true;
    statement.sql = sql.empty() ? "-- not sent: " + statement.sql.substr(0, statement.sql.find('\n')) : sql;
  }
  return other ? print_script(sent) : std::string();
}

std::string missing_routine_words(const ReproFindings& findings, const Divergence& divergence) {
  for (const std::size_t target : {divergence.first, divergence.second}) {
    const StepRecord& record = findings.run->records[target][divergence.statement];
    const std::string missing = unknown_routine_in_words(record, tokens_of(record.sql, *findings.script->rules));
    if (!missing.empty()) return fmt::format("{} has {}", findings.targets[target].name, missing);
  }
  return {};
}

std::string no_match_words(const ReproFindings& findings, const Divergence& divergence) {
  if (findings.catalogue_size == 0)
    return fmt::format("no catalogue of cases was found in {} (--cases FOLDER)", findings.catalogue);
  if (const std::string missing = missing_routine_words(findings, divergence); !missing.empty())
    return missing + "; the catalogue records nothing more about it";
  return "the catalogue records no behaviour with this construct and this kind of difference between these engines";
}

}  // namespace enginediff
