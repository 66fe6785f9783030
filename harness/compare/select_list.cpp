#include "harness/compare/select_list.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

#include "harness/sql/lexer.hpp"

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

bool same_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

bool is_word(const SqlToken& token, std::string_view word) {
  return token.kind == Kind::word && same_ignoring_case(token.text, word);
}
template <std::size_t size>
bool is_one_of(const SqlToken& token, const std::array<const char*, size>& words) {
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return is_word(token, word); });
}
bool is_symbol(const SqlToken& token, std::string_view symbol) {
  return token.kind == Kind::symbol && token.text == symbol;
}
int depth_change(const SqlToken& token) {
  if (is_symbol(token, "(") || is_symbol(token, "[")) return 1;
  return is_symbol(token, ")") || is_symbol(token, "]") ? -1 : 0;
}

// The significant tokens of the last statement; none when a quote or comment is left open, since then nothing is
// certain.
std::vector<SqlToken> last_statement(std::string_view sql) {
  std::vector<SqlToken> tokens;
  bool ended = false;
  for (const SqlToken& token : tokenize(sql, kAnyDialect)) {
    if (!token.terminated) return {};
    if (token.kind == Kind::space || token.kind == Kind::comment) continue;
    if (is_symbol(token, ";")) {
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
  bool values = false;  // VALUES: no list, and no names
  Tokens tokens;
};

std::optional<SelectList> find_list(Tokens tokens) {
  std::size_t at = 0;
  while (at < tokens.size() && is_symbol(tokens[at], "(")) ++at;
  if (at == tokens.size()) return std::nullopt;
  const auto is_verb = [](const SqlToken& token) {
    constexpr std::array kVerbs = {"SELECT", "VALUES", "INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE"};
    return is_one_of(token, kVerbs);
  };
  if (is_word(tokens[at], "WITH")) at = find_outside(tokens, at + 1, is_verb);
  if (at == tokens.size()) return std::nullopt;
  if (is_word(tokens[at], "VALUES")) return SelectList{true, {}};
  if (!is_word(tokens[at], "SELECT")) {
    if (!is_verb(tokens[at])) return std::nullopt;
    at = find_outside(tokens, at, [](const SqlToken& token) { return is_word(token, "RETURNING"); });
    if (at == tokens.size()) return std::nullopt;
    return SelectList{false, tokens.subspan(at + 1)};
  }
  ++at;
  if (at < tokens.size() && is_word(tokens[at], "ALL")) ++at;
  if (at < tokens.size() && is_word(tokens[at], "DISTINCT")) {
    ++at;
    if (at + 1 < tokens.size() && is_word(tokens[at], "ON") && is_symbol(tokens[at + 1], "(")) {
      at = find_outside(tokens, at + 2, [](const SqlToken&) { return false; }) + 1;
    }
  }
  const std::size_t end = find_outside(tokens, at, [](const SqlToken& token) { return is_one_of(token, kListEnds); });
  return SelectList{false, tokens.subspan(std::min(at, end), end - std::min(at, end))};
}

std::vector<Tokens> split_items(Tokens list) {
  std::vector<Tokens> items;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = find_outside(list, begin, [](const SqlToken& token) { return is_symbol(token, ","); });
    items.push_back(list.subspan(begin, end - begin));
    if (end == list.size()) return items;
    begin = end + 1;
  }
}

bool is_star(Tokens item) {
  return !item.empty() && is_symbol(item.back(), "*") && (item.size() == 1 || is_symbol(item[item.size() - 2], "."));
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
  if (item.size() >= 3 && is_word(item[item.size() - 2], "AS")) return true;
  const bool identifier = last.kind == Kind::word || last.kind == Kind::quoted_identifier;
  const bool may_be_alias = identifier || (last.kind == Kind::text && item.size() > 1);
  if (!may_be_alias || is_one_of(last, kNoName) || !same_ignoring_case(unquoted(last), name)) return false;
  return item.size() == 1 || ends_operand(item[item.size() - 2]);
}

}  // namespace

std::vector<bool> names_made_by_engine(std::string_view sql, const std::vector<Column>& columns) {
  std::vector<bool> made(columns.size(), false);
  const std::vector<SqlToken> tokens = last_statement(sql);
  const auto list = find_list(tokens);
  if (!list) return made;
  if (list->values) return std::vector<bool>(columns.size(), true);
  const std::vector<Tokens> items = split_items(list->tokens);
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
