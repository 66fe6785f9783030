#include "harness/repro/spelling_patterns.hpp"

#include <algorithm>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

// A list in parentheses, all items of which are as asked.
template <class Predicate>
std::optional<TokenRange> take_list(const Tokens& tokens, std::size_t open, Predicate fits) {
  if (!is_symbol(tokens[open], "(")) return std::nullopt;
  const TokenRange range{open, behind_parenthesis(tokens, open)};
  const auto items = split_at_commas(tokens, {range.begin + 1, range.end - 1});
  return !items.empty() && std::all_of(items.begin(), items.end(), fits) ? std::optional(range) : std::nullopt;
}

// What a wildcard takes at `at`; nothing when it does not fit.
std::optional<TokenRange> take(std::string_view wildcard, const Tokens& tokens, std::size_t at) {
  if (at >= tokens.size()) return std::nullopt;
  const Token& token = tokens[at];
  if (wildcard == "%group")
    return is_symbol(token, "(") ? std::optional(TokenRange{at, behind_parenthesis(tokens, at)}) : std::nullopt;
  const auto is_alone = [&](TokenRange item, Kind kind) { return item.size() == 1 && tokens[item.begin].kind == kind; };
  if (wildcard == "%texts") return take_list(tokens, at, [&](TokenRange item) { return is_alone(item, Kind::text); });
  if (wildcard == "%columns")
    return take_list(tokens, at,
                     [&](TokenRange item) { return !is_alone(item, Kind::text) && !is_alone(item, Kind::number); });
  const bool fits = wildcard == "%word"     ? token.kind == Kind::word
                    : wildcard == "%name"   ? !name_of(token).empty()
                    : wildcard == "%number" ? token.kind == Kind::number
                                            : token.kind == Kind::text;
  return fits ? std::optional(TokenRange{at, at + 1}) : std::nullopt;
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    if (blank != 0) words.push_back(text.substr(0, blank));
    text = blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
  }
  return words;
}

std::optional<PatternMatch> match_pattern(std::string_view pattern, const Tokens& tokens, std::size_t at) {
  PatternMatch found{at, {}};
  for (std::string_view word : words_of(pattern)) {
    if (word.size() > 1 && word.front() == '%') {
      const bool optional = word.ends_with('?');
      if (optional) word.remove_suffix(1);
      const auto range = take(word, tokens, found.end);
      if (!range && !optional) return std::nullopt;
      found.taken.push_back(range.value_or(TokenRange{found.end, found.end}));
      found.end = found.taken.back().end;
      continue;
    }
    if (found.end >= tokens.size()) return std::nullopt;
    const Token& token = tokens[found.end];
    if (token.kind == Kind::word ? !is_word(token, word) : !is_symbol(token, word)) return std::nullopt;
    ++found.end;
  }
  return found;
}

Tokens replacement_of(std::string_view replacement, const Tokens& tokens, const PatternMatch& found) {
  Tokens out;
  for (const std::string_view word : words_of(replacement)) {
    if (word.size() == 2 && word.front() == '$') {
      const auto index = static_cast<std::size_t>(word[1] - '1');
      if (index >= found.taken.size()) continue;
      for (std::size_t i = found.taken[index].begin; i < found.taken[index].end; ++i) out.push_back(tokens[i]);
      continue;
    }
    const bool symbol = word == "(" || word == ")" || word == "," || word == "." || word == "=";
    const bool number = is_digit(word.front());
    out.push_back({symbol ? Kind::symbol : number ? Kind::number : Kind::word, std::string(word), !symbol && !number});
  }
  return out;
}

}  // namespace enginediff
