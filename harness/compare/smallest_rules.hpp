// Finds the smallest set of rules under which two results are equal.
#pragma once

#include <functional>
#include <optional>

#include "harness/compare/rules.hpp"

namespace enginediff {

// The smallest subset of `candidates` for which `equal` says yes: by number, and among those of one number the first in
// the order of the table. nullopt when not even all of them are enough.
//
// REQUIRES: `equal` is monotone: what is equal under a set is equal under every larger one. So a rule without which all
// the others are not enough is in every solution; these together usually are the solution, and where they are not, the
// rest is tried one by one, in pairs and so on.
//
// `active` are the rules that change something when all candidates are applied. Only those can be needed in that sense.
std::optional<RuleSet> smallest_rule_set(RuleSet candidates, RuleSet active, const std::function<bool(RuleSet)>& equal);

}  // namespace enginediff
