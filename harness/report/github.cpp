#include "harness/report/github.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <ostream>

#include "harness/report/escaping.hpp"
#include "harness/report/findings.hpp"

namespace enginediff {

namespace {

// An annotation shows a few lines; the rest is in the job summary and the other reports.
constexpr std::size_t kMostDetails = 8;

void write_finding(const Finding& finding, std::ostream& out) {
  std::string properties = "file=" + command_property(finding.one->parsed.file);
  if (finding.lines.first > 0) {
    properties +=
        fmt::format(",line={},endLine={}", finding.lines.first, std::max(finding.lines.first, finding.lines.last));
  }
  fmt::print(out, "::error {},title={}::{}\n", properties, command_property(finding_title(finding)),
             command_message(finding_message(finding, kMostDetails)));
}

}  // namespace

void write_github(const RunReport& report, const FailOn& fail_on, std::ostream& out) {
  for (const Finding& finding : find_failures(report, fail_on)) write_finding(finding, out);
  for (const TargetStatus& status : report.targets) {
    if (status.unusable.empty()) continue;
    fmt::print(out, "::error title={}::{}\n", command_property("Target " + status.info.name + " could not be used"),
               command_message(status.unusable));
  }
  for (const std::string& problem : report.problems)
    fmt::print(out, "::error title=The results are not whole::{}\n", command_message(problem));
}

}  // namespace enginediff
