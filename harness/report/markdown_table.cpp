#include "harness/report/markdown_table.hpp"

#include <ostream>

namespace enginediff {

void write_markdown_table(const std::vector<std::vector<std::string>>& rows, bool numbers, std::ostream& out) {
  const auto write_row = [&](const std::vector<std::string>& cells) {
    out << '|';
    for (const std::string& cell : cells) out << ' ' << cell << (cell.empty() ? "|" : " |");
    out << '\n';
  };
  write_row(rows.front());
  out << '|';
  for (std::size_t i = 0; i < rows.front().size(); ++i) out << (numbers && i > 0 ? "--:|" : "---|");
  out << '\n';
  for (std::size_t i = 1; i < rows.size(); ++i) write_row(rows[i]);
}

}  // namespace enginediff
