// Says in one line by which answer a schedule differs from the serial orders of its transactions.
#pragma once

#include <string>
#include <vector>

#include "harness/run/serial_replay.hpp"

namespace enginediff {

// The first answer of `records`, one schedule in the order of launching, that no serial order gives; where each is
// given by some order, the first that differs from the nearest one. `match` has found no order. For people; empty where
// nothing was compared.
std::string describe_difference(const std::vector<StepRecord>& records, const SerialMatch& match);

}  // namespace enginediff
