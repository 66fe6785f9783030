#include "harness/sql/select_items.hpp"

#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;
using Tokens = std::span<const SqlToken>;

constexpr std::array kListEnds = {"FROM",   "WHERE", "GROUP",  "HAVING", "ORDER", "LIMIT", "UNION", "INTERSECT",
                                  "EXCEPT", "INTO",  "WINDOW", "OFFSET", "FETCH", "FOR",   "MINUS", "PROCEDURE"};

template <std::size_t size>
bool is_one_of(const SqlToken& token, const std::array<const char*, size>& words) {
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return is_sql_word(token, word); });
}

// The position of the first token outside parentheses, from `from` on, that `wanted` takes; the size if there is none.
template <class Wanted>
std::size_t find_outside(Tokens tokens, std::size_t from, Wanted wanted) {
  int depth = 0;
  for (std::size_t i = from; i < tokens.size(); ++i) {
    if (depth == 0 && wanted(tokens[i])) return i;
    depth += depth_change(tokens[i]);
    if (depth < 0) return i;  // the end of the parenthesis that we started in
  }
  return tokens.size();
}

Tokens up_to_list_end(Tokens tokens, std::size_t begin) {
  // `a IS DISTINCT FROM b`
  const auto compares = [&](const SqlToken& token) {
    return &token > tokens.data() + begin && is_sql_word(token, "FROM") && is_sql_word(*(&token - 1), "DISTINCT");
  };
  const std::size_t end = find_outside(
      tokens, begin, [&](const SqlToken& token) { return is_one_of(token, kListEnds) && !compares(token); });
  return tokens.subspan(std::min(begin, end), end - std::min(begin, end));
}

}  // namespace

std::vector<SqlToken> last_statement(std::string_view sql) {
  std::vector<SqlToken> tokens;
  bool ended = false;
  for (const SqlToken& token : tokenize(sql, kAnyDialect)) {
    if (!token.terminated) return {};
    if (!is_significant(token)) continue;
    if (is_sql_symbol(token, ";")) {
      ended = true;
      continue;
    }
    if (ended) tokens.clear();
    ended = false;
    tokens.push_back(token);
  }
  return tokens;
}

std::optional<SelectList> find_select_list(Tokens tokens) {
  std::size_t at = 0;
  while (at < tokens.size() && is_sql_symbol(tokens[at], "(")) ++at;
  if (at == tokens.size()) return std::nullopt;
  const auto is_verb = [](const SqlToken& token) {
    constexpr std::array kVerbs = {"SELECT", "VALUES", "INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE"};
    return is_one_of(token, kVerbs);
  };
  if (is_sql_word(tokens[at], "WITH")) at = find_outside(tokens, at + 1, is_verb);
  if (at == tokens.size()) return std::nullopt;
  if (is_sql_word(tokens[at], "VALUES")) return SelectList{true, false, up_to_list_end(tokens, at + 1)};
  if (!is_sql_word(tokens[at], "SELECT")) {
    if (!is_verb(tokens[at])) return std::nullopt;
    at = find_outside(tokens, at, [](const SqlToken& token) { return is_sql_word(token, "RETURNING"); });
    if (at == tokens.size()) return std::nullopt;
    return SelectList{false, true, tokens.subspan(at + 1)};
  }
  ++at;
  if (at < tokens.size() && is_sql_word(tokens[at], "ALL")) ++at;
  if (at < tokens.size() && is_sql_word(tokens[at], "DISTINCT")) {
    ++at;
    if (at + 1 < tokens.size() && is_sql_word(tokens[at], "ON") && is_sql_symbol(tokens[at + 1], "(")) {
      at = find_outside(tokens, at + 2, [](const SqlToken&) { return false; }) + 1;
    }
  }
  return SelectList{false, false, up_to_list_end(tokens, at)};
}

std::vector<Tokens> split_at_commas(Tokens tokens) {
  std::vector<Tokens> parts;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end =
        find_outside(tokens, begin, [](const SqlToken& token) { return is_sql_symbol(token, ","); });
    parts.push_back(tokens.subspan(begin, end - begin));
    if (end == tokens.size()) return parts;
    begin = end + 1;
  }
}

std::optional<SelectItems> select_items(std::string_view sql) {
  const std::vector<SqlToken> tokens = last_statement(sql);
  const auto list = find_select_list(tokens);
  if (!list) return std::nullopt;
  SelectItems out{list->values, {}};
  if (list->values) return out;
  for (const Tokens item : split_at_commas(list->tokens)) out.items.emplace_back(item.begin(), item.end());
  return out;
}

}  // namespace enginediff
