#include "harness/repro/statement_outline.hpp"

#include <algorithm>
#include <array>

namespace enginediff {

namespace {

template <std::size_t size>
bool one_of(const Token& token, const std::array<std::string_view, size>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_word(token, word); });
}

template <std::size_t size>
std::size_t skip_words(const Tokens& tokens, std::size_t at, const std::array<std::string_view, size>& words) {
  while (at < tokens.size() && one_of(tokens[at], words)) ++at;
  return at;
}

constexpr std::array<std::string_view, 3> kIfNotExists = {"IF", "NOT", "EXISTS"};

// What opens a table constraint or an index inside of CREATE TABLE.
constexpr std::array<std::string_view, 10> kItemConstraints = {
    "CONSTRAINT", "PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "KEY", "INDEX", "EXCLUDE", "LIKE", "FULLTEXT"};

// What ends the type of a column.
constexpr std::array<std::string_view, 18> kTypeEnds = {
    "PRIMARY",        "NOT",       "NULL",          "DEFAULT",    "UNIQUE",  "CHECK", "REFERENCES", "COLLATE",
    "AUTO_INCREMENT", "GENERATED", "AUTOINCREMENT", "CONSTRAINT", "COMMENT", "ON",    "AS",         "CHARACTER_SET",
    "CHARSET",        "IDENTITY"};

ColumnOutline column_outline(const Tokens& tokens, TokenRange item) {
  ColumnOutline column{name_of(tokens[item.begin]), {item.begin + 1, item.begin + 1}};
  while (column.type.end < item.end && !one_of(tokens[column.type.end], kTypeEnds)) {
    const bool character_set =
        is_word_at(tokens, column.type.end, "CHARACTER") && is_word_at(tokens, column.type.end + 1, "SET");
    if (character_set) break;
    column.type.end = is_symbol(tokens[column.type.end], "(")
                          ? std::min(behind_parenthesis(tokens, column.type.end), item.end)
                          : column.type.end + 1;
  }
  return column;
}

}  // namespace

std::optional<QualifiedName> qualified_name(const Tokens& tokens, std::size_t at) {
  if (at >= tokens.size() || name_of(tokens[at]).empty()) return std::nullopt;
  QualifiedName found{{at, at + 1}, name_of(tokens[at])};
  while (is_symbol_at(tokens, found.tokens.end, ".") && found.tokens.end + 1 < tokens.size() &&
         !name_of(tokens[found.tokens.end + 1]).empty()) {
    found.name = name_of(tokens[found.tokens.end + 1]);
    found.tokens.end += 2;
  }
  return found;
}

std::optional<TableOutline> table_outline(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 6> kModifiers = {"TEMP",   "TEMPORARY", "UNLOGGED",
                                                                 "GLOBAL", "LOCAL",     "FOREIGN"};
  if (tokens.empty() || !is_word(tokens[0], "CREATE")) return std::nullopt;
  std::size_t at = skip_words(tokens, 1, kModifiers);
  if (!is_word_at(tokens, at, "TABLE")) return std::nullopt;
  const auto name = qualified_name(tokens, skip_words(tokens, at + 1, kIfNotExists));
  if (!name || !is_symbol_at(tokens, name->tokens.end, "(")) return std::nullopt;
  TableOutline out;
  out.name = name->tokens;
  out.table = name->name;
  const std::size_t close = behind_parenthesis(tokens, name->tokens.end);
  if (close == name->tokens.end + 1 || !is_symbol(tokens[close - 1], ")")) return std::nullopt;
  out.body = {name->tokens.end + 1, close - 1};
  out.items = split_at_commas(tokens, out.body);
  for (const TokenRange& item : out.items) {
    const bool constraint =
        item.empty() || one_of(tokens[item.begin], kItemConstraints) || name_of(tokens[item.begin]).empty();
    out.columns.push_back(constraint ? std::nullopt : std::optional(column_outline(tokens, item)));
  }
  return out;
}

