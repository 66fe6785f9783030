// What a reduction must not bring into a script; the rest of reduction_passes.hpp is in reduction_passes.cpp.
#include <algorithm>
#include <array>
#include <set>

#include "harness/repro/reduction_passes.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

template <std::size_t size>
bool is_one_of(const Token& token, const std::array<std::string_view, size>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_word(token, word); });
}

// Where the level of parentheses that `at` is on ends.
std::size_t end_of_level(const Tokens& tokens, std::size_t at) {
  while (at < tokens.size() && !is_symbol(tokens[at], ")"))
    at = is_symbol(tokens[at], "(") ? behind_parenthesis(tokens, at) : at + 1;
  return at;
}

// Whether ORDER BY stands on the level of `at`, before it.
bool is_ordered_before(const Tokens& tokens, std::size_t at) {
  int depth = 0;
  while (at-- > 0) {
    if (is_symbol(tokens[at], ")")) ++depth;
    if (is_symbol(tokens[at], "(") && --depth < 0) return false;
    if (depth == 0 && is_word(tokens[at], "ORDER")) return true;
  }
  return false;
}

bool is_ordered_inside(const Tokens& tokens, std::size_t open) {
  const std::size_t close = behind_parenthesis(tokens, open);
  for (std::size_t at = open; at < close; ++at) {
    if (is_word(tokens[at], "ORDER")) return true;
  }
  return false;
}

// Places where it is left to the engine which rows are meant: LIMIT without ORDER BY, a window or a list in no order.
std::size_t choices_without_order(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 2> kCuts = {"LIMIT", "FETCH"};
  static constexpr std::array<std::string_view, 7> kInOrder = {
      "OVER", "GROUP_CONCAT", "STRING_AGG", "ARRAY_AGG", "JSON_AGG", "JSONB_AGG", "JSON_GROUP_ARRAY"};
  std::size_t count = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (is_one_of(tokens[at], kCuts) && !is_ordered_before(tokens, at)) ++count;
    if (is_one_of(tokens[at], kInOrder) && is_symbol_at(tokens, at + 1, "(") && !is_ordered_inside(tokens, at + 1))
      ++count;
  }
  return count;
}

bool is_constant(const Token& token) {
  return token.kind == Kind::number || token.kind == Kind::text || token.kind == Kind::parameter;
}

// Conditions that are a value and compare nothing: `WHERE id`, `AND ?`, `AND (SELECT …)`.
std::size_t bare_conditions(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 5> kBefore = {"WHERE", "HAVING", "AND", "OR", "ON"};
  static constexpr std::array<std::string_view, 10> kEnds = {"AND",   "OR",    "ORDER", "GROUP",     "LIMIT",
                                                             "UNION", "WHERE", "JOIN",  "RETURNING", "HAVING"};
  std::size_t count = 0;
  bool between = false;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    between = between || is_word(tokens[at], "BETWEEN");
    if (!is_one_of(tokens[at], kBefore)) continue;
    if (is_word(tokens[at], "AND") && between) {
      between = false;
      continue;
    }
    std::size_t behind = at + 1;
    while (is_word_at(tokens, behind, "NOT")) ++behind;
    if (behind >= tokens.size()) continue;
    const bool subquery = is_symbol(tokens[behind], "(") && is_word_at(tokens, behind + 1, "SELECT");
    const bool value =
        is_constant(tokens[behind]) || (!name_of(tokens[behind]).empty() && !is_symbol_at(tokens, behind + 1, "("));
    if (!subquery && !value) continue;
    behind = subquery ? behind_parenthesis(tokens, behind) : behind + 1;
    while (!subquery && is_symbol_at(tokens, behind, ".")) behind += 2;
    if (behind >= tokens.size() || is_one_of(tokens[behind], kEnds) || is_symbol(tokens[behind], ")")) ++count;
  }
  return count;
}

