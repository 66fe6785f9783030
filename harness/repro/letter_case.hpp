// Whether texts differ in the case of their letters only, beyond ASCII too: what an engine that folds A to Z does not
// see.
#pragma once

#include <string>
#include <string_view>

namespace enginediff {

// In small letters: those of ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic that have one small form of their
// own. So not the dotted and the dotless i. What is no UTF-8 stays.
std::string in_small_letters(std::string_view text);

// They are the same but for the case of letters, one at least of which lies beyond ASCII.
bool differ_in_case_beyond_ascii(std::string_view a, std::string_view b);

}  // namespace enginediff
