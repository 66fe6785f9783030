// One cell as people read it: its literal, cut where it is long, so that what differs stays in sight.
#pragma once

#include <string>
#include <string_view>

#include "harness/model/result_set.hpp"

namespace enginediff {

// The literal, tagged (`integer:3`) where the column's type does not tell the kind.
std::string full_cell_text(const ResultSet& result, std::size_t row, std::size_t column);

// How many of what the value has: `5,000 characters`, `12 bytes`. Empty for values that are never long.
std::string length_text(const Value& value);

// Cuts `text` to `width` columns and says the length: `'aaaa… (5,000 characters)`. Where the first difference, `keep`
// bytes from the beginning, would be cut off, the cut text begins shortly before it: `…aaab… (5,000 characters)`.
std::string cut_cell_text(std::string_view text, int width, std::size_t keep, std::string_view length,
                          std::string_view ellipsis);

// The length of the common beginning of both, not within a character.
std::size_t common_prefix(std::string_view a, std::string_view b);

}  // namespace enginediff
