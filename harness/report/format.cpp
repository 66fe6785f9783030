#include "harness/report/format.hpp"

#include <algorithm>
#include <array>

#include "harness/report/badge.hpp"
#include "harness/report/claims_markdown.hpp"
#include "harness/report/compat_data.hpp"
#include "harness/report/console.hpp"
#include "harness/report/csv.hpp"
#include "harness/report/github.hpp"
#include "harness/report/html/html.hpp"
#include "harness/report/job_summary.hpp"
#include "harness/report/json.hpp"
#include "harness/report/junit.hpp"
#include "harness/report/markdown.hpp"
#include "harness/report/sarif.hpp"

namespace enginediff {

namespace {

// As it is written to a file: no colours, a width that fits everywhere.
void write_console_text(const RunReport& report, const FailOn& fail_on, std::ostream& out) {
  ConsoleOptions options;
  options.fail_on = fail_on;
  write_console(report, options, out);
}

// Of a format that shows what was answered, and not what fails.
template <void (*write)(const RunReport&, std::ostream&)>
void write_answers(const RunReport& report, const FailOn&, std::ostream& out) {
  write(report, out);
}

constexpr std::array kFormats = {
    ReportFormat{"console", ".txt", "for people: failures side by side, then tables", write_console_text},
    ReportFormat{"json", ".json", "for programs: every answer, verdict and agreement", write_json},
    ReportFormat{"html", ".html", "one page for a browser: a searchable matrix with the evidence behind each cell",
                 write_answers<write_html>, html_site},
    ReportFormat{"site", "", "the same as a folder with a page for each behaviour; needs --output FOLDER", nullptr,
                 html_site},
    ReportFormat{
        "markdown", ".md",
        "tables for a README or wiki: what differs, by category; with --output FOLDER/ a page for each category",
        write_answers<write_markdown>, markdown_pages},
    ReportFormat{"claims", ".md", "published claims, decided by what the cases showed, with the evidence",
                 write_answers<write_claims>},
    ReportFormat{"csv", ".csv", "for spreadsheets: a line for each step, variant and target", write_answers<write_csv>},
    ReportFormat{"compat-data", ".json", "which versions of an engine give which answer",
                 write_answers<write_compat_data>},
    ReportFormat{"junit", ".xml", "for CI servers: a test for each case variant and target", write_junit},
    ReportFormat{"sarif", ".sarif", "for code scanning: failures at the lines of their steps", write_sarif},
    ReportFormat{"github", ".txt", "workflow commands: annotations at the lines of failures", write_github},
    ReportFormat{"summary", ".md", "the page that a CI job shows of itself", write_job_summary},
    ReportFormat{"badge", ".svg", "a badge: how the run went, in a few words", write_badge},
};

}  // namespace

std::span<const ReportFormat> report_formats() { return kFormats; }

const ReportFormat* find_report_format(std::string_view name) {
  const auto at =
      std::find_if(kFormats.begin(), kFormats.end(), [&](const ReportFormat& format) { return format.name == name; });
  return at == kFormats.end() ? nullptr : &*at;
}

}  // namespace enginediff
