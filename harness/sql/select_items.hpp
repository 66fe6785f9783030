// The expressions that become the columns of a result, as far as the text alone tells.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "harness/sql/token_words.hpp"

namespace enginediff {

struct SelectItems {
  bool values = false;  // the rows come from VALUES: there is no list, and no names
  // Each without space and comments, with its alias; views into the statement.
  std::vector<std::vector<SqlToken>> items;
};
// Of the outermost query, the first one of a UNION, or of RETURNING; of several statements the last counts. nullopt
// where there is nothing like that, and where a quote or comment is left open, since then nothing is certain.
std::optional<SelectItems> select_items(std::string_view sql);

// The expressions whose values the rows show: as select_items, with those of all branches of a UNION, EXCEPT or
// INTERSECT, and of VALUES. Empty where select_items is nullopt.
std::vector<std::vector<SqlToken>> shown_items(std::string_view sql);

// The tokens cut at the commas that stand outside parentheses.
std::vector<std::span<const SqlToken>> split_at_commas(std::span<const SqlToken> tokens);

}  // namespace enginediff
