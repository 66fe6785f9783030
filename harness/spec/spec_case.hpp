// An isolation spec as a case, so that journals, verdicts and reports take it like any other.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "harness/casefile/parser.hpp"
#include "harness/model/case.hpp"
#include "harness/spec/isolation_spec.hpp"

namespace enginediff {

// A spec, its permutations, and the case that stands for both.
//
// Each permutation is a variant of the case, `permutation=s1a s2a(*)`. The case's steps are the setup blocks, the
// sessions' setups, the steps, the sessions' teardowns and the teardown; a step that stands several times in one
// permutation is there as often, the second time as `s1a#2`. No variant has them all.
class SpecCase {
 public:
  IsolationSpec spec;
  std::vector<Permutation> permutations;
  Case parsed;

  // Names of the sessions that differ from each other; the spec's own may be the same.
  std::vector<std::string> session_labels;
  // The number of the permutation that a variant of `parsed` means.
  std::size_t permutation_of(const Variant& variant) const;

  // Positions in Case::steps.
  std::size_t setup_step(std::size_t block) const { return block; }
  std::size_t session_setup_step(std::size_t session) const { return session_setups_[session]; }
  std::size_t step(std::size_t step, std::size_t repetition) const { return steps_[step][repetition]; }
  std::size_t session_teardown_step(std::size_t session) const { return session_teardowns_[session]; }
  std::size_t teardown_step() const { return parsed.steps.size() - 1; }  // REQUIRES: the spec has one

 private:
  friend class SpecCaseBuilder;
  std::vector<std::size_t> session_setups_, session_teardowns_;
  std::vector<std::vector<std::size_t>> steps_;
};

// More permutations than this, listed or not, are more than anybody looks at.
inline constexpr std::size_t kMaxPermutations = 100'000;

// REQUIRES: the spec has at most kMaxPermutations. The case's id is `spec.` and the file's name without folder and
// ending.
SpecCase make_spec_case(IsolationSpec spec, const std::string& file);

// Reads a spec file as a case; a spec with too many permutations is a problem like any other.
ParseResult parse_spec_case(std::string_view text, std::string file);

// Leaves of the spec's permutations those that the lines (from 1) are in; a line of anything else means all of them.
// REQUIRES: `parsed` is what parse_spec_case made of `text`.
void keep_permutations_of(Case& parsed, std::string_view text, const std::set<int>& lines);

// `deadlock-simple` of `specs/deadlock-simple.spec`: what the spec is called.
std::string spec_name_of(const std::string& file);

}  // namespace enginediff
