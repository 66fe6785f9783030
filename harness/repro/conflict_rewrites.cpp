#include "harness/repro/conflict_rewrites.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

Token word(std::string text) { return {Kind::word, std::move(text), true}; }
Token symbol(std::string text) { return {Kind::symbol, std::move(text), false}; }

class ConflictRewriting {
 public:
  ConflictRewriting(Tokens& tokens, const DeclaredColumns& declared) : tokens_(tokens), declared_(declared) {}

  ConflictRewrite run() {
    if (is_word_at(tokens_, 0, "REPLACE")) {
      rewrite_replace(1);
    } else if (is_word_at(tokens_, 0, "INSERT") && is_word_at(tokens_, 1, "OR") && is_word_at(tokens_, 2, "REPLACE")) {
      rewrite_replace(3);
    } else if (is_word_at(tokens_, 0, "INSERT")) {
      rewrite_update();
    }
    return std::move(out_);
  }

 private:
  // Reads the table and the columns that are written; false where there is no table.
  bool read_head(std::size_t at) {
    if (is_word_at(tokens_, at, "IGNORE")) ++at;
    if (is_word_at(tokens_, at, "INTO")) ++at;
    const auto name = qualified_name(tokens_, at);
    if (!name) return false;
    table_ = name->name;
    written_table_ = tokens_[name->tokens.end - 1];
    written_table_.spaced = true;
    at = name->tokens.end;
    const bool listed = is_symbol_at(tokens_, at, "(") && !is_word_at(tokens_, at + 1, "SELECT");
    if (listed) {
      for (const TokenRange& one : split_at_commas(tokens_, {at + 1, behind_parenthesis(tokens_, at) - 1}))
        written_.push_back(one.empty() ? "" : name_of(tokens_[one.begin]));
    } else {
      written_ = declared_.columns(table_);
    }
    return true;
  }

  // The key that a row can meet another one in; nothing, with a remark, where that is not known.
  const Tokens* find_key(std::string_view what) {
    const auto& keys = declared_.keys(table_);
    if (declared_.columns(table_).empty()) {
      out_.remark = fmt::format("{}: what {} is unique by is not known, since no CREATE TABLE of it is in the script",
                                what, table_);
      return nullptr;
    }
    std::vector<const Tokens*> possible;
    for (const Tokens& key : keys) {
      const bool all = std::all_of(key.begin(), key.end(), [&](const Token& column) {
        return std::find(written_.begin(), written_.end(), name_of(column)) != written_.end();
      });
      if (all) possible.push_back(&key);
    }
    if (possible.empty()) return nullptr;
    if (possible.size() > 1) {
      out_.remark = fmt::format("{}: {} has {} unique keys that a row may meet another one in; only ({}) is heeded",
                                what, table_, possible.size(), names(*possible.front()));
    }
    return possible.front();
  }

  static std::string names(const Tokens& key) {
    std::string out;
    for (const Token& column : key) out += (out.empty() ? "" : ", ") + column.text;
    return out;
  }

  static void add_target(const Tokens& key, Tokens& out) {
    out.push_back({Kind::symbol, "(", true});
    for (std::size_t i = 0; i < key.size(); ++i) {
      if (i > 0) out.push_back(symbol(","));
      out.push_back({key[i].kind, key[i].text, i > 0});
    }
    out.push_back(symbol(")"));
  }

  // A row that is replaced gets the defaults where nothing is written; so does EXCLUDED.
  Tokens replacing_clause(const Tokens& key) const {
    Tokens out = {word("ON"), word("CONFLICT")};
    add_target(key, out);
    out.push_back(word("DO"));
    Tokens sets;
    for (const Token& column : declared_.settable(table_)) {
      const bool in_key =
          std::any_of(key.begin(), key.end(), [&](const Token& one) { return name_of(one) == name_of(column); });
      if (in_key) continue;
      if (!sets.empty()) sets.push_back(symbol(","));
      sets.push_back({column.kind, column.text, true});
      sets.push_back({Kind::symbol, "=", true});
      sets.push_back(word("EXCLUDED"));
      sets.push_back(symbol("."));
      sets.push_back({column.kind, column.text, false});
    }
    out.push_back(word(sets.empty() ? "NOTHING" : "UPDATE"));
    if (!sets.empty()) out.push_back(word("SET"));
    out.insert(out.end(), sets.begin(), sets.end());
    return out;
  }