// Places in ORDER BY and GROUP BY with a text or a placeholder, which is the same for all rows. A number is a column's.
std::size_t constant_sort_keys(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 9> kEnds = {"ASC",    "DESC",   "NULLS", "LIMIT", "OFFSET",
                                                            "HAVING", "WINDOW", "UNION", "ORDER"};
  std::size_t count = 0;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    if (!is_word(tokens[at], "BY")) continue;
    const std::size_t end = end_of_level(tokens, at + 1);
    for (const TokenRange& item : split_at_commas(tokens, {at + 1, end})) {
      if (item.empty() || tokens[item.begin].kind == Kind::number || !is_constant(tokens[item.begin])) continue;
      if (item.size() == 1 || is_one_of(tokens[item.begin + 1], kEnds)) ++count;
    }
  }
  return count;
}

// Places where the name of a table is written for a value: `SELECT posts FROM posts` is a row, a text or an error.
std::size_t tables_as_values(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 4> kBefore = {"FROM", "JOIN", "UPDATE", "INTO"};
  static constexpr std::array<std::string_view, 12> kBehind = {
      "WHERE", "ON", "USING", "SET", "VALUES", "SELECT", "GROUP", "ORDER", "HAVING", "LIMIT", "RETURNING", "UNION"};
  static constexpr std::array<std::string_view, 10> kNoNames = {"LEFT",    "RIGHT", "FULL", "INNER", "OUTER",
                                                                "NATURAL", "CROSS", "AS",   "ONLY",  "LATERAL"};
  std::set<std::string> tables;
  std::vector<std::size_t> values;
  bool in_tables = false;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const Token& token = tokens[at];
    if (is_one_of(token, kBefore)) {
      in_tables = true;
    } else if (is_symbol(token, "(") || is_symbol(token, ")") || is_one_of(token, kBehind)) {
      in_tables = false;
    } else if (!name_of(token).empty() && !is_one_of(token, kNoNames) && !is_symbol_at(tokens, at + 1, ".")) {
      if (in_tables) {
        tables.insert(name_of(token));
      } else if (!is_symbol_at(tokens, at + 1, "(") &&
                 (at == 0 || !(is_symbol(tokens[at - 1], ".") || is_word(tokens[at - 1], "AS")))) {
        values.push_back(at);
      }
    }
  }
  return static_cast<std::size_t>(std::count_if(values.begin(), values.end(),
                                                [&](std::size_t at) { return tables.contains(name_of(tokens[at])); }));
}

// Types for which a length or digits decide what they hold. Others may go without their numbers, which say how wide
// integers are shown, or which of the long texts is meant.
constexpr std::array<std::string_view, 22> kSizedTypes = {
    "VARCHAR",   "CHAR",        "CHARACTER", "VARYING", "NVARCHAR", "NCHAR", "VARCHAR2", "VARBINARY",
    "BINARY",    "DECIMAL",     "NUMERIC",   "DEC",     "NUMBER",   "BIT",   "TIME",     "TIMETZ",
    "TIMESTAMP", "TIMESTAMPTZ", "DATETIME",  "FLOAT",   "DOUBLE",   "REAL"};
constexpr std::array<std::string_view, 7> kTypesWithNumbers = {"TINYINT", "SMALLINT", "MEDIUMINT", "INT",
                                                               "INTEGER", "BIGINT",   "TEXT"};

// `(10, 2)` behind the word at `word`, as `(10,2)`; empty where no parentheses with nothing but numbers stand there.
std::string size_behind(const Tokens& tokens, std::size_t word) {
  if (!is_symbol_at(tokens, word + 1, "(")) return {};
  std::string size;
  for (std::size_t at = word + 1; at < behind_parenthesis(tokens, word + 1); ++at) {
    const bool fits = tokens[at].kind == Kind::number || is_symbol(tokens[at], ",") || is_symbol(tokens[at], "-") ||
                      is_symbol(tokens[at], "(") || is_symbol(tokens[at], ")");
    if (!fits) return {};
    size += tokens[at].text;
  }
  return size;
}

