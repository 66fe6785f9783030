#include "harness/model/history_event.hpp"

#include <algorithm>

#include "harness/base/ascii.hpp"

namespace enginediff {

bool is_predicate_name(std::string_view name) { return !name.empty() && is_upper(name.front()); }

bool is_predicate(const HistoryEvent& event) { return is_predicate_name(event.object); }

WrittenValue parse_written_value(std::string_view text) {
  WrittenValue out;
  // What stands in quotes is the value, whatever its words are.
  const std::size_t quoted = text.starts_with('\'') ? text.rfind('\'') : 0;
  const std::size_t in = text.find(" in ", quoted);
  std::string_view value = text.substr(0, in);
  if (value.size() > 1 && value.front() == '\'' && value.back() == '\'') value = value.substr(1, value.size() - 2);
  out.value = value;
  for (std::size_t at = in == text.npos ? text.size() : in + 4; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) out.predicates.emplace(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

}  // namespace enginediff
