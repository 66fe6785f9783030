// SQL that was sent, as a record keeps it: whole, or without the middle of what is very long.
#pragma once

#include <string>
#include <string_view>

namespace enginediff {

// The text itself up to 16 KiB. Of a longer one the first 4 KiB and the last 1 KiB, and between them as a comment how
// many bytes are left out and the XXH3 (128 bits) of the whole: two abbreviated texts are the same exactly when the
// whole ones were.
std::string abbreviated_sql(std::string_view sql);

}  // namespace enginediff
