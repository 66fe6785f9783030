#include "harness/sql/defined_rows.hpp"

#include <algorithm>
#include <array>

#include "harness/sql/query_parts.hpp"
#include "harness/sql/select_items.hpp"

namespace enginediff {

namespace {

using Tokens = std::span<const SqlToken>;

template <std::size_t size>
bool is_one_of(const SqlToken& token, const std::array<const char*, size>& words) {
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return is_sql_word(token, word); });
}

// From the name on; nothing where neither a view nor a table is created.
Tokens from_name(Tokens statement) {
  constexpr std::array kOthers = {"FUNCTION", "PROCEDURE", "TRIGGER", "EVENT", "INDEX", "RULE", "POLICY", "AS", "ON"};
  constexpr std::array kBeforeName = {"IF", "NOT", "EXISTS"};
  if (statement.empty() || !is_sql_word(statement[0], "CREATE")) return {};
  std::size_t at = 1;
  while (at < statement.size() && !is_sql_word(statement[at], "VIEW") && !is_sql_word(statement[at], "TABLE")) {
    if (is_one_of(statement[at++], kOthers)) return {};
  }
  ++at;
  while (at < statement.size() && is_one_of(statement[at], kBeforeName)) ++at;
  return statement.subspan(std::min(at, statement.size()));
}

// Behind AS, or from SELECT on where that may be left out.
Tokens query_of(Tokens tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (depth_change(tokens[i]) > 0) i = closing(tokens, i);
    if (i >= tokens.size()) break;
    if (is_sql_word(tokens[i], "AS")) return tokens.subspan(i + 1);
    if (is_sql_word(tokens[i], "SELECT")) return tokens.subspan(i);
  }
  return {};
}

}  // namespace

std::optional<DefinedRows> defined_rows(Tokens statement) {
  Tokens rest = from_name(statement);
  if (rest.size() < 2 || !is_sql_name(rest[0]) || is_sql_symbol(rest[1], ".")) return std::nullopt;
  DefinedRows out{unquoted_name(rest[0]), {}, {}};
  rest = rest.subspan(1);
  if (is_sql_symbol(rest[0], "(")) {
    const std::size_t close = closing(rest, 0);
    if (close >= rest.size()) return std::nullopt;
    for (const Tokens column : split_at_commas(rest.subspan(1, close - 1))) {
      if (column.size() != 1) return std::nullopt;
      out.columns.push_back(unquoted_name(column[0]));
    }
    rest = rest.subspan(close + 1);
  }
  out.query = query_of(rest);
  return out.query.empty() ? std::nullopt : std::optional(std::move(out));
}

}  // namespace enginediff
