// Who answered a case at all: a behaviour of one engine alone is no agreement of all of them.
#pragma once

#include <string_view>
#include <vector>

#include "harness/journal/run_report.hpp"

namespace enginediff {

// Whether the target answered what the case asks there: one of its named steps, or of any where none has a name. That
// setup or a BEGIN beside it was carried out is no answer, nor is a portable rewrite, nor what the harness cut off.
bool has_answer(const CaseReport& one, const Trace& trace);

// Whether the target could run the case but has none of its steps, as where each is spelled for another engine
// (`@sql * none`). Such a case was not passed there.
bool lacks_every_step(const CaseReport& one, const Trace& trace);
// Why, in the words of reports.
inline constexpr std::string_view kLacksEveryStep = "its steps do not exist there";

// For each target of the report whether it answered the case in any variant.
std::vector<bool> who_answered(const RunReport& report, const CaseReport& one);

}  // namespace enginediff
