// Compatibility tables for a README or wiki: what each target answers to each step that tells them apart.
#pragma once

#include <iosfwd>
#include <vector>

#include "harness/report/format.hpp"

namespace enginediff {

void write_markdown(const RunReport& report, std::ostream& out);

// The same as a folder: README.md, which counts and leads to the others, and a page for each category. A page is short
// enough for the forges to render; a category that is too long for one has several.
std::vector<ReportFile> markdown_pages(const RunReport& report);

}  // namespace enginediff
