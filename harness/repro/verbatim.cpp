#include "harness/repro/verbatim.hpp"

#include <algorithm>

#include "harness/base/ascii.hpp"

namespace enginediff {

std::string statement_key(const Tokens& tokens) {
  std::string out;
  for (const Token& token : tokens) {
    if (&token == &tokens.back() && is_symbol(token, ";")) break;
    if (!out.empty()) out += ' ';
    out += token.kind == SqlToken::Kind::word ? to_lower(token.text) : token.text;
  }
  return out;
}

double verbatim_score(const VerbatimScript& script, const VerbatimStep& step) {
  constexpr double kEarlierOne = 0.85, kShare = 0.1;
  const auto concerned = [&](const auto& is_of_case) {
    return std::any_of(script.concerned.begin(), script.concerned.end(), is_of_case);
  };
  const bool itself = concerned([&](const std::string& key) { return step.keys.contains(key); });
  const bool earlier = !itself && concerned([&](const std::string& key) {
    return std::any_of(step.before.begin(), step.before.end(),
                       [&](const VerbatimStep::Earlier& one) { return one.keys.contains(key); });
  });
  const auto has_one_of = [&](const std::set<std::string>& keys) {
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) { return script.all.contains(key); });
  };
  if (!itself && !(earlier && has_one_of(step.keys))) return 0;
  for (const VerbatimStep::Earlier& one : step.before) {
    if (one.setup && !one.table.empty() && step.words.contains(one.table) && !has_one_of(one.keys)) return 0;
  }
  const auto present = std::count_if(step.before.begin(), step.before.end(),
                                     [&](const VerbatimStep::Earlier& one) { return has_one_of(one.keys); });
  const double share = step.before.empty() ? 1 : static_cast<double>(present) / static_cast<double>(step.before.size());
  return itself ? 1 + share : kEarlierOne + kShare * share;
}

}  // namespace enginediff
