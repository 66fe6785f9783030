#include "harness/compare/smallest_rules.hpp"

#include <bit>
#include <vector>

namespace enginediff {

namespace {

// Adds `count` of `rest`, from position `from` on, to `base` in every way, in the order of the table, until one is
// equal.
std::optional<RuleSet> try_adding(RuleSet base, const std::vector<RuleSet>& rest, std::size_t from, std::size_t count,
                                  const std::function<bool(RuleSet)>& equal) {
  if (count == 0) return equal(base) ? std::optional(base) : std::nullopt;
  for (std::size_t i = from; i + count <= rest.size(); ++i) {
    if (const auto found = try_adding(base | rest[i], rest, i + 1, count - 1, equal)) return found;
  }
  return std::nullopt;
}

std::vector<RuleSet> members(RuleSet set) {
  std::vector<RuleSet> out;
  for (; set != 0; set &= set - 1) out.push_back(RuleSet{1} << std::countr_zero(set));
  return out;
}

}  // namespace

std::optional<RuleSet> smallest_rule_set(RuleSet candidates, RuleSet active,
                                         const std::function<bool(RuleSet)>& equal) {
  if (!equal(candidates)) return std::nullopt;
  RuleSet needed = 0;
  for (const RuleSet rule : members(active & candidates)) {
    if (!equal(candidates & ~rule)) needed |= rule;
  }
  const std::vector<RuleSet> rest = members(candidates & ~needed);
  for (std::size_t more = 0; more <= rest.size(); ++more) {
    if (const auto found = try_adding(needed, rest, 0, more, equal)) return found;
  }
  return std::nullopt;
}

}  // namespace enginediff
