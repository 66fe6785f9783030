#include "harness/sql/select_items.hpp"

#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;
using Tokens = std::span<const SqlToken>;

// What all dialects write alike, and quotes of identifiers wherever they come from: a statement that was accepted
// somewhere has no other use for them.
constexpr LexicalRules kAnyDialect = {
    .dialect = "any", .e_strings = true, .backtick_identifiers = true, .dollar_quotes = true};

constexpr std::array kListEnds = {"FROM",   "WHERE", "GROUP",  "HAVING", "ORDER", "LIMIT", "UNION", "INTERSECT",
                                  "EXCEPT", "INTO",  "WINDOW", "OFFSET", "FETCH", "FOR",   "MINUS", "PROCEDURE"};

template <std::size_t size>
bool is_one_of(const SqlToken& token, const std::array<const char*, size>& words) {
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return is_sql_word(token, word); });
}

// The significant tokens of the last statement; none when a quote or comment is left open, since then nothing is
// certain.
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

// What stands in the list that names the result's columns.
struct SelectList {
  bool values = false;  // VALUES: the tokens are rows, and there are no names
  Tokens tokens;
};

Tokens up_to_list_end(Tokens tokens, std::size_t begin) {
  const std::size_t end =
      find_outside(tokens, begin, [](const SqlToken& token) { return is_one_of(token, kListEnds); });
  return tokens.subspan(std::min(begin, end), end - std::min(begin, end));
}

std::optional<SelectList> find_list(Tokens tokens) {
  std::size_t at = 0;
  while (at < tokens.size() && is_sql_symbol(tokens[at], "(")) ++at;
  if (at == tokens.size()) return std::nullopt;
  const auto is_verb = [](const SqlToken& token) {
    constexpr std::array kVerbs = {"SELECT", "VALUES", "INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE"};
    return is_one_of(token, kVerbs);
  };
  if (is_sql_word(tokens[at], "WITH")) at = find_outside(tokens, at + 1, is_verb);
  if (at == tokens.size()) return std::nullopt;
  if (is_sql_word(tokens[at], "VALUES")) return SelectList{true, up_to_list_end(tokens, at + 1)};
  if (!is_sql_word(tokens[at], "SELECT")) {
    if (!is_verb(tokens[at])) return std::nullopt;
    at = find_outside(tokens, at, [](const SqlToken& token) { return is_sql_word(token, "RETURNING"); });
    if (at == tokens.size()) return std::nullopt;
    return SelectList{false, tokens.subspan(at + 1)};
  }
  ++at;
  if (at < tokens.size() && is_sql_word(tokens[at], "ALL")) ++at;
  if (at < tokens.size() && is_sql_word(tokens[at], "DISTINCT")) {
    ++at;
    if (at + 1 < tokens.size() && is_sql_word(tokens[at], "ON") && is_sql_symbol(tokens[at + 1], "(")) {
      at = find_outside(tokens, at + 2, [](const SqlToken&) { return false; }) + 1;
    }
  }
  return SelectList{false, up_to_list_end(tokens, at)};
}

// Behind the operator that joins the query of a list with another one; nothing where none does.
Tokens next_branch(Tokens behind_list) {
  constexpr std::array kOperators = {"UNION", "INTERSECT", "EXCEPT", "MINUS"};
  int depth = 0;  // below 0 behind the parenthesis that the query stands in
  for (std::size_t i = 0; i < behind_list.size(); ++i) {
    depth += depth_change(behind_list[i]);
    if (depth <= 0 && is_one_of(behind_list[i], kOperators)) {
      const bool quantified = i + 1 < behind_list.size() &&
                              (is_sql_word(behind_list[i + 1], "ALL") || is_sql_word(behind_list[i + 1], "DISTINCT"));
      return behind_list.subspan(i + (quantified ? 2 : 1));
    }
  }
  return {};
}

// The values of `(1, 2), ROW(3, 4)`.
void add_values(std::vector<std::vector<SqlToken>>& items, Tokens rows) {
  for (Tokens row : split_at_commas(rows)) {
    if (!row.empty() && is_sql_word(row.front(), "ROW")) row = row.subspan(1);
    if (row.size() < 2) continue;
    for (const Tokens item : split_at_commas(row.subspan(1, row.size() - 2)))
      items.emplace_back(item.begin(), item.end());
  }
}

}  // namespace

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
  const auto list = find_list(tokens);
  if (!list) return std::nullopt;
  SelectItems out{list->values, {}};
  if (list->values) return out;
  for (const Tokens item : split_at_commas(list->tokens)) out.items.emplace_back(item.begin(), item.end());
  return out;
}

std::vector<std::vector<SqlToken>> shown_items(std::string_view sql) {
  const std::vector<SqlToken> statement = last_statement(sql);
  std::vector<std::vector<SqlToken>> out;
  Tokens tokens = statement;
  while (const auto list = find_list(tokens)) {
    if (list->values) {
      add_values(out, list->tokens);
    } else {
      for (const Tokens item : split_at_commas(list->tokens)) out.emplace_back(item.begin(), item.end());
    }
    const SqlToken* const behind = list->tokens.data() + list->tokens.size();
    tokens = next_branch(tokens.subspan(static_cast<std::size_t>(behind - tokens.data())));
  }
  return out;
}

}  // namespace enginediff
