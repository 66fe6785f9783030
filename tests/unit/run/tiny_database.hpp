// One row with one number, and sessions that read and write it serially: what a serial replay is run on in tests.
#pragma once

#include <string>
#include <vector>

#include "harness/model/trace.hpp"
#include "harness/run/serial_replay.hpp"

namespace enginediff {

// Steps are `r` (reads the number), `w5` (writes 5), `+5` (adds 5), `b` and `c` (begin and commit: nothing). The number
// is 10 first.
class TinyDatabase {
 public:
  // `sessions[i]` are the steps of session A, B, …; a step that reads follows them.
  explicit TinyDatabase(std::vector<std::vector<std::string>> sessions) {
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      lanes.names.push_back(std::string(1, static_cast<char>('A' + i)));
      auto& lane = lanes.steps.emplace_back();
      for (const std::string& step : sessions[i]) {
        lane.push_back(steps_.size());
        steps_.push_back(step);
      }
    }
    lanes.after.push_back(steps_.size());
    steps_.push_back("r");
  }

  std::vector<StepRecord> run(const std::vector<StepPart>& order) {
    ++runs;
    int number = 10;
    std::vector<StepRecord> records;
    for (const StepPart& part : order) {
      const std::size_t index = part.step;
      const std::string& step = steps_[index];
      if (step.front() == 'w') number = std::stoi(step.substr(1));
      if (step.front() == '+') number += std::stoi(step.substr(1));
      records.push_back(record(index, number));
    }
    return records;
  }

  // What the step answers when the number is this.
  StepRecord record(std::size_t index, int number) const {
    StepRecord out;
    out.index = index;
    Outcome outcome;
    outcome.answer = Completion{};
    if (steps_[index] == "r") {
      ResultSet rows;
      rows.columns.resize(1);
      rows.append(Value::integer(number));
      rows.total_rows = 1;
      outcome.answer = std::move(rows);
    } else if (steps_[index].front() != 'b' && steps_[index].front() != 'c') {
      outcome.affected_rows = 1;
    }
    out.result = std::move(outcome);
    return out;
  }

  SerialReplay replay() {
    return SerialReplay(
        lanes, [this](const std::vector<StepPart>& order) -> Result<std::vector<StepRecord>> { return run(order); });
  }

  SessionLanes lanes;
  int runs = 0;

 private:
  std::vector<std::string> steps_;
};

}  // namespace enginediff