  void rewrite_replace(std::size_t behind_words) {
    if (!read_head(behind_words)) return;
    const Tokens* key = find_key(behind_words == 1 ? "REPLACE" : "INSERT OR REPLACE");
    if (key == nullptr && !out_.remark.empty()) return;
    out_.name = "insert-or";
    std::size_t end = tokens_.size();
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (is_symbol(tokens_[at], "(")) at = behind_parenthesis(tokens_, at) - 1;
      if (is_word_at(tokens_, at, "RETURNING")) end = std::min(end, at);
    }
    // Where no key is written a row meets none.
    if (key != nullptr) {
      const Tokens clause = replacing_clause(*key);
      tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(end), clause.begin(), clause.end());
    }
    tokens_.front().text = "INSERT";
    erase(tokens_, {1, behind_words});
    if (!is_word_at(tokens_, 1, "INTO")) tokens_.insert(tokens_.begin() + 1, word("INTO"));
  }

  // ON DUPLICATE KEY UPDATE a = VALUES(a), n = n + 1; ON CONFLICT DO UPDATE SET, which names no key.
  void rewrite_update() {
    std::size_t at = 0;
    while (at < tokens_.size() && !is_word_at(tokens_, at, "DUPLICATE") && !is_word_at(tokens_, at, "CONFLICT")) ++at;
    const bool duplicate = is_word_at(tokens_, at, "DUPLICATE") && is_word_at(tokens_, at + 1, "KEY");
    const bool no_target = is_word_at(tokens_, at, "CONFLICT") && is_word_at(tokens_, at + 1, "DO") &&
                           is_word_at(tokens_, at + 2, "UPDATE");
    if ((!duplicate && !no_target) || !is_word_at(tokens_, at - 1, "ON") || !read_head(1)) return;
    const Tokens* key = find_key(duplicate ? "ON DUPLICATE KEY UPDATE" : "ON CONFLICT DO UPDATE");
    if (key == nullptr) {
      if (out_.remark.empty()) out_.remark = fmt::format("an upsert: no unique key of {} is written", table_);
      return;
    }
    out_.name = kUpsert;
    Tokens head = {word("CONFLICT")};
    add_target(*key, head);
    for (const char* text : {"DO", "UPDATE", "SET"}) head.push_back(word(text));
    // DUPLICATE KEY UPDATE, or CONFLICT DO UPDATE SET.
    erase(tokens_, {at, at + (duplicate ? 3 : 4)});
    tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(at), head.begin(), head.end());
    if (duplicate) rewrite_assignments(at + head.size());
  }

  void rewrite_assignments(std::size_t begin) {
    const auto& columns = declared_.columns(table_);
    for (std::size_t at = begin; at < tokens_.size(); ++at) {
      if (is_word_at(tokens_, at, "VALUES") && is_symbol_at(tokens_, at + 1, "(") &&
          is_symbol_at(tokens_, at + 3, ")")) {
        tokens_[at].text = "EXCLUDED";
        tokens_[at + 1] = symbol(".");
        erase(tokens_, {at + 3, at + 4});
        at += 2;
        continue;
      }
      const bool assigned = is_symbol_at(tokens_, at + 1, "=") && (at == begin || is_symbol(tokens_[at - 1], ","));
      const bool qualified = is_symbol(tokens_[at - 1], ".") || is_symbol_at(tokens_, at + 1, ".");
      const bool column = std::find(columns.begin(), columns.end(), name_of(tokens_[at])) != columns.end();
      if (assigned || qualified || !column || name_of(tokens_[at]).empty()) continue;
      // A column without its table may be the one of EXCLUDED as well.
      tokens_[at].spaced = false;
      const Tokens table = {written_table_, symbol(".")};
      tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(at), table.begin(), table.end());
      at += 2;
    }
  }

  Tokens& tokens_;
  const DeclaredColumns& declared_;
  std::string table_;    // in lower case
  Token written_table_;  // as it is written, with its quotes
  std::vector<std::string> written_;
  ConflictRewrite out_;
};

}  // namespace

