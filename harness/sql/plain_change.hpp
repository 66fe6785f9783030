// By what an UPDATE or DELETE finds its rows, as far as the text alone tells.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace enginediff {

struct PlainChange {
  enum class Condition {
    none,   // it changes all rows
    equal,  // `column = literal` and no more
    other,
  };
  Condition condition = Condition::other;
  std::string column;  // of `equal`, without quotes and table, in lower case
};

// Of a text that is one UPDATE or DELETE of one table, and nothing else decides what it changes: no second table, no
// query, no alias, no IGNORE, no RETURNING. Nothing of any other text.
std::optional<PlainChange> plain_change(std::string_view sql);

}  // namespace enginediff
