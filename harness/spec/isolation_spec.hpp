// An isolation spec as data: sessions with steps, and the permutations in which the steps are run.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace enginediff {

struct SpecStep {
  std::string name;  // unique in the spec
  std::string sql;   // as it stands between the braces; blanks at its ends are gone, line breaks are not
  int session = 0;   // position in IsolationSpec::sessions
  bool operator==(const SpecStep&) const = default;
};

struct SpecSession {
  std::string name;
  std::optional<std::string> setup, teardown;
  std::vector<std::size_t> steps;  // positions in IsolationSpec::steps
  bool operator==(const SpecSession&) const = default;
};

// What keeps a step from being reported as completed, although it may have ended: `(*)`, `(other)`, `(other notices
// 2)`.
struct SpecBlocker {
  enum class Kind {
    once,     // reported as waiting first, whatever it does
    step,     // as long as the other step is under way
    notices,  // until the other step's session has received so many notices since this step was launched
  };
  Kind kind = Kind::once;
  std::size_t step = 0;  // of step and notices: position in IsolationSpec::steps
  int notices = 0;
  bool operator==(const SpecBlocker&) const = default;
};

struct PlannedStep {
  std::size_t step = 0;  // position in IsolationSpec::steps
  std::vector<SpecBlocker> blockers;
  bool operator==(const PlannedStep&) const = default;
};
using Permutation = std::vector<PlannedStep>;

struct IsolationSpec {
  std::vector<std::string> setups;  // each sent on its own
  std::optional<std::string> teardown;
  std::vector<SpecSession> sessions;
  std::vector<SpecStep> steps;            // of all sessions, in the order of the file
  std::vector<Permutation> permutations;  // empty: all orders that keep each session's own
  std::string comment;                    // the comment lines at the head of the file, without their marks

  bool operator==(const IsolationSpec&) const = default;
};

// Every order of the steps in which each session keeps its own, as if the spec listed them: the first session's steps
// come as early as they can in the first one. Nothing when there are more than `limit`.
std::optional<std::vector<Permutation>> all_permutations(const IsolationSpec& spec, std::size_t limit);

// A permutation as the file could write it: `s1a s2a(*) "s1 b"(s2a, s2b notices 2)`.
std::string permutation_text(const IsolationSpec& spec, const Permutation& permutation);

// The steps that no permutation uses, by name; none when the spec lists no permutation.
std::vector<std::size_t> unused_steps(const IsolationSpec& spec);

}  // namespace enginediff
