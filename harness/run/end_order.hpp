// The order in which the steps of one case ended, without what chance has to do with it.
#pragma once

#include <vector>

#include "harness/model/trace.hpp"

namespace enginediff {

struct EndedStep {
  StepRecord* record;    // its waits are complete
  int launched_by_then;  // how many steps had been launched when it ended
};

// A statement may let go of a lock before it is answered (an online CREATE INDEX between its phases; any statement, as
// it ends). Whose answer then comes first is chance, so the step that was freed is given the later place, behind all
// steps for which it waited, unless another step was launched between the two. So is the order in which the victim of
// a deadlock, who closed the circle, and whom they free are told, and the victims of several that end together: they
// are given the order of launching, each behind the step that freed it.
void order_ends(std::vector<EndedStep>& steps);

}  // namespace enginediff
