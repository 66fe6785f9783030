#include "harness/compare/select_list.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "harness/base/ascii.hpp"
#include "harness/sql/select_items.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;
using Tokens = std::span<const SqlToken>;

// Words that stand before an operand: what follows one is no alias.
constexpr std::array kBeforeOperand = {"AND",   "OR",      "NOT",      "XOR",    "IN",    "IS",       "LIKE",
                                       "ILIKE", "BETWEEN", "AS",       "DIV",    "MOD",   "CASE",     "WHEN",
                                       "THEN",  "ELSE",    "COLLATE",  "ESCAPE", "GLOB",  "REGEXP",   "RLIKE",
                                       "FROM",  "SIMILAR", "TO",       "BINARY", "MATCH", "ALL",      "ANY",
                                       "SOME",  "EXISTS",  "INTERVAL", "SOUNDS", "OVER",  "DISTINCT", "PRIOR"};
// Words that are values or end an expression: never an alias, never a column.
constexpr std::array kNoName = {"NULL",         "TRUE",         "FALSE",          "UNKNOWN",
                                "END",          "CURRENT_DATE", "CURRENT_TIME",   "CURRENT_TIMESTAMP",
                                "CURRENT_USER", "LOCALTIME",    "LOCALTIMESTAMP", "SESSION_USER",
                                "USER",         "ISNULL",       "NOTNULL",        "DEFAULT"};

template <std::size_t size>
bool is_one_of(const SqlToken& token, const std::array<const char*, size>& words) {
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return is_sql_word(token, word); });
}

bool is_star(Tokens item) {
  return !item.empty() && is_sql_symbol(item.back(), "*") &&
         (item.size() == 1 || is_sql_symbol(item[item.size() - 2], "."));
}

std::string unquoted(const SqlToken& token) {
  std::string_view text = token.text;
  if (token.kind == Kind::word || text.size() < 2) return std::string(text);
  const char quote = text.back();
  text = text.substr(1, text.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] == quote && i + 1 < text.size() && text[i + 1] == quote) ++i;
  }
  return out;
}

bool ends_operand(const SqlToken& token) {
  switch (token.kind) {
    case Kind::word: return !is_one_of(token, kBeforeOperand);
    case Kind::quoted_identifier:
    case Kind::text:
    case Kind::number:
    case Kind::parameter: return true;
    case Kind::symbol: return token.text == ")" || token.text == "]" || token.text == ".";
    case Kind::space:
    case Kind::comment: return false;
  }
  return false;
}

// Whether the item itself says that its column is called `name`.
bool is_named(Tokens item, std::string_view name) {
  if (item.empty()) return true;
  const SqlToken& last = item.back();
  if (item.size() >= 3 && is_sql_word(item[item.size() - 2], "AS")) return true;
  const bool identifier = last.kind == Kind::word || last.kind == Kind::quoted_identifier;
  const bool may_be_alias = identifier || (last.kind == Kind::text && item.size() > 1);
  if (!may_be_alias || is_one_of(last, kNoName) || !equal_ignoring_case(unquoted(last), name)) return false;
  return item.size() == 1 || ends_operand(item[item.size() - 2]);
}

}  // namespace

std::vector<bool> names_made_by_engine(std::string_view sql, const std::vector<Column>& columns) {
  std::vector<bool> made(columns.size(), false);
  const auto list = select_items(sql);
  if (!list) return made;
  if (list->values) return std::vector<bool>(columns.size(), true);
  const auto& items = list->items;
  const auto first_star = static_cast<std::size_t>(std::find_if(items.begin(), items.end(), is_star) - items.begin());
  const bool has_star = first_star < items.size();
  if (has_star ? items.size() > columns.size() + 1 : items.size() != columns.size()) return made;
  for (std::size_t i = 0; i < first_star; ++i) made[i] = !is_named(items[i], columns[i].name);
  if (!has_star) return made;
  // Behind the last star positions count from the right.
  for (std::size_t back = 1; !is_star(items[items.size() - back]); ++back) {
    const std::size_t column = columns.size() - back;
    made[column] = !is_named(items[items.size() - back], columns[column].name);
  }
  return made;
}

}  // namespace enginediff
