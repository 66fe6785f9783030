// Draws how the sessions of a case went along: one lane for each, time downwards, waits for locks as bars.
#pragma once

#include <vector>

#include "harness/report/page.hpp"

namespace enginediff {

// The picture of one schedule. `records` as a trace has them: in the order of launching, setup included (it is left
// out). No line is wider than `width`, as long as there is room for lanes of ten columns. Empty when no step of a
// session was launched.
std::vector<StyledLine> draw_schedule(const Case& parsed, const std::vector<StepRecord>& records, int width,
                                      bool unicode);

// The pictures of a variant on all its targets; targets on which everything went alike share one. Nothing for cases
// without sessions. Of an interleaved case: an example of each class of its census, `serial` left out; at most `most`
// pictures, then it says how many there are.
void write_schedules(Page& page, const CaseReport& one, const VariantReport& variant, std::size_t most);

}  // namespace enginediff
