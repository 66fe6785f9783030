#include "tests/unit/report/sample_report.hpp"

namespace enginediff {

namespace {

StepRecord record_for(const SampleStep& step, std::size_t index, std::size_t target) {
  StepRecord record;
  record.step = step.name;
  record.index = index;
  record.sql = step.sql;
  record.ordered = step.ordered;
  if (target < step.outcomes.size() && step.outcomes[target]) {
    record.result = *step.outcomes[target];
  } else {
    record.result = NotRun{"create failed"};
  }
  return record;
}

// What is evidence only makes no difference: an error's code and words, and notices.
Outcome without_evidence(Outcome outcome) {
  std::erase_if(outcome.diagnostics, [](const Diagnostic& one) { return one.level == Diagnostic::Level::notice; });
  if (auto* const error = std::get_if<SqlError>(&outcome.answer);
      error != nullptr && error->error_class != ErrorClass::other)
    *error = {"", 0, error->error_class, ""};
  return outcome;
}

StepJudgement judge_step(const SampleStep& step, std::size_t index, const std::vector<std::string>& targets) {
  StepJudgement judged;
  judged.record = index;
  judged.step = step.name;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    TargetVerdict verdict;
    verdict.target = targets[i];
    verdict.record = index;
    verdict.verdict = i < step.verdicts.size() ? step.verdicts[i] : Verdict::as_recorded;
    judged.targets.push_back(std::move(verdict));
    for (std::size_t j = i + 1; j < targets.size(); ++j) {
      if (!step.outcomes[i] || !step.outcomes[j]) continue;
      Agreement agreement;
      if (!(without_evidence(*step.outcomes[i]) == without_evidence(*step.outcomes[j]))) {
        agreement.kind = Agreement::Kind::divergent;
        agreement.severity = step.severity;
        agreement.detail = step.detail;
      }
      judged.agreements.push_back({targets[i], targets[j], agreement});
    }
  }
  return judged;
}

}  // namespace

ResultSet sample_result(std::vector<Column> columns, const std::vector<std::vector<Value>>& rows) {
  ResultSet result;
  result.columns = std::move(columns);
  for (const auto& row : rows) {
    for (const Value& value : row) result.append(value);
    ++result.total_rows;
  }
  return result;
}

Outcome sample_rows(std::vector<Column> columns, const std::vector<std::vector<Value>>& rows) {
  Outcome outcome;
  outcome.answer = sample_result(std::move(columns), rows);
  return outcome;
}

Outcome sample_ok(std::optional<std::int64_t> affected) {
  Outcome outcome;
  outcome.answer = Completion{"OK"};
  outcome.affected_rows = affected;
  return outcome;
}

Outcome sample_error(ErrorClass error_class, std::int64_t code, std::string sqlstate, std::string message) {
  Outcome outcome;
  outcome.answer = SqlError{std::move(sqlstate), code, error_class, std::move(message)};
  return outcome;
}

RunReport sample_report(const std::vector<std::string>& targets, std::vector<SampleStep> steps) {
  RunReport report;
  report.tool_version = "0.0.0";
  report.started = "2030-01-02T03:04:05Z";
  CaseReport one;
  one.parsed.id = "sample.case";
  one.parsed.title = "A sample";
  one.parsed.file = "cases/sample/case.sql";
  VariantReport variant;
  for (const std::string& name : targets) {
    TargetStatus status;
    status.info.name = name;
    status.info.engine = name.substr(0, name.find('-'));
    report.targets.push_back(status);
    Trace trace;
    trace.case_id = one.parsed.id;
    trace.target = name;
    variant.traces.push_back(trace);
  }
  for (std::size_t index = 0; index < steps.size(); ++index) {
    Step source;
    source.name = steps[index].name;
    source.lines = {static_cast<int>(10 + index), static_cast<int>(10 + index)};
    one.parsed.steps.push_back(source);
    for (std::size_t i = 0; i < targets.size(); ++i)
      variant.traces[i].records.push_back(record_for(steps[index], index, i));
    variant.judgement.steps.push_back(judge_step(steps[index], index, targets));
  }
  one.variants.push_back(std::move(variant));
  report.cases.push_back(std::move(one));
  return report;
}

}  // namespace enginediff
