// What failed, one entry for each step of a case with all its variants together, pointing at the step's line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/journal/run_report.hpp"
#include "harness/report/failures.hpp"

namespace enginediff {

struct Finding {
  const CaseReport* one = nullptr;
  std::string step;
  LineRange lines;  // {0, 0} when the case is from no file
  // Why it is one; at least one of the two is set.
  std::optional<Verdict> verdict;    // that fails; of several the first in the order of the enumeration
  std::optional<Severity> severity;  // of the differences that fail by themselves, the worst
  std::vector<std::string> targets;  // that are concerned, in the order of the report
  std::vector<std::string> details;  // one line for each way in which it failed, safe to show
};

// In the order of the report.
std::vector<Finding> find_failures(const RunReport& report, const FailOn& fail_on);

// What fails by its name: the verdict (`changed`), else the severity (`silent`).
std::string_view finding_name(const Finding& finding);
// `typing.integer.division › divide`
std::string finding_title(const Finding& finding);
// `changed on mariadb-11.8, sqlite`, `silent difference on …`, and then the details, each on a line of its own; at most
// `most` of them.
std::string finding_message(const Finding& finding, std::size_t most);

}  // namespace enginediff
