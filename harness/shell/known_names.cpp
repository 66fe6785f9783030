#include "harness/shell/known_names.hpp"

#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

namespace {

template <std::size_t size>
bool one_of(const Tokens& tokens, std::size_t at, const std::array<std::string_view, size>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_word_at(tokens, at, word); });
}

constexpr std::array<std::string_view, 5> kBeforeName = {"IF", "NOT", "EXISTS", "ONLY", "COLUMN"};

std::size_t behind_filler(const Tokens& tokens, std::size_t at) {
  while (one_of(tokens, at, kBeforeName)) ++at;
  return at;
}

bool is_name_at(const Tokens& tokens, std::size_t at) { return at < tokens.size() && !name_of(tokens[at]).empty(); }

std::string last_text(const Tokens& tokens, TokenRange range) {
  return range.empty() ? std::string() : tokens[range.end - 1].text;
}

// The first of these words outside of parentheses, from `at` on; tokens.size() where there is none.
template <std::size_t size>
std::size_t find_outside(const Tokens& tokens, std::size_t at, const std::array<std::string_view, size>& words) {
  while (at < tokens.size() && !one_of(tokens, at, words))
    at = is_symbol(tokens[at], "(") ? behind_parenthesis(tokens, at) : at + 1;
  return std::min(at, tokens.size());
}

// ALTER TABLE … ADD of what is no column.
constexpr std::array<std::string_view, 10> kNoColumns = {"CONSTRAINT", "PRIMARY", "FOREIGN",  "UNIQUE",  "CHECK",
                                                         "INDEX",      "KEY",     "FULLTEXT", "SPATIAL", "PARTITION"};

void erase_name(std::vector<std::string>& names, const std::string& name) {
  std::erase_if(names, [&](const std::string& one) {
    return name_of({one.find_first_of("\"`[") == 0 ? SqlToken::Kind::quoted_identifier : SqlToken::Kind::word, one,
                    false}) == name;
  });
}

}  // namespace

void KnownNames::see(std::string_view sql, const LexicalRules& rules) {
  // A statement of millions of rows makes no table.
  constexpr std::size_t kBeginning = 20'000;
  const Tokens tokens = tokens_of(sql.substr(0, kBeginning), rules);
  if (is_word_at(tokens, 0, "CREATE")) return create(tokens);
  if (is_word_at(tokens, 0, "DROP")) return drop(tokens);
  if (is_word_at(tokens, 0, "RENAME")) return rename_tables(tokens);
  if (is_word_at(tokens, 0, "ALTER")) return alter(tokens);
  // SELECT … INTO makes a table, unless it is for a variable or a file.
  static constexpr std::array<std::string_view, 1> kInto = {"INTO"};
  if (!is_word_at(tokens, 0, "SELECT")) return;
  std::size_t at = find_outside(tokens, 0, kInto) + 1;
  while (is_word_at(tokens, at, "TABLE") || is_word_at(tokens, at, "TEMP") || is_word_at(tokens, at, "TEMPORARY")) ++at;
  const auto name = qualified_name(tokens, at);
  if (name && !is_word_at(tokens, at, "OUTFILE") && !is_word_at(tokens, at, "DUMPFILE"))
    tables_[name->name] = {last_text(tokens, name->tokens), columns_of_query(tokens, 0)};
}

// ---- CREATE, DROP ----

void KnownNames::create(const Tokens& tokens) {
  if (const auto outline = table_outline(tokens)) {
    Table table{last_text(tokens, outline->name), {}};
    for (std::size_t i = 0; i < outline->columns.size(); ++i) {
      if (outline->columns[i]) table.columns.push_back(tokens[outline->items[i].begin].text);
    }
    create_from(table, tokens, outline->name.end);
    tables_[outline->table] = std::move(table);
    return;
  }
  for (std::size_t i = 1; i < tokens.size() && i < 8; ++i) {
    if (!is_word(tokens[i], "TABLE") && !is_word(tokens[i], "VIEW")) continue;
    const auto name = qualified_name(tokens, behind_filler(tokens, i + 1));
    if (!name) return;
    Table table{last_text(tokens, name->tokens), {}};
    create_from(table, tokens, name->tokens.end);
    tables_[name->name] = std::move(table);
    return;
  }
}

