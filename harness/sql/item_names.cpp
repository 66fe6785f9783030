#include "harness/sql/item_names.hpp"

#include <algorithm>
#include <array>

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

// Of `t.a` it is `a`, of `schema.f(x)` and `f(x)::type` it is `f`.
std::string own_name(Tokens expression) {
  for (std::size_t i = 0; i < expression.size() && is_sql_name(expression[i]); i += 2) {
    const bool last = i + 1 == expression.size();
    if (last || is_sql_symbol(expression[i + 1], "(") || is_sql_symbol(expression[i + 1], "::"))
      return unquoted_name(expression[i]);
    if (!is_sql_symbol(expression[i + 1], ".")) break;
  }
  return {};
}

}  // namespace

bool may_be_alias(const SqlToken& token) { return is_sql_name(token) && !is_one_of(token, kNoName); }

bool may_stand_before_alias(const SqlToken& token) {
  switch (token.kind) {
    case Kind::word: return !is_one_of(token, kBeforeOperand);
    case Kind::quoted_identifier:
    case Kind::text:
    case Kind::number:
    case Kind::parameter: return true;
    case Kind::symbol: return token.text == ")" || token.text == "]" || token.text == "}";
    case Kind::space:
    case Kind::comment: return false;
  }
  return false;
}

NamedItem named_item(Tokens item) {
  if (item.size() > 1) {
    const SqlToken& last = item.back();
    const SqlToken& before = item[item.size() - 2];
    if (item.size() > 2 && is_sql_word(before, "AS")) return {item.first(item.size() - 2), unquoted_name(last)};
    if (may_be_alias(last) && may_stand_before_alias(before)) return {item.first(item.size() - 1), unquoted_name(last)};
  }
  return {item, own_name(item)};
}

}  // namespace enginediff
