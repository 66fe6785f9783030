#include "harness/repro/cast_rewrites.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "harness/repro/spelling_patterns.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

// Words that end no operand, and call nothing when a parenthesis follows.
constexpr std::array<std::string_view, 43> kNoOperands = {
    "ALL",    "AND",    "ANY",   "AS",     "BETWEEN",   "BY",     "CASE",    "DISTINCT",  "ELSE",
    "ESCAPE", "EXCEPT", "FROM",  "GROUP",  "HAVING",    "ILIKE",  "IN",      "INTERSECT", "INTO",
    "IS",     "ISNULL", "JOIN",  "LIKE",   "LIMIT",     "NOT",    "NOTNULL", "OFFSET",    "ON",
    "OR",     "ORDER",  "OVER",  "FILTER", "RETURNING", "SELECT", "SET",     "SIMILAR",   "SOME",
    "THEN",   "TO",     "UNION", "USING",  "VALUES",    "WHEN",   "WHERE"};

// Words before a text that make a value of another type of it: DATE '2024-01-31'.
constexpr std::array<std::string_view, 5> kTypedTexts = {"DATE", "TIME", "TIMESTAMP", "TIMESTAMPTZ", "INTERVAL"};

template <std::size_t size>
bool is_one_of(const Token& token, const std::array<std::string_view, size>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_word(token, word); });
}

// ---- The operand, which ends before `end` ----

std::optional<std::size_t> begin_of_operand(const Tokens& tokens, std::size_t end);

std::size_t begin_of_name(const Tokens& tokens, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin >= 2 && is_symbol(tokens[begin - 1], ".") && !name_of(tokens[begin - 2]).empty()) begin -= 2;
  return begin;
}

// (x), f(x), f(x) FILTER (…), f(x) OVER (…), f(x) WITHIN GROUP (…)
std::optional<std::size_t> begin_of_parenthesis(const Tokens& tokens, std::size_t end) {
  int depth = 0;
  std::size_t open = end;
  do {
    if (open-- == 0) return std::nullopt;
    if (is_symbol(tokens[open], ")")) ++depth;
    if (is_symbol(tokens[open], "(")) --depth;
  } while (depth > 0);
  if (open == 0) return open;
  const Token& before = tokens[open - 1];
  if (is_word(before, "OVER") || is_word(before, "FILTER")) return begin_of_operand(tokens, open - 1);
  if (open >= 2 && is_word(before, "GROUP") && is_word(tokens[open - 2], "WITHIN"))
    return begin_of_operand(tokens, open - 2);
  return name_of(before).empty() || is_one_of(before, kNoOperands) ? open : begin_of_name(tokens, open);
}

std::optional<std::size_t> begin_of_case(const Tokens& tokens, std::size_t end) {
  int depth = 0;
  for (std::size_t at = end; at-- > 0;) {
    if (is_word(tokens[at], "END")) ++depth;
    if (is_word(tokens[at], "CASE") && --depth == 0) return at;
  }
  return std::nullopt;
}

// Of the whole primary expression: the operator binds tighter than all others, a sign before the operand included.
std::optional<std::size_t> begin_of_operand(const Tokens& tokens, std::size_t end) {
  if (end == 0) return std::nullopt;
  const Token& last = tokens[end - 1];
  const Token* before = end >= 2 ? &tokens[end - 2] : nullptr;
  if (is_symbol(last, ")")) return begin_of_parenthesis(tokens, end);
  if (is_word(last, "END")) return begin_of_case(tokens, end);
  // `$1`, where the dollar is no part of the word.
  if (last.kind == Kind::number) return before != nullptr && is_symbol(*before, "$") ? end - 2 : end - 1;
  if (last.kind == Kind::parameter) return end - 1;
  if (last.kind == Kind::text) return before != nullptr && is_one_of(*before, kTypedTexts) ? end - 2 : end - 1;
  if (name_of(last).empty() || is_one_of(last, kNoOperands)) return std::nullopt;
  if (before != nullptr && is_word(*before, "OVER")) return begin_of_operand(tokens, end - 2);
  return begin_of_name(tokens, end);
}

// ---- The type, which begins behind the operator ----

struct CastType {
  std::size_t end = 0;
  Tokens target;  // what stands behind AS; empty: the engine has no such type
};

// Nothing for an array, and for what is no type.
std::optional<CastType> type_at(const Tokens& tokens, std::size_t at, const DialectSpellings& spellings) {
  while (at + 1 < tokens.size() && is_symbol(tokens[at + 1], ".")) at += 2;
  for (const CastSpelling& row : spellings.casts) {
    const auto found = match_pattern(row.pattern, tokens, at);
    if (!found) continue;
    // Some dialects read `[]` as a name in brackets.
    const Token* behind = found->end < tokens.size() ? &tokens[found->end] : nullptr;
    if (behind != nullptr && (behind->text.starts_with('[') || is_word(*behind, "ARRAY"))) return std::nullopt;
    return CastType{found->end, replacement_of(row.type, tokens, *found)};
  }
  return std::nullopt;
}

// Where the query begins that makes a view or fills a table; behind the end where a definition has none.
std::size_t begin_of_query(const Tokens& tokens) {
  if (!is_word_at(tokens, 0, "CREATE") && !is_word_at(tokens, 0, "ALTER")) return 0;
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    if (!is_word(tokens[at], "AS")) continue;
    std::size_t query = at + 1;
    while (is_symbol_at(tokens, query, "(")) ++query;
    if (is_word_at(tokens, query, "SELECT") || is_word_at(tokens, query, "WITH")) return query;
  }
  return tokens.size();
}

// Puts CAST( … AS type) around what `out` holds from `begin` on.
void wrap(Tokens& out, std::size_t begin, const Tokens& type) {
  const bool spaced = out[begin].spaced;
  out[begin].spaced = false;
  const Tokens head = {{Kind::word, "CAST", spaced}, {Kind::symbol, "(", false}};
  out.insert(out.begin() + static_cast<std::ptrdiff_t>(begin), head.begin(), head.end());
  out.push_back({Kind::word, "AS", true});
  out.insert(out.end(), type.begin(), type.end());
  out.push_back({Kind::symbol, ")", false});
}

}  // namespace

bool rewrite_casts(Tokens& tokens, const DialectSpellings& spellings) {
  const auto is_cast = [](const Token& token) { return is_symbol(token, "::"); };
  if (spellings.casts.empty() || std::none_of(tokens.begin(), tokens.end(), is_cast)) return false;
  const std::size_t query = begin_of_query(tokens);
  bool rewritten = false;
  Tokens out;
  for (std::size_t at = 0; at < tokens.size();) {
    const auto type = is_cast(tokens[at]) ? type_at(tokens, at + 1, spellings) : std::nullopt;
    const bool cast = type && !type->target.empty() && at >= query;
    const auto begin = cast ? begin_of_operand(out, out.size()) : std::nullopt;
    if (!type || (cast && !begin)) {
      out.push_back(tokens[at++]);
      continue;
    }
    if (begin) wrap(out, *begin, type->target);
    at = type->end;
    rewritten = true;
  }
  tokens = std::move(out);
  return rewritten;
}

}  // namespace enginediff