// The types in a definition or in casts, with their length or digits: `decimal(10,2)`. Functions of the same names may
// be among them.
std::multiset<std::string> types_with_size(const Tokens& tokens) {
  std::multiset<std::string> out;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const bool sized = is_one_of(tokens[at], kSizedTypes) && !is_word_at(tokens, at + 1, "VARYING");
    if (!sized && !is_one_of(tokens[at], kTypesWithNumbers)) continue;
    const std::string size = size_behind(tokens, at);
    if (sized || !size.empty()) out.insert(name_of(tokens[at]) + size);
  }
  return out;
}

// Whether a type has lost its length or digits, which some engines refuse and others take for another type, or has
// others: a decimal of no places rounds, one of fewer hides a division, and neither is the bug that was there. The
// length of a text stays as the schema has it.
bool changes_a_size(const Tokens& longer, const Tokens& shorter) {
  const std::multiset<std::string> before = types_with_size(longer), after = types_with_size(shorter);
  return !std::includes(before.begin(), before.end(), after.begin(), after.end());
}

// Whether a word can stand before a value or a name, so that what follows it is no alias.
bool stands_before_values(const Token& token) {
  static constexpr std::array<std::string_view, 38> kBefore = {
      "SELECT", "DISTINCT", "ALL",    "BY",   "SET",     "WHERE",     "ON",      "AND",    "OR",   "HAVING",
      "NOT",    "FROM",     "JOIN",   "INTO", "UPDATE",  "TABLE",     "USING",   "CASE",   "WHEN", "THEN",
      "ELSE",   "IN",       "IS",     "LIKE", "BETWEEN", "RETURNING", "LIMIT",   "OFFSET", "WITH", "WITHOUT",
      "AT",     "VALUES",   "UNIQUE", "ADD",  "COLUMN",  "ESCAPE",    "RETURNS", "COLLATE"};
  return is_one_of(token, kBefore);
}

// Places where the word for a type stands as the alias of a value: what is left of CAST(x AS type) without its CAST.
// Where the word is reserved that is an error of its own.
std::size_t types_as_aliases(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 38> kTypes = {
      "NUMERIC", "DECIMAL",  "DEC",      "INTEGER",  "INT",       "SMALLINT",    "BIGINT",    "TINYINT",
      "SIGNED",  "UNSIGNED", "REAL",     "FLOAT",    "DOUBLE",    "CHAR",        "CHARACTER", "VARCHAR",
      "NCHAR",   "NVARCHAR", "TEXT",     "BINARY",   "VARBINARY", "BLOB",        "BYTEA",     "BOOLEAN",
      "BOOL",    "DATE",     "TIME",     "DATETIME", "TIMESTAMP", "TIMESTAMPTZ", "JSON",      "JSONB",
      "UUID",    "YEAR",     "INTERVAL", "NUMBER",   "MEDIUMINT", "BIT"};
  if (table_outline(tokens) || is_word_at(tokens, 0, "ALTER")) return 0;
  std::size_t count = 0;
  std::vector<bool> in_cast;  // for each parenthesis that is open
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (is_symbol(tokens[at], "("))
      in_cast.push_back(at > 0 && (is_word(tokens[at - 1], "CAST") || is_word(tokens[at - 1], "TRY_CAST")));
    if (is_symbol(tokens[at], ")") && !in_cast.empty()) in_cast.pop_back();
    if (at == 0 || !is_one_of(tokens[at], kTypes) || (!in_cast.empty() && in_cast.back())) continue;
    const Token& before = tokens[at - 1];
    const bool ends_value = is_symbol(before, ")") || before.kind == Kind::number || before.kind == Kind::text ||
                            (!name_of(before).empty() && !stands_before_values(before));
    const bool has_more = is_symbol_at(tokens, at + 1, ".") || is_word_at(tokens, at + 1, "ZONE");
    if (ends_value && !has_more) ++count;
  }
  return count;
}

// The names that stand before a point.
std::set<std::string> qualifiers(const Tokens& tokens) {
  std::set<std::string> out;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    if (is_symbol(tokens[at + 1], ".") && !name_of(tokens[at]).empty()) out.insert(name_of(tokens[at]));
  }
  return out;
}

