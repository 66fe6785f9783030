#include "harness/journal/case_report.hpp"

#include "harness/base/check.hpp"

namespace enginediff {

RunReport report_of_case(Case parsed, std::vector<Trace> traces, const std::vector<TargetInfo>& targets) {
  CHECK(!targets.empty());
  RunReport report;
  report.reference = targets.front().name;
  for (const TargetInfo& info : targets) report.targets.push_back({info, ""});
  VariantReport variant;
  variant.traces = std::move(traces);
  variant.judgement = judge(parsed, variant.traces, targets);
  CaseReport one{std::move(parsed), {}};
  one.variants.push_back(std::move(variant));
  report.cases.push_back(std::move(one));
  return report;
}

}  // namespace enginediff
