#include "harness/report/sarif.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/journal/json_codec.hpp"
#include "harness/report/escaping.hpp"
#include "harness/report/findings.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kMostDetails = 50;

struct FailureRule {
  Verdict verdict;
  std::string_view text;
};
constexpr std::array kRules = {
    FailureRule{Verdict::changed, "A target answers otherwise than the case records."},
    FailureRule{Verdict::missing, "The case records answers, but none of this target."},
    FailureRule{Verdict::new_divergence, "Targets answer differently, and the case does not record how."},
};

Json message(std::string_view text) { return Json{{"text", text}}; }

Json rules() {
  Json out = Json::array();
  for (const FailureRule& rule : kRules) {
    out.push_back(Json{{"id", verdict_name(rule.verdict)},
                       {"shortDescription", message(rule.text)},
                       {"defaultConfiguration", {{"level", "error"}}}});
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

Json result(const Finding& finding) {
  Json json{{"ruleId", verdict_name(finding.verdict)}};
  for (std::size_t i = 0; i < kRules.size(); ++i) {
    if (kRules[i].verdict == finding.verdict) json["ruleIndex"] = i;
  }
  json["level"] = "error";
  json["message"] = message(finding_title(finding) + ": " + finding_message(finding, kMostDetails));
  json["locations"] = Json::array({location(finding)});
  // What is the same finding after lines have moved.
  json["partialFingerprints"] =
      Json{{"enginediff/step/v1", escape_for_terminal(finding.one->parsed.id + "/" + finding.step + "/" +
                                                      std::string(verdict_name(finding.verdict)))}};
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

void write_sarif(const RunReport& report, std::ostream& out) {
  Json results = Json::array();
  for (const Finding& finding : find_failures(report, default_fail_on())) results.push_back(result(finding));
  Json driver{{"name", "enginediff"}, {"version", escape_for_terminal(report.tool_version)}, {"rules", rules()}};
  Json run{{"tool", {{"driver", std::move(driver)}}}};
  run["invocations"] = Json::array({invocation(report)});
  run["results"] = std::move(results);
  Json json{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}};
  json["runs"] = Json::array({std::move(run)});
  out << dump_pretty(json) << '\n';
}

}  // namespace enginediff