// How often the name stands for a value: behind nothing that names tables, and with nothing behind a point.
std::size_t bare_uses(const Tokens& tokens, const std::string& name) {
  static constexpr std::array<std::string_view, 6> kTables = {"FROM", "JOIN", "UPDATE", "INTO", "TABLE", "AS"};
  std::size_t count = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (name_of(tokens[at]) != name || is_symbol_at(tokens, at + 1, ".") || is_symbol_at(tokens, at + 1, "(")) continue;
    // `FROM posts p`: a name behind another one is its alias.
    const bool value =
        at > 0 && !is_symbol(tokens[at - 1], ".") && !is_one_of(tokens[at - 1], kTables) &&
        (is_symbol(tokens[at - 1], "=") || name_of(tokens[at - 1]).empty() || stands_before_values(tokens[at - 1]));
    if (value) ++count;
  }
  return count;
}

std::size_t qualified_uses(const Tokens& tokens, const std::string& qualifier, const std::string& name) {
  std::size_t count = 0;
  for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
    if (name_of(tokens[at]) == qualifier && is_symbol(tokens[at + 1], ".") && name_of(tokens[at + 2]) == name) ++count;
  }
  return count;
}

// Whether what qualified a name has become a value (`excluded.stock` as `excluded`), or a column of a row that is not
// stored has become the stored one's (`excluded.stock` as `stock`).
bool breaks_a_qualified_name(const Tokens& longer, const Tokens& shorter) {
  const std::set<std::string> names = qualifiers(longer);
  if (std::any_of(names.begin(), names.end(),
                  [&](const std::string& name) { return bare_uses(shorter, name) > bare_uses(longer, name); }))
    return true;
  for (const std::string row : {"excluded", "new", "old"}) {
    if (!names.contains(row)) continue;
    for (std::size_t at = 2; at < longer.size(); ++at) {
      if (!is_symbol(longer[at - 1], ".") || name_of(longer[at - 2]) != row) continue;
      const std::string column = name_of(longer[at]);
      if (qualified_uses(shorter, row, column) < qualified_uses(longer, row, column) &&
          bare_uses(shorter, column) > bare_uses(longer, column))
        return true;
    }
  }
  return false;
}

std::set<std::string> column_names(const Tokens& tokens) {
  std::set<std::string> out;
  if (const auto table = table_outline(tokens)) {
    for (const auto& column : table->columns) {
      if (column) out.insert(column->name);
    }
  }
  return out;
}

}  // namespace

bool mentions_column(const Script& script, const ColumnName& name) {
  return std::any_of(script.statements.begin(), script.statements.end(), [&](const ScriptStatement& statement) {
    const Tokens tokens = tokens_of(statement.sql, *script.rules);
    // What a row of literals holds may be text in double quotes.
    Tokens rest = tokens;
    if (const auto insert = insert_outline(tokens)) erase(rest, {insert->rows.front().begin, insert->values_end});
    const std::set<std::string> names = names_in(rest);
    return names.contains(name.table) && names.contains(name.column);
  });
}

bool adds_a_fault(const Script& script, std::size_t statement, const Tokens& shorter) {
  const Tokens longer = tokens_of(script.statements[statement].sql, *script.rules);
  static constexpr std::array kFaults = {choices_without_order, bare_conditions, constant_sort_keys, tables_as_values,
                                         types_as_aliases};
  if (std::any_of(kFaults.begin(), kFaults.end(), [&](auto* count) { return count(shorter) > count(longer); }))
    return true;
  if (changes_a_size(longer, shorter) || breaks_a_qualified_name(longer, shorter)) return true;
  const std::set<std::string> before = column_names(longer), after = column_names(shorter);
  if (before.size() <= after.size()) return false;
  Script changed = script;
  changed.statements[statement].sql = to_sql(shorter);
  const std::string table = created_name(longer);
  return std::any_of(before.begin(), before.end(), [&](const std::string& column) {
    return !after.contains(column) && mentions_column(changed, {table, column});
  });
}

}  // namespace enginediff
