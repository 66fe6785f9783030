#include "harness/run/serial_difference.hpp"

#include <fmt/format.h>

#include <string_view>

namespace enginediff {

namespace {

constexpr std::size_t kMostBytes = 80;  // of an answer; what is longer is cut

// What came, and each row.
std::vector<std::string> lines_of(const std::string& answer) {
  std::vector<std::string> lines(1);
  for (const char c : answer) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

// At the beginning of a character of UTF-8.
std::string cut(const std::string& text) {
  if (text.size() <= kMostBytes) return text;
  std::size_t end = kMostBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

// Answers say the kind of every value, so that they can be compared; of a whole number everybody sees it.
std::string without_kinds(std::string row) {
  for (const std::string_view before : {"(integer:", ", integer:"}) {
    for (auto at = row.find(before); at != std::string::npos; at = row.find(before, at + 1))
      row.erase(at + before.find('i'), before.size() - before.find('i'));
  }
  return row;
}

// The rows from `first` on; what the answer has no rows for is said as it is.
std::string in_short(const std::vector<std::string>& lines, std::size_t first) {
  if (lines.size() == 1) return lines.front().starts_with("0 rows") ? "no row" : cut(lines.front());
  if (first >= lines.size()) return "no further row";
  std::string rows;
  for (std::size_t i = first; i < lines.size() && rows.size() <= kMostBytes; ++i)
    rows += (rows.empty() ? "" : " ") + without_kinds(lines[i]);
  return (first > 1 ? "… " : "") + cut(rows);
}

class DifferenceWords {
 public:
  DifferenceWords(const StepRecord& record, const SerialMatch& match, const std::string& serial)
      : step_(record.step), match_(match), seen_(lines_of(answer_text(record))), serial_(lines_of(serial)) {
    // Where both have rows, from the first on that is not the same.
    while (first_ < seen_.size() && first_ < serial_.size() && seen_[first_] == serial_[first_]) ++first_;
    // All that are kept are the same: there are more of them, or other columns.
    if (first_ == seen_.size() && first_ == serial_.size()) first_ = 0;
  }

  std::string write(bool in_no_order) const {
    const std::string seen = in_short(seen_, first_), serial = in_short(serial_, first_);
    const std::string nearest = match_.order.empty() ? "nothing committed" : match_.order;
    if (in_no_order) return fmt::format("{} answers {}, and in no serial order ({}: {})", step_, seen, nearest, serial);
    return fmt::format("{} answers {}, and {} in the nearest serial order ({})", step_, seen, serial, nearest);
  }

 private:
  const std::string step_;
  const SerialMatch& match_;
  const std::vector<std::string> seen_, serial_;
  std::size_t first_ = 1;
};

}  // namespace

std::string describe_difference(const std::vector<StepRecord>& records, const SerialMatch& match) {
  for (const bool in_no_order : {true, false}) {
    for (const StepRecord& record : records) {
      const auto serial = match.nearest.find({record.index, record.execution});
      if (serial == match.nearest.end() || serial->second == answer_text(record)) continue;
      if (in_no_order && match.given.contains(serial->first)) continue;
      return DifferenceWords(record, match, serial->second).write(in_no_order);
    }
  }
  return {};
}

}  // namespace enginediff
