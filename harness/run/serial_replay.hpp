// Runs transactions one after the other, to find a serial order that gives the answers which a schedule gave.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/model/trace.hpp"
#include "harness/run/session_lanes.hpp"
#include "harness/run/step_part.hpp"

namespace enginediff {

// What a step answered, as a text: equal texts mean that a client could not tell the answers apart. Rows in another
// order are the same answer where the statement fixes none. Warnings, messages and the state of the transaction are no
// part of it. Its first line says what came, each further one is a row.
std::string answer_text(const StepRecord& record);

// Answers by position in Case::steps and execution.
using AnswerPlace = std::pair<std::size_t, int>;
using Answers = std::map<AnswerPlace, std::string>;
Answers answers_of(const std::vector<StepRecord>& records);

// One transaction to be run again.
struct ReplayedTransaction {
  std::string name;     // of the transaction, for people
  std::string session;  // transactions of one session keep their order
  std::vector<StepPart> steps;
  int ended = 0;         // when it ended in the schedule; orders like that are tried first
  bool compared = true;  // false: run for what it leaves behind, whatever it answers
};

// How the comparison with the serial orders came out.
struct SerialMatch {
  enum class Kind {
    found,
    none,       // no serial order gives these answers
    undecided,  // none of those that were tried, and there are more
  };
  Kind kind = Kind::none;
  std::string order;  // `A, B`; where none was found the one in which the fewest answers differ
  // Not found: what steps answer in that order, of all that are compared, and which answers some order gives.
  Answers nearest = {};
  std::set<AnswerPlace> given = {};
};

// Which serial orders are tried, and what is compared.
struct SerialSearch {
  std::size_t most_orders = 1000;  // before the question is given up. Two transactions have 2 orders, five have 120.
  bool final_state = true;         // false: the steps after all sessions are not compared
};

class SerialReplay {
 public:
  // Runs the steps in this order in a scratch of their own.
  using Run = std::function<Result<std::vector<StepRecord>>(const std::vector<StepPart>& order)>;

  SerialReplay(const SessionLanes& lanes, Run run) : lanes_(lanes), run_(std::move(run)) {}

  // Looks for a serial order of `transactions` in which each of their steps whose answer is known, and each step after
  // all sessions, answers as in `answers`. No order is run twice in the life of this object.
  Result<SerialMatch> find(const std::vector<ReplayedTransaction>& transactions, const Answers& answers,
                           const SerialSearch& search = {});

  // How many serial orders were run.
  int runs() const { return static_cast<int>(cache_.size()); }

 private:
  Result<const Answers*> replay(const std::vector<const ReplayedTransaction*>& order);
  Answers compared(const std::vector<const ReplayedTransaction*>& order, const Answers& serial, bool final_state) const;

  const SessionLanes& lanes_;
  Run run_;
  std::map<std::vector<StepPart>, Answers> cache_;
};

}  // namespace enginediff
