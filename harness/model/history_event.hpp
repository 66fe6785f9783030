// What `-- @history` says of a step: objects and predicates that it reads, and versions that it writes.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace enginediff {

// The written value of a row that was deleted: `w(x=none)`.
inline constexpr std::string_view kNoRow = "none";

// One read or write for naming anomalies: `r(x)`, `w(x=11)`, `r(P)`.
struct HistoryEvent {
  enum class Kind { read, write };
  Kind kind = Kind::read;
  std::string object;  // upper-case first letter: a predicate, which is only read
  std::string value;   // as parse_written_value() takes it, empty for reads
  bool operator==(const HistoryEvent&) const = default;
};

// Whether a name is that of a predicate: it begins with an upper-case letter.
bool is_predicate_name(std::string_view name);

// Whether the event is about a predicate.
bool is_predicate(const HistoryEvent& event);

// `11`, `30 in P Q`: a value and the predicates that it matches.
struct WrittenValue {
  std::string value;  // without quotes around it
  std::set<std::string> predicates;
};
WrittenValue parse_written_value(std::string_view text);

}  // namespace enginediff
