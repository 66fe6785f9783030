// Says what one schedule of an interleaved case came to: serial, anomalous, aborted, deadlocked or stuck.
#pragma once

#include <string>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"
#include "harness/run/serial_replay.hpp"

namespace enginediff {

struct ScheduleClass {
  std::string name;      // as CensusClass::name
  std::string evidence;  // as CensusClass::evidence
};

// `records` are one schedule. Classes, the first that fits:
//   stuck        a step waited for what nothing could free
//   anomalous    no serial order of the committed transactions gives their answers and the final state; with the
//   anomaly's
//                name, if the history of the case tells it, otherwise `unnamed`
//   undecided    a step ran past its deadline, and waited for nobody; or there are too many serial orders to try them
//   all, or the final state could not be read, or no step of the case reads it
//   deadlocked   a transaction was the victim of a deadlock, and the committed ones are serial
//   aborted      a statement was refused because of another transaction, or a transaction that the case does not roll
//                back itself was aborted, and the same
//   serial       some serial order gives all answers, refusals by the data (a duplicate key) included
Result<ScheduleClass> classify_schedule(const Case& parsed, const std::vector<StepRecord>& records,
                                        SerialReplay& replay);

// The order in which reports show classes.
int class_rank(std::string_view name);

}  // namespace enginediff
