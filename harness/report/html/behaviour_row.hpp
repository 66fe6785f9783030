// One row of the matrix behaviour × target: who answers alike, how bad the differences are, which step shows it best.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/journal/run_report.hpp"

namespace enginediff::html {

// How two targets relate, worst first: `s`ilent, `o`utcome, `w`arning, `l`oud, `c`osmetic, `=` the same, `-` nothing to
// compare.
char relation_mark(const Agreement& agreement);
// The worse of both.
char worse_mark(char a, char b);
inline constexpr std::string_view kMarks = "sowlc=-";

struct Headline {
  std::size_t variant = 0, step = 0;  // positions in CaseReport::variants and Judgement::steps
};

struct BehaviourRow {
  // For each pair of targets of the report, 0-1, 0-2, …, 1-2, …: the worst relation over all steps of all variants, of
  // those that stand for themselves. Setup tells only where one refuses it, and a portable rewrite is not the
  // behaviour.
  std::string pairs;
  // For each target: targets with the same letter differ nowhere. `A` is what most engines do; `-` where there is no
  // answer.
  std::string letters;
  // For each target without an answer why; otherwise empty. Safe to show.
  std::vector<std::string> silent_because;
  std::optional<Headline> headline;  // nothing when no step has an answer

  char worst() const;
};

BehaviourRow behaviour_row(const RunReport& report, const CaseReport& one);

// The position in BehaviourRow::pairs. REQUIRES: first < second < targets.
std::size_t pair_position(std::size_t first, std::size_t second, std::size_t targets);

}  // namespace enginediff::html
