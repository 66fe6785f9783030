// Chooses the selectors under which contents are written: the shortest that are true, and nothing said anew about what
// was not run.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/selector.hpp"
#include "harness/model/target.hpp"

namespace enginediff {

// A target at one isolation level, begin mode and journal mode, where it matters also at one value of each axis of the
// case, and what is true there.
struct Place {
  const TargetInfo* target = nullptr;
  Variant variant;          // these axes only, as far as the target has them; the same ones for one engine
  std::size_t content = 0;  // the same number means the same
  bool observed = true;     // false: the target exists and was not run; `content` is what is written about it now
};

// What is written under one `-- =>` line.
struct SelectorGroup {
  std::vector<Selector> selectors;
  std::size_t content = 0;  // two groups may have one, where a selector lies inside one of the other
  bool operator==(const SelectorGroup&) const = default;
};

struct SelectorChoice {
  std::vector<SelectorGroup> groups;  // in the order in which their engines first appear among `engines`, `*` last
  std::string problem;                // why no selectors can say this; then `groups` is empty
};

// `old` is what is written now. Its selectors that speak about places observed keep their form where that is still
// true; those that speak about nothing observed stay as they are, unless they come to stand inside a wider one that
// says the same, or could not stand beside what is said now: of an engine that was run no two selectors overlap without
// one containing the other. `engines` are those that were run. `all_engines` says that there are no others; only then
// is `*` written, changed or dropped.
SelectorChoice choose_selectors(std::span<const Place> places, const std::vector<SelectorGroup>& old,
                                const std::vector<std::string>& engines, bool all_engines);

}  // namespace enginediff