std::optional<InsertOutline> insert_outline(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 11> kBeforeName = {"OR",           "REPLACE", "IGNORE",       "INTO",
                                                                   "ABORT",        "FAIL",    "ROLLBACK",     "DELAYED",
                                                                   "LOW_PRIORITY", "ONLY",    "HIGH_PRIORITY"};
  if (tokens.empty() || !(is_word(tokens[0], "INSERT") || is_word(tokens[0], "REPLACE"))) return std::nullopt;
  const auto name = qualified_name(tokens, skip_words(tokens, 1, kBeforeName));
  if (!name) return std::nullopt;
  InsertOutline out;
  out.name = name->tokens;
  out.table = name->name;
  std::size_t at = name->tokens.end;
  if (is_symbol_at(tokens, at, "(")) {
    const std::size_t close = behind_parenthesis(tokens, at);
    out.columns = split_at_commas(tokens, {at + 1, close - 1});
    at = close;
  }
  while (at < tokens.size() && !is_word(tokens[at], "VALUES") && !is_word(tokens[at], "SELECT")) ++at;
  if (!is_word_at(tokens, at, "VALUES") && !is_word_at(tokens, at, "VALUE")) return std::nullopt;
  for (++at; is_symbol_at(tokens, at, "(");) {
    const std::size_t close = behind_parenthesis(tokens, at);
    out.rows.push_back({at, close});
    out.values.push_back(split_at_commas(tokens, {at + 1, close - 1}));
    out.values_end = at = close;
    if (!is_symbol_at(tokens, at, ",")) break;
    ++at;
  }
  if (out.rows.empty()) return std::nullopt;
  return out;
}

StatementKind statement_kind(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 5> kReads = {"SELECT", "VALUES", "WITH", "TABLE", "EXPLAIN"};
  static constexpr std::array<std::string_view, 6> kWrites = {"INSERT",  "UPDATE", "DELETE",
                                                              "REPLACE", "MERGE",  "TRUNCATE"};
  static constexpr std::array<std::string_view, 8> kTransactions = {"BEGIN",     "COMMIT",  "ROLLBACK", "START",
                                                                    "SAVEPOINT", "RELEASE", "END",      "ABORT"};
  static constexpr std::array<std::string_view, 3> kSettings = {"SET", "PRAGMA", "SHOW"};
  static constexpr std::array<std::string_view, 3> kSchema = {"DROP", "ALTER", "RENAME"};
  std::size_t first = 0;
  while (is_symbol_at(tokens, first, "(")) ++first;
  if (first >= tokens.size()) return StatementKind::other;
  const Token& token = tokens[first];
  if (is_word(token, "WITH") && std::any_of(tokens.begin(), tokens.end(), [](const Token& one) {
        return one_of(one, kWrites) && !is_word(one, "REPLACE");
      })) {
    return StatementKind::write;
  }
  if (one_of(token, kReads)) return StatementKind::read;
  if (one_of(token, kWrites)) return StatementKind::write;
  if (one_of(token, kTransactions)) return StatementKind::transaction;
  if (one_of(token, kSettings)) return StatementKind::setting;
  if (is_word(token, "CREATE")) return StatementKind::create;
  if (one_of(token, kSchema)) return StatementKind::change_schema;
  return StatementKind::other;
}

std::string created_name(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 9> kObjects = {"TABLE",     "VIEW",     "INDEX", "TRIGGER", "FUNCTION",
                                                               "PROCEDURE", "SEQUENCE", "TYPE",  "DOMAIN"};
  if (tokens.empty() || !is_word(tokens[0], "CREATE")) return {};
  std::size_t at = 1;
  while (at < tokens.size() && at < 8 && !one_of(tokens[at], kObjects)) ++at;
  if (at >= tokens.size() || !one_of(tokens[at], kObjects)) return {};
  const auto name = qualified_name(tokens, skip_words(tokens, at + 1, kIfNotExists));
  return name ? name->name : std::string();
}

std::string written_table(const Tokens& tokens, TokenRange* where) {
  if (tokens.empty()) return {};
  std::size_t at = 0;
  const auto behind = [&](std::string_view word) {
    while (at < tokens.size() && !is_word(tokens[at], word)) ++at;
    return ++at;
  };
  static constexpr std::array<std::string_view, 9> kNoise = {"IF",           "EXISTS", "NOT",     "ONLY", "IGNORE",
                                                             "LOW_PRIORITY", "OR",     "REPLACE", "TABLE"};
  if (const auto insert = insert_outline(tokens)) {
    if (where != nullptr) *where = insert->name;
    return insert->table;
  }
  if (is_word(tokens[0], "INSERT") || is_word(tokens[0], "REPLACE") || is_word(tokens[0], "MERGE")) {
    behind("INTO");
  } else if (is_word(tokens[0], "UPDATE")) {
    at = 1;
  } else if (is_word(tokens[0], "DELETE")) {
    behind("FROM");
  } else if (is_word(tokens[0], "TRUNCATE")) {
    at = 1;
  } else if (is_word(tokens[0], "ALTER") || is_word(tokens[0], "DROP")) {
    behind("TABLE");
  } else {
    return {};
  }
  const auto name = qualified_name(tokens, skip_words(tokens, at, kNoise));
  if (!name) return {};
  if (where != nullptr) *where = name->tokens;
  return name->name;
}

}  // namespace enginediff
