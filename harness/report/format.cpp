#include "harness/report/format.hpp"

#include <algorithm>
#include <array>

#include "harness/report/console.hpp"
#include "harness/report/html/html.hpp"
#include "harness/report/json.hpp"

namespace enginediff {

namespace {

// As it is written to a file: no colours, a width that fits everywhere.
void write_console_text(const RunReport& report, std::ostream& out) { write_console(report, ConsoleOptions(), out); }

constexpr std::array kFormats = {
    ReportFormat{"console", ".txt", "for people: failures side by side, then tables", write_console_text},
    ReportFormat{"json", ".json", "for programs: every answer, verdict and agreement", write_json},
    ReportFormat{"html", ".html", "one page for a browser: a searchable matrix with the evidence behind each cell", write_html},
    ReportFormat{"site", "", "the same as a folder with a page for each behaviour; needs --output FOLDER", nullptr, html_site},
};

}  // namespace

std::span<const ReportFormat> report_formats() { return kFormats; }

const ReportFormat* find_report_format(std::string_view name) {
  const auto at = std::find_if(kFormats.begin(), kFormats.end(), [&](const ReportFormat& format) { return format.name == name; });
  return at == kFormats.end() ? nullptr : &*at;
}

}  // namespace enginediff