// Columns that come from another table or a query; those of a list behind the name, as a view has it, are named there.
void KnownNames::create_from(Table& made, const Tokens& tokens, std::size_t name_end) {
  if (!made.columns.empty()) return;
  static constexpr std::array<std::string_view, 2> kQueries = {"SELECT", "WITH"};
  static constexpr std::array<std::string_view, 1> kSelect = {"SELECT"};
  std::size_t at = name_end;
  if (is_symbol_at(tokens, at, "(")) {
    const std::size_t end = behind_parenthesis(tokens, at);
    if (one_of(tokens, at + 1, kQueries)) {
      made.columns = columns_of_query(tokens, at + 1);
      return;
    }
    if (!is_word_at(tokens, at + 1, "LIKE")) {
      for (const TokenRange& item : split_at_commas(tokens, {at + 1, end - 1})) {
        if (is_name_at(tokens, item.begin)) made.columns.push_back(tokens[item.begin].text);
      }
      return;
    }
    ++at;
  }
  if (is_word_at(tokens, at, "LIKE")) {
    if (const auto model = qualified_name(tokens, at + 1)) made.columns = columns_of(model->name);
    return;
  }
  const std::size_t query = find_outside(tokens, at, kQueries);
  const std::size_t select = find_outside(tokens, query, kSelect);
  if (select < tokens.size()) made.columns = columns_of_query(tokens, select);
}

// The names that the select list gives; those of `*` come from the tables behind FROM, as far as they are known.
std::vector<std::string> KnownNames::columns_of_query(const Tokens& tokens, std::size_t select) const {
  static constexpr std::array<std::string_view, 9> kListEnds = {"FROM",  "INTO",  "WHERE",  "UNION",    "ORDER",
                                                                "LIMIT", "GROUP", "EXCEPT", "INTERSECT"};
  static constexpr std::array<std::string_view, 8> kFromEnds = {"WHERE", "GROUP",  "ORDER",     "LIMIT",
                                                                "UNION", "EXCEPT", "INTERSECT", "HAVING"};
  std::size_t begin = select + 1;
  while (is_word_at(tokens, begin, "DISTINCT") || is_word_at(tokens, begin, "ALL")) ++begin;
  std::size_t end = std::min(find_outside(tokens, begin, kListEnds), tokens.size());
  for (std::size_t at = begin; at < end; at = is_symbol(tokens[at], "(") ? behind_parenthesis(tokens, at) : at + 1) {
    if (is_symbol(tokens[at], ")")) end = at;
  }
  static constexpr std::array<std::string_view, 1> kFrom = {"FROM"};
  const std::size_t from = find_outside(tokens, end, kFrom);
  std::vector<std::string> sources;
  for (std::size_t at = from; at < tokens.size() && !one_of(tokens, at, kFromEnds); ++at) {
    if (is_name_at(tokens, at) && tables_.contains(name_of(tokens[at]))) sources.push_back(name_of(tokens[at]));
  }
  std::vector<std::string> out;
  for (const TokenRange& item : split_at_commas(tokens, {begin, end})) {
    if (item.empty()) continue;
    const Token& last = tokens[item.end - 1];
    if (is_symbol(last, "*")) {
      // `t.*` names one of them, unless it is an alias.
      const std::string owner = item.size() > 2 ? name_of(tokens[item.begin]) : std::string();
      for (const std::string& source : sources) {
        if (tables_.contains(owner) && source != owner) continue;
        const auto own = columns_of(source);
        out.insert(out.end(), own.begin(), own.end());
      }
    } else if (is_name_at(tokens, item.end - 1) && !is_word(last, "END")) {
      out.push_back(last.text);
    }
  }
  return out;
}

void KnownNames::drop(const Tokens& tokens) {
  for (std::size_t i = 1; i < tokens.size() && i < 4; ++i) {
    if (!is_word(tokens[i], "TABLE") && !is_word(tokens[i], "VIEW")) continue;
    for (const TokenRange& item : split_at_commas(tokens, {behind_filler(tokens, i + 1), tokens.size()})) {
      if (const auto name = qualified_name(tokens, item.begin)) tables_.erase(name->name);
    }
    return;
  }
}

// ---- RENAME, ALTER ----

