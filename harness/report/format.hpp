// The table of report formats. A format is added as one pair of files and one row in format.cpp.
#pragma once

#include <iosfwd>
#include <span>
#include <string_view>

#include "harness/journal/run_report.hpp"

namespace enginediff {

struct ReportFormat {
  std::string_view name;       // `console`, `json`, …
  std::string_view extension;  // of files in reports/: `.txt`
  std::string_view summary;    // one line for --help
  void (*write)(const RunReport& report, std::ostream& out);
};

std::span<const ReportFormat> report_formats();
const ReportFormat* find_report_format(std::string_view name);

}  // namespace enginediff
