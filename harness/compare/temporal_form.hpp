// Dates and times as engines print them: what may be left out without changing the moment.
#pragma once

#include <string>
#include <string_view>

namespace enginediff {

// Without trailing zeros of the fraction of the seconds: `12:00:00.500` gives `12:00:00.5`, `12:00:00.000` gives
// `12:00:00`. What has no `H:MM:SS.fraction` stays. The result is `text` itself or lives in `storage`.
std::string_view without_fraction_zeros(std::string_view text, std::string& storage);

// Without an offset of zero hours behind a time of day: `12:00:00+00`, `12:00:00-00:00` and `12:00:00Z` give
// `12:00:00`.
std::string_view without_zero_offset(std::string_view text);

}  // namespace enginediff
