// The report for people in a browser: a searchable matrix behaviour × target with the evidence behind each cell. One
// file, or a folder with a page for each behaviour. Neither needs a network or a server.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "harness/journal/run_report.hpp"
#include "harness/report/format.hpp"
#include "harness/report/html/page_assets.hpp"

namespace enginediff {

void write_html(const RunReport& report, std::ostream& out);
// The same page with other assets: what a test compares need not hold the whole style sheet and script.
void write_html(const RunReport& report, const html::PageAssets& assets, std::ostream& out);

// `index.html`, `behaviours/ID.html` for each case, and the style sheet and script that they share.
std::vector<ReportFile> html_site(const RunReport& report);

}  // namespace enginediff
