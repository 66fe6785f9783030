// Decides in which order the steps of a permutation are launched, waited for and reported. Knows no clock, session or
// database: whoever carries the decisions out is a StepPort.
#pragma once

#include <cstddef>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/spec/isolation_spec.hpp"

namespace enginediff {

// Steps are named by their positions in the permutation, since one may stand there twice.
class StepPort {
 public:
  virtual ~StepPort() = default;

  // Sends the step's SQL. REQUIRES: the step that its session had before has ended.
  virtual Result<void> launch(std::size_t at) = 0;

  enum class Patience {
    until_it_waits,  // for a lock
    unheard,         // the same; what its session tells meanwhile is heard with the next await
    until_it_ends,   // whatever that takes; the port cancels what nothing can end
  };
  // Whether the step has ended: true at once for one that had; false, not with until_it_ends, when it waits for
  // a lock.
  virtual Result<bool> await(std::size_t at, Patience patience) = 0;

  // How many notices the session has received so far.
  virtual int notices(int session) const = 0;

  enum class Report {
    done,       // launched and completed at once
    waiting,    // launched, and not completed yet
    completed,  // of a step that was reported as waiting
  };
  virtual void report(std::size_t at, Report report) = 0;
};

// How a walk came out: the steps that keep waiting for each other by their annotations, launched or not.
struct WalkEnd {
  std::vector<std::size_t> mutually_blocked;  // empty: all steps completed
};

// Launches the steps one after the other. A step whose session is busy waits until that session's step has completed;
// after each launch all waiting steps are asked again, and at the end each is waited for.
// Errors are the port's.
Result<WalkEnd> walk_permutation(const IsolationSpec& spec, const Permutation& permutation, StepPort& port);

}  // namespace enginediff
