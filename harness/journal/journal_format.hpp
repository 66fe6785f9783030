// What the writer and the reader of journals must agree on besides the model's JSON.
#pragma once

#include <string_view>

namespace enginediff {

// Goes up when a reader of the old format would misread the new one.
inline constexpr int kJournalFormat = 1;

// The first bytes of every journal.
inline constexpr std::string_view kJournalBegin = R"({"line":"run",)";

}  // namespace enginediff
