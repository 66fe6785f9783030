#include "harness/repro/verbatim.hpp"

#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

constexpr std::array<std::string_view, 5> kTransactionWords = {"BEGIN", "START", "COMMIT", "END", "ROLLBACK"};
constexpr std::array<std::string_view, 2> kNoiseOfTransactions = {"TRANSACTION", "WORK"};
constexpr std::array<std::string_view, 2> kDirections = {"ASC", "DESC"};

template <std::size_t size>
bool one_of(const Token& token, const std::array<std::string_view, size>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_word(token, word); });
}

// Behind a name with an optional qualifier, or a star; `at` itself where none stands there.
std::size_t behind_name(const Tokens& tokens, std::size_t at) {
  const std::size_t begin = at;
  while (at < tokens.size()) {
    if (name_of(tokens[at]).empty() && !is_symbol(tokens[at], "*")) return begin;
    ++at;
    if (!is_symbol_at(tokens, at, ".")) return at;
    ++at;
  }
  return begin;
}

// Behind names with commas between them, each with its direction.
std::size_t behind_columns(const Tokens& tokens, std::size_t at) {
  while (at < tokens.size()) {
    const std::size_t behind = behind_name(tokens, at);
    if (behind == at) return at;
    at = behind;
    if (at < tokens.size() && one_of(tokens[at], kDirections)) ++at;
    if (!is_symbol_at(tokens, at, ",")) return at;
    ++at;
  }
  return at;
}

}  // namespace

std::string statement_key(const Tokens& tokens) {
  std::string out;
  for (const Token& token : tokens) {
    if (&token == &tokens.back() && is_symbol(token, ";")) break;
    if (!out.empty()) out += ' ';
    out += token.kind == SqlToken::Kind::word ? to_lower(token.text) : token.text;
  }
  return out;
}

bool is_plain(const Tokens& tokens) {
  if (tokens.empty()) return false;
  std::size_t end = tokens.size();
  while (end > 1 && is_symbol(tokens[end - 1], ";")) --end;
  if (one_of(tokens[0], kTransactionWords))
    return std::all_of(tokens.begin() + 1, tokens.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Token& token) { return one_of(token, kNoiseOfTransactions); });
  if (!is_word(tokens[0], "SELECT")) return false;
  std::size_t at = behind_columns(tokens, 1);
  if (!is_word_at(tokens, at, "FROM")) return false;
  at = behind_name(tokens, at + 1);
  if (is_word_at(tokens, at, "ORDER") && is_word_at(tokens, at + 1, "BY")) at = behind_columns(tokens, at + 2);
  return at == end;
}

bool shares_only_plain(const VerbatimScript& script, const VerbatimStep& step) {
  return std::all_of(script.concerned.begin(), script.concerned.end(), [&](const std::string& key) {
    if (script.plain.contains(key)) return true;
    return !step.keys.contains(key) &&
           std::none_of(step.before.begin(), step.before.end(),
                        [&](const VerbatimStep::Earlier& one) { return one.keys.contains(key); });
  });
}

double verbatim_score(const VerbatimScript& script, const VerbatimStep& step) {
  constexpr double kEarlierOne = 0.85, kShare = 0.1;
  const auto has_one_of = [&](const std::set<std::string>& keys) {
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) { return script.all.contains(key); });
  };
  const auto mentioned = [&](const VerbatimStep::Earlier& one) {
    return !one.table.empty() && step.words.contains(one.table);
  };
  const bool mentions_any = std::any_of(step.before.begin(), step.before.end(), mentioned);
  const bool all_there = std::all_of(step.before.begin(), step.before.end(), [&](const VerbatimStep::Earlier& one) {
    return (mentions_any && !mentioned(one)) || has_one_of(one.keys);
  });
  const auto concerned = [&](const auto& is_of_case) {
    return std::any_of(script.concerned.begin(), script.concerned.end(), is_of_case);
  };
  const bool itself = concerned([&](const std::string& key) {
    const bool counts = !script.plain.contains(key) || (all_there && key == script.concerned.back());
    return counts && step.keys.contains(key);
  });
  const bool earlier = !itself && concerned([&](const std::string& key) {
    return !script.plain.contains(key) &&
           std::any_of(step.before.begin(), step.before.end(),
                       [&](const VerbatimStep::Earlier& one) { return one.keys.contains(key); });
  });
  if (!itself && !(earlier && has_one_of(step.keys))) return 0;
  for (const VerbatimStep::Earlier& one : step.before) {
    if ((one.setup || one.creates) && mentioned(one) && !has_one_of(one.keys)) return 0;
  }
  const auto present = std::count_if(step.before.begin(), step.before.end(),
                                     [&](const VerbatimStep::Earlier& one) { return has_one_of(one.keys); });
  const double share = step.before.empty() ? 1 : static_cast<double>(present) / static_cast<double>(step.before.size());
  return itself ? 1 + share : kEarlierOne + kShare * share;
}

}  // namespace enginediff
