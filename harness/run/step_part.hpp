// A step to be run, or a part of one. Pure data.
#pragma once

#include <compare>
#include <cstddef>
#include <limits>
#include <optional>

namespace enginediff {

struct StepPart {
  static constexpr std::size_t kToTheEnd = std::numeric_limits<std::size_t>::max();

  // The whole step, each of its executions.
  constexpr StepPart(std::size_t whole_step) : step(whole_step) {}  // NOLINT: an order of steps is one of parts
  constexpr StepPart(std::size_t of_step, int one_execution, std::size_t from = 0, std::size_t to = kToTheEnd)
      : step(of_step), execution(one_execution), first(from), end(to) {}

  auto operator<=>(const StepPart&) const = default;

  std::size_t step;              // position in Case::steps
  std::optional<int> execution;  // only this one of those that @bind asks for
  std::size_t first = 0;         // of the statements of its spelling, from 0
  std::size_t end = kToTheEnd;   // behind the last of them; the answer is known only of a part that has the last one
};

}  // namespace enginediff
