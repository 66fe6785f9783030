#include "harness/report/sarif.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>
#include <vector>

#include "harness/base/utf8.hpp"
#include "harness/journal/json_codec.hpp"
#include "harness/report/escaping.hpp"
#include "harness/report/findings.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kMostDetails = 50;

struct FailureRule {
  std::string_view id, text;
};
// What fails unless something else was asked for.
constexpr std::array kUsualRules = {
    FailureRule{"changed", "A target answers otherwise than the case records."},
    FailureRule{"missing", "The case records answers, but none of this target."},
    FailureRule{"new-divergence", "Targets answer differently, and the case does not record how."},
};
// Other names that --fail-on takes.
constexpr std::array kFurtherRules = {
    FailureRule{"as-recorded", "A target answers as the case records."},
    FailureRule{"agreed", "All targets answer the same, and the case records nothing."},
    FailureRule{"unchecked", "The case records nothing, and there is no other target to agree with."},
    FailureRule{"not-run", "A step was not run."},
    FailureRule{"unsupported", "A target lacks what the case requires, or the step does not exist there."},
    FailureRule{"silent", "All targets accept the statement, and their data differ."},
    FailureRule{"outcome", "One target commits where another rolls back, waits or aborts."},
    FailureRule{"warning", "The data are the same, and one target warns."},
    FailureRule{"loud", "One target refuses what another accepts."},
    FailureRule{"cosmetic", "Answers are the same but for their form."},
};

// Those that results may cite, in a fixed order.
std::vector<FailureRule> rules_for(const FailOn& fail_on) {
  std::set<std::string_view> named;
  for (const Verdict verdict : fail_on.verdicts) named.insert(verdict_name(verdict));
  for (const Severity severity : fail_on.severities) named.insert(severity_name(severity));
  std::vector<FailureRule> rules(kUsualRules.begin(), kUsualRules.end());
  std::copy_if(kFurtherRules.begin(), kFurtherRules.end(), std::back_inserter(rules),
               [&](const FailureRule& rule) { return named.contains(rule.id); });
  return rules;
}

Json message(std::string_view text) { return Json{{"text", text}}; }

Json encode(const std::vector<FailureRule>& rules) {
  Json out = Json::array();
  for (const FailureRule& rule : rules) {
    out.push_back(Json{
        {"id", rule.id}, {"shortDescription", message(rule.text)}, {"defaultConfiguration", {{"level", "error"}}}});
  }
  return out;
}

Json location(const Finding& finding) {
  Json place{{"artifactLocation", {{"uri", uri_reference(finding.one->parsed.file)}}}};
  if (finding.lines.first > 0)
    place["region"] =
        Json{{"startLine", finding.lines.first}, {"endLine", std::max(finding.lines.first, finding.lines.last)}};
  Json out{{"physicalLocation", std::move(place)}};
  out["logicalLocations"] = Json::array({Json{
      {"fullyQualifiedName", escape_for_terminal(finding.one->parsed.id + "." + finding.step)}, {"kind", "member"}}});
  return out;
}

Json result(const Finding& finding, const std::vector<FailureRule>& rules) {
  Json json{{"ruleId", finding_name(finding)}};
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i].id == finding_name(finding)) json["ruleIndex"] = i;
  }
  json["level"] = "error";
  json["message"] = message(finding_title(finding) + ": " + finding_message(finding, kMostDetails));
  json["locations"] = Json::array({location(finding)});
  // What is the same finding after lines have moved.
  json["partialFingerprints"] =
      Json{{"enginediff/step/v1", escape_for_terminal(finding.one->parsed.id + "/" + finding.step + "/" +
                                                      std::string(finding_name(finding)))}};
  json["properties"] = Json{{"targets", Json::array()}};
  for (const std::string& target : finding.targets)
    json["properties"]["targets"].push_back(escape_for_terminal(target));
  return json;
}

Json notification(std::string_view text) {
  return Json{{"level", "error"}, {"message", message(escape_for_terminal(text))}};
}

// Whether the run was whole, and why not.
Json invocation(const RunReport& report) {
  Json notifications = Json::array();
  for (const std::string& problem : report.problems) notifications.push_back(notification(problem));
  for (const TargetStatus& status : report.targets) {
    if (!status.unusable.empty())
      notifications.push_back(
          notification(fmt::format("target {} could not be used: {}", status.info.name, status.unusable)));
  }
  Json json{{"executionSuccessful", notifications.empty()}};
  if (!notifications.empty()) json["toolExecutionNotifications"] = std::move(notifications);
  return json;
}

}  // namespace

void write_sarif(const RunReport& report, const FailOn& fail_on, std::ostream& out) {
  const std::vector<FailureRule> rules = rules_for(fail_on);
  Json results = Json::array();
  for (const Finding& finding : find_failures(report, fail_on)) results.push_back(result(finding, rules));
  Json driver{{"name", "enginediff"}, {"version", escape_for_terminal(report.tool_version)}, {"rules", encode(rules)}};
  Json run{{"tool", {{"driver", std::move(driver)}}}};
  run["invocations"] = Json::array({invocation(report)});
  run["results"] = std::move(results);
  Json json{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}};
  json["runs"] = Json::array({std::move(run)});
  out << dump_pretty(json) << '\n';
}

}  // namespace enginediff