// RENAME TABLE a TO b, c TO d.
void KnownNames::rename_tables(const Tokens& tokens) {
  if (!is_word_at(tokens, 1, "TABLE") && !is_word_at(tokens, 1, "TABLES")) return;
  for (const TokenRange& item : split_at_commas(tokens, {behind_filler(tokens, 2), tokens.size()})) {
    const auto from = qualified_name(tokens, item.begin);
    if (!from || !is_word_at(tokens, from->tokens.end, "TO")) continue;
    const auto to = qualified_name(tokens, from->tokens.end + 1);
    if (to) rename_table(from->name, tokens[to->tokens.end - 1]);
  }
}

void KnownNames::rename_table(const std::string& from, const Token& to) {
  auto moved = tables_.extract(from);
  if (moved.empty()) return;
  moved.mapped().written = to.text;
  moved.key() = name_of(to);
  tables_.erase(moved.key());
  tables_.insert(std::move(moved));
}

// ALTER TABLE name action, action.
void KnownNames::alter(const Tokens& tokens) {
  std::size_t at = 1;
  while (at < tokens.size() && at < 4 && !is_word(tokens[at], "TABLE") && !is_word(tokens[at], "VIEW")) ++at;
  const auto name = qualified_name(tokens, behind_filler(tokens, at + 1));
  if (!name) return;
  std::string table = name->name;
  for (const TokenRange& action : split_at_commas(tokens, {name->tokens.end, tokens.size()}))
    alter_by(table, tokens, action);
}

// `table` becomes its new name.
void KnownNames::alter_by(std::string& table, const Tokens& tokens, TokenRange action) {
  const auto known = tables_.find(table);
  if (known == tables_.end() || action.empty()) return;
  std::vector<std::string>& columns = known->second.columns;
  const auto replace = [&](std::size_t from, std::size_t to) {
    if (!is_name_at(tokens, from) || !is_name_at(tokens, to)) return;
    erase_name(columns, name_of(tokens[from]));
    columns.push_back(tokens[to].text);
  };
  const std::size_t what = action.begin + 1;
  const std::size_t first = behind_filler(tokens, what);
  if (is_word_at(tokens, action.begin, "RENAME")) {
    static constexpr std::array<std::string_view, 3> kOthers = {"INDEX", "KEY", "CONSTRAINT"};
    const bool to_table = is_word_at(tokens, what, "TO") || is_word_at(tokens, what, "AS");
    if (to_table || action.size() == 2) {
      const auto to = qualified_name(tokens, to_table ? what + 1 : what);
      if (!to) return;
      rename_table(table, tokens[to->tokens.end - 1]);
      table = to->name;
    } else if (!one_of(tokens, what, kOthers) && is_word_at(tokens, first + 1, "TO")) {
      replace(first, first + 2);
    }
  } else if (is_word_at(tokens, action.begin, "CHANGE")) {
    replace(first, first + 1);
  } else if (is_word_at(tokens, action.begin, "DROP")) {
    if (is_name_at(tokens, first) && !one_of(tokens, what, kNoColumns)) erase_name(columns, name_of(tokens[first]));
  } else if (is_word_at(tokens, action.begin, "ADD") && is_symbol_at(tokens, first, "(")) {
    for (const TokenRange& item : split_at_commas(tokens, {first + 1, behind_parenthesis(tokens, first) - 1})) {
      if (is_name_at(tokens, item.begin) && !one_of(tokens, item.begin, kNoColumns))
        columns.push_back(tokens[item.begin].text);
    }
  } else if (is_word_at(tokens, action.begin, "ADD") && is_name_at(tokens, first) &&
             !one_of(tokens, what, kNoColumns)) {
    columns.push_back(tokens[first].text);
  }
}

// ---- What is known ----

std::vector<std::string> KnownNames::tables() const {
  std::vector<std::string> out;
  for (const auto& [name, table] : tables_) out.push_back(table.written);
  return out;
}

std::vector<std::string> KnownNames::columns() const {
  std::vector<std::string> out;
  for (const auto& [name, table] : tables_) out.insert(out.end(), table.columns.begin(), table.columns.end());
  return out;
}

std::vector<std::string> KnownNames::columns_of(std::string_view table) const {
  const auto at = tables_.find(to_lower(table));
  return at == tables_.end() ? std::vector<std::string>() : at->second.columns;
}

}  // namespace enginediff
