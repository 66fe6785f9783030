// A table in Markdown. Cells are Markdown already: escaping.hpp makes it out of text.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace enginediff {

// The first row is the heading. With `numbers` all columns but the first are aligned to the right.
void write_markdown_table(const std::vector<std::vector<std::string>>& rows, bool numbers, std::ostream& out);

}  // namespace enginediff
