// Whether SQL may stop what another session does, found in the words by which a dialect does so.
#pragma once

#include <span>
#include <string_view>

namespace enginediff {

// Whether one of `words`, which are in lower case, stands in `sql` as a word: also in quoted code, in a comment or as
// somebody's name. Rather one too many than one too few.
bool may_stop_others(std::string_view sql, std::span<const std::string_view> words);

}  // namespace enginediff
