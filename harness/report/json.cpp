#include "harness/report/json.hpp"

#include <nlohmann/json.hpp>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/journal/json_codec.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/failures.hpp"
#include "harness/report/refusals.hpp"
#include "harness/report/summary.hpp"

namespace enginediff {

namespace {

Json encode_names(const std::vector<std::string>& names) {
  Json json = Json::array();
  for (const std::string& name : names) json.push_back(encode_bytes(name));
  return json;
}

// The name of a member, which has to be UTF-8 whatever a user called a target or a category.
std::string member_name(std::string_view name) { return escape_for_terminal(name); }

Json encode_verdict(const TargetVerdict& verdict) {
  Json json{{"target", encode_bytes(verdict.target)}, {"verdict", verdict_name(verdict.verdict)}};
  if (!verdict.expected.empty()) json["expected"] = encode_bytes(verdict.expected);
  if (!verdict.detail.empty()) json["detail"] = encode_bytes(verdict.detail);
  return json;
}

Json encode_agreement(const PairAgreement& pair) {
  const Agreement& agreement = pair.agreement;
  Json json{{"first", encode_bytes(pair.first)},
            {"second", encode_bytes(pair.second)},
            {"agreement", agreement_kind_name(agreement.kind)}};
  if (agreement.kind == Agreement::Kind::divergent) {
    json["kind"] = divergence_kind_name(agreement.divergence);
    json["severity"] = severity_name(agreement.severity);
  }
  if (!pair.after.empty()) json["after"] = encode_bytes(pair.after);
  if (!agreement.rules.empty())
    json[agreement.kind == Agreement::Kind::divergent ? "rules_tried" : "rules"] = encode_names(agreement.rules);
  if (agreement.unminimised) json["unminimised"] = true;
  if (!agreement.detail.empty()) json["detail"] = encode_bytes(agreement.detail);
  return json;
}

// One target's record without what another run of the same would have differently.
Json encode_answer(const VariantReport& variant, const AnswerGroup& group) {
  Json json = encode(*group.record);
  for (const char* name : {"step", "index", "execution", "session", "sql", "microseconds", "launched", "finished"})
    json.erase(name);
  Json out{{"targets", encode_names(target_names(variant, group))}};
  out.update(json);
  return out;
}

// The spellings that were sent, by target where there are several.
Json encode_sql(const VariantReport& variant, const StepJudgement& step) {
  Json by_target = Json::object();
  std::string first;
  bool same = true;
  for (const Trace& trace : variant.traces) {
    const StepRecord* record = record_of(trace, step);
    if (record == nullptr || record->sql.empty()) continue;
    if (first.empty()) first = record->sql;
    same = same && record->sql == first;
    by_target[member_name(trace.target)] = encode_bytes(record->sql);
  }
  return same ? encode_bytes(first) : by_target;
}

std::string_view role_name(StepRole role) {
  switch (role) {
    case StepRole::setup: return "setup";
    case StepRole::step: return "step";
    case StepRole::portable: return "portable";
  }
  return {};
}

Json encode_step(const RunReport& report, const CaseReport& one, const VariantReport& variant,
                 const StepJudgement& step) {
  Json json{{"step", encode_bytes(step.step)}};
  if (step.execution != 0) json["execution"] = step.execution;
  if (const Step* source = step_of(one, variant, step)) {
    json["role"] = role_name(source->role);
    if (!source->portable_of.empty()) json["portable_of"] = encode_bytes(source->portable_of);
    if (!source->session.empty()) json["session"] = encode_bytes(source->session);
    if (source->lines.first > 0) json["line"] = source->lines.first;
  }
  if (const auto worst = worst_difference(step, report.reference)) {
    json["severity"] = severity_name(worst->severity);
    if (!worst->after.empty()) json["after"] = encode_bytes(worst->after);
  }
  json["sql"] = encode_sql(variant, step);
  json["answers"] = Json::array();
  for (const AnswerGroup& group : group_answers(variant, step, report.reference))
    json["answers"].push_back(encode_answer(variant, group));
  json["verdicts"] = Json::array();
  for (const TargetVerdict& verdict : step.targets) json["verdicts"].push_back(encode_verdict(verdict));
  json["agreements"] = Json::array();
  for (const PairAgreement& pair : step.agreements) json["agreements"].push_back(encode_agreement(pair));
  return json;
}

// What the schedules came to; the examples are in the journal.
Json encode_census(const Trace& trace) {
  Json json = encode(trace).at("census");
  for (Json& one : json.at("classes")) one.erase("example");
  return json;
}

Json encode_variant(const RunReport& report, const CaseReport& one, const VariantReport& variant) {
  Json json{{"variant", encode(variant.variant)}};
  for (const Trace& trace : variant.traces) {
    if (trace.unsupported) json["unsupported"][member_name(trace.target)] = encode_bytes(*trace.unsupported);
    if (trace.not_run) json["not_run"][member_name(trace.target)] = encode_bytes(*trace.not_run);
    if (trace.census) json["census"][member_name(trace.target)] = encode_census(trace);
  }
  json["steps"] = Json::array();
  for (const StepJudgement& step : variant.judgement.steps)
    json["steps"].push_back(encode_step(report, one, variant, step));
  return json;
}

Json encode_case(const RunReport& report, const CaseReport& one) {
  const Case& parsed = one.parsed;
  Json json{{"id", encode_bytes(parsed.id)},
            {"title", encode_bytes(parsed.title)},
            {"category", encode_bytes(category_of(parsed))},
            {"why", encode_bytes(parsed.why)},
            {"see", encode_names(parsed.see)},
            {"file", encode_bytes(parsed.file)}};
  json["variants"] = Json::array();
  for (const VariantReport& variant : one.variants) json["variants"].push_back(encode_variant(report, one, variant));
  return json;
}

template <class Name, std::size_t size>
Json encode_counts(const std::array<std::size_t, size>& numbers, Name name) {
  Json json = Json::object();
  for (std::size_t i = 0; i < size; ++i) json[std::string(name(i))] = numbers[i];
  return json;
}

Json encode_category(const RunReport& report, const CategorySummary& category) {
  Json json{{"cases", category.cases}, {"targets", Json::object()}};
  for (std::size_t i = 0; i < category.targets.size(); ++i) {
    const CaseTally& tally = category.targets[i];
    json["targets"][member_name(report.targets[i].info.name)] = Json{{"passed", tally.passed},
                                                                     {"failed", tally.failed},
                                                                     {"not_run", tally.not_run},
                                                                     {"unsupported", tally.unsupported}};
  }
  return json;
}

Json encode_summary(const RunReport& report, const FailOn& fail_on) {
  const RunSummary summary = summarise(report, fail_on);
  const auto severity = [](std::size_t i) { return severity_name(static_cast<Severity>(i)); };
  Json json{{"cases", summary.cases},
            {"failed_cases", summary.failed_cases},
            {"cases_not_run", summary.cases_not_run},
            {"divergent_cases", summary.divergent_cases}};
  json["verdicts"] =
      encode_counts(summary.verdicts, [](std::size_t i) { return verdict_name(static_cast<Verdict>(i)); });
  json["severities"] = encode_counts(summary.severities, severity);
  json["following"] = summary.following;
  json["categories"] = Json::object();
  for (const CategorySummary& category : summary.categories)
    json["categories"][member_name(category.category)] = encode_category(report, category);
  json["pairs"] = Json::array();
  for (const PairSummary& pair : summary.pairs) {
    json["pairs"].push_back(Json{{"first", encode_bytes(pair.first)},
                                 {"second", encode_bytes(pair.second)},
                                 {"same", pair.same},
                                 {"severities", encode_counts(pair.by_severity, severity)}});
  }
  return json;
}

}  // namespace

void write_json(const RunReport& report, const FailOn& fail_on, std::ostream& out) {
  Json json{
      {"format", 1}, {"tool_version", encode_bytes(report.tool_version)}, {"started", encode_bytes(report.started)}};
  if (!report.reference.empty()) json["reference"] = encode_bytes(report.reference);
  json["problems"] = encode_names(report.problems);
  json["notes"] = Json::array();
  for (const RefusalNote& note : refusal_notes(report)) json["notes"].push_back(note.text);
  json["targets"] = Json::array();
  for (const TargetStatus& status : report.targets) {
    Json target = encode(status);
    target.erase("line");
    json["targets"].push_back(std::move(target));
  }
  json["summary"] = encode_summary(report, fail_on);
  json["cases"] = Json::array();
  for (const CaseReport& one : report.cases) json["cases"].push_back(encode_case(report, one));
  out << dump_pretty(json) << '\n';
}

}  // namespace enginediff
