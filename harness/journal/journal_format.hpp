// What the writer and the reader of journals must agree on besides the model's JSON.
#pragma once

#include <string_view>

namespace enginediff {

// Goes up when a reader of the old format would misread the new one.
inline constexpr int kJournalFormat = 1;

// The first bytes of every journal.
inline constexpr std::string_view kJournalBegin = R"({"line":"run",)";

// How the lines of traces begin, and the whole last line of a run that came to its end.
inline constexpr std::string_view kJournalTraceBegin = R"({"line":"trace",)";
inline constexpr std::string_view kJournalEnd = R"({"line":"end"})";

}  // namespace enginediff