namespace {

// Behind ON CONFLICT; the number of tokens where an INSERT has none.
std::size_t behind_on_conflict(const Tokens& tokens) {
  if (!is_word_at(tokens, 0, "INSERT")) return tokens.size();
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    if (is_word(tokens[at], "ON") && is_word(tokens[at + 1], "CONFLICT")) return at + 2;
  }
  return tokens.size();
}

bool is_new_row(const Tokens& tokens, std::size_t at) {
  return name_of(tokens[at]) == "excluded" && is_symbol_at(tokens, at + 1, ".") &&
         !(at > 0 && is_symbol(tokens[at - 1], "."));
}

std::string free_name(std::set<std::string> taken, const std::vector<std::string>& columns) {
  taken.insert(columns.begin(), columns.end());
  std::string name = "new";
  for (int i = 1; taken.contains(name); ++i) name = fmt::format("new_{}", i);
  return name;
}

}  // namespace

void unquote_new_row(Tokens& tokens) {
  for (std::size_t at = behind_on_conflict(tokens); at < tokens.size(); ++at) {
    if (is_new_row(tokens, at)) tokens[at] = {Kind::word, name_of(tokens[at]), tokens[at].spaced};
  }
}

bool name_new_row(Tokens& tokens, const DeclaredColumns& declared) {
  const auto insert = insert_outline(tokens);
  const std::size_t conflict = behind_on_conflict(tokens);
  if (!insert || insert->values_end > conflict) return false;
  std::vector<std::string> columns = declared.columns(insert->table);
  for (const TokenRange& column : insert->columns) {
    if (!column.empty()) columns.push_back(name_of(tokens[column.begin]));
  }
  std::size_t set = conflict;
  while (set < tokens.size() && !is_word(tokens[set], "SET")) ++set;
  const std::string alias = free_name(names_in(tokens), columns);
  Token table = tokens[insert->name.end - 1];
  bool named = false;
  Tokens out(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(std::min(set + 1, tokens.size())));
  for (std::size_t at = set + 1; at < tokens.size(); ++at) {
    Token token = tokens[at];
    const bool assigned = is_symbol_at(tokens, at + 1, "=") && (at == set + 1 || is_symbol(tokens[at - 1], ","));
    const bool whole =
        is_symbol(tokens[at - 1], ".") || is_symbol_at(tokens, at + 1, ".") || is_symbol_at(tokens, at + 1, "(");
    if (is_new_row(tokens, at)) {
      token = word(alias);
      token.spaced = tokens[at].spaced;
      named = true;
    } else if (!assigned && !whole && std::find(columns.begin(), columns.end(), name_of(token)) != columns.end()) {
      table.spaced = token.spaced;
      out.insert(out.end(), {table, symbol(".")});
      token.spaced = false;
    }
    out.push_back(std::move(token));
  }
  if (!named) return false;
  const Tokens as = {word("AS"), word(alias)};
  out.insert(out.begin() + static_cast<std::ptrdiff_t>(insert->values_end), as.begin(), as.end());
  tokens = std::move(out);
  return true;
}

ConflictRewrite rewrite_conflict(Tokens& tokens, const DeclaredColumns& declared) {
  return ConflictRewriting(tokens, declared).run();
}

}  // namespace enginediff
