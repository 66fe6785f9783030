#include "harness/casefile/block_rules.hpp"

#include <algorithm>

namespace enginediff {

std::vector<std::string_view> engines_of(const LexicalRules& rules) {
  std::vector<std::string_view> engines;
  std::string_view names = rules.engines.empty() ? rules.dialect : rules.engines;
  while (!names.empty()) {
    const std::size_t blank = std::min(names.find(' '), names.size());
    engines.push_back(names.substr(0, blank));
    names.remove_prefix(std::min(blank + 1, names.size()));
  }
  return engines;
}

std::vector<const LexicalRules*> rules_of_block(std::span<const Selector> selectors,
                                                std::span<const LexicalRules* const> dialects) {
  std::vector<const LexicalRules*> out;
  for (const Selector& selector : selectors) {
    if (selector.engine.empty()) return {};
    for (const LexicalRules* rules : dialects) {
      const std::vector<std::string_view> engines = engines_of(*rules);
      const bool spoken = std::find(engines.begin(), engines.end(), selector.engine) != engines.end();
      if (spoken && std::find(out.begin(), out.end(), rules) == out.end()) out.push_back(rules);
    }
  }
  return out;
}

}  // namespace enginediff
