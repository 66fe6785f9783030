// Keys that stand twice in one object of a JSON document: readers keep one of them and say nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace enginediff {

struct RepeatedKey {
  std::string key;
  std::string place;             // of the object: `claims[0].checks[1]`; empty: the document itself
  int first_line = 0, line = 0;  // from 1

  // `"says" stands twice in claims[0].checks[1], in lines 7 and 9`
  std::string message() const;
};

// What is expected instead.
inline constexpr std::string_view kEachKeyOnce = "each key once: of two, readers would keep only one";

// The first key that an object of the document has a second time. Nothing is said of a text that is no JSON. For what
// people write: programs that write JSON do not do so.
std::optional<RepeatedKey> find_repeated_key(std::string_view json);

}  // namespace enginediff
