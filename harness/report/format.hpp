// The table of report formats. A format is added as one pair of files and one row in format.cpp.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/journal/run_report.hpp"
#include "harness/report/failures.hpp"

namespace enginediff {

// One file of a report that is a folder.
struct ReportFile {
  std::string path;  // below the folder, its parts separated by `/`
  std::string content;
};

// A format writes one text, or a folder of files, or either: at least one of its functions is set.
struct ReportFormat {
  std::string_view name;       // `console`, `json`, …
  std::string_view extension;  // of files in reports/: `.txt`
  std::string_view summary;    // one line for --help
  // What `fail_on` names is shown as failed, so that a report says what the status of its run says; formats that show
  // answers alone do not look at it.
  void (*write)(const RunReport& report, const FailOn& fail_on, std::ostream& out) = nullptr;
  std::vector<ReportFile> (*files)(const RunReport& report) = nullptr;
};

std::span<const ReportFormat> report_formats();
const ReportFormat* find_report_format(std::string_view name);

}  // namespace enginediff
