#include "harness/repro/features.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

// Words that say something about what a statement does.
constexpr std::array<std::string_view, 58> kWords = {
    "LIKE",           "ILIKE",     "GLOB",    "REGEXP",     "RLIKE",     "SIMILAR",  "BETWEEN",   "IN",
    "DISTINCT",       "HAVING",    "LIMIT",   "OFFSET",     "FETCH",     "UNION",    "INTERSECT", "EXCEPT",
    "CASE",           "CAST",      "COLLATE", "ESCAPE",     "RETURNING", "CONFLICT", "DUPLICATE", "IGNORE",
    "REPLACE",        "DEFAULT",   "CHECK",   "REFERENCES", "UNIQUE",    "INTERVAL", "EXISTS",    "RECURSIVE",
    "OVER",           "PARTITION", "FILTER",  "TRUE",       "FALSE",     "UNKNOWN",  "NULLS",     "USING",
    "NATURAL",        "FULL",      "LATERAL", "XOR",        "DIV",       "MOD",      "ESCAPE",    "AUTOINCREMENT",
    "AUTO_INCREMENT", "IDENTITY",  "SERIAL",  "STRICT",     "GENERATED", "TRIGGER",  "VIEW",      "ISNULL",
    "NOTNULL",        "ALTER"};

constexpr std::array<std::string_view, 5> kComparisons = {"=", "<", ">", "<=", ">="};
constexpr std::array<std::string_view, 5> kInequalities = {"<>", "!=", "==", "<=>", "IS"};
constexpr std::array<std::string_view, 12> kArithmetic = {"+",  "-",  "*", "/", "%", "||",
                                                          "<<", ">>", "~", "^", "&", "|"};

template <std::size_t size>
bool one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string canonical_type(std::string type) {
  static const std::map<std::string, std::string, std::less<>> kSame = {
      {"INT", "INTEGER"},       {"BIGINT", "INTEGER"},   {"INT8", "INTEGER"},       {"INT4", "INTEGER"},
      {"MEDIUMINT", "INTEGER"}, {"BOOL", "BOOLEAN"},     {"NUMERIC", "DECIMAL"},    {"NUMBER", "DECIMAL"},
      {"FLOAT", "DOUBLE"},      {"REAL", "DOUBLE"},      {"DATETIME", "TIMESTAMP"}, {"TIMESTAMPTZ", "TIMESTAMP"},
      {"CHARACTER", "CHAR"},    {"NVARCHAR", "VARCHAR"}, {"LONGTEXT", "TEXT"},      {"MEDIUMTEXT", "TEXT"},
      {"STRING", "TEXT"},       {"CLOB", "TEXT"},        {"BYTEA", "BLOB"},         {"LONGBLOB", "BLOB"},
      {"JSONB", "JSON"},        {"SERIAL", "INTEGER"},   {"BIGSERIAL", "INTEGER"}};
  const auto at = kSame.find(type);
  return at == kSame.end() ? type : at->second;
}

// `text`, `integer`, `fraction`, `boolean`, `null`; empty for what is no literal.
std::string literal_kind(const Token& token) {
  if (token.kind == Kind::text) return token.text.starts_with('"') ? "double-quoted text" : "text";
  if (token.kind == Kind::number)
    return token.text.find_first_of(".eE") == std::string::npos || token.text.starts_with("0x") ? "integer"
                                                                                                : "fraction";
  if (is_word(token, "TRUE") || is_word(token, "FALSE")) return "boolean";
  if (is_word(token, "NULL")) return "null";
  return {};
}

// What is special about a text.
void add_text_features(const Token& token, Features& out) {
  if (token.kind != Kind::text || token.text.size() < 2) return;
  const std::string_view inside = std::string_view(token.text).substr(1, token.text.size() - 2);
  if (inside.empty()) out.insert("text:empty");
  if (inside.ends_with(' ')) out.insert("text:ends in a blank");
  if (std::any_of(inside.begin(), inside.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    out.insert("text:beyond ASCII");
  if (inside.find('\\') != inside.npos) out.insert("text:backslash");
  const bool dated = inside.size() >= 10 && inside[4] == '-' && inside[7] == '-';
  if (dated && inside.size() == 10) out.insert("text:date");
  if (dated && inside.size() > 10)
    out.insert(inside.find('.') != inside.npos ? "text:moment with a fraction" : "text:moment");
  if (!inside.empty() && inside.find_first_not_of("0123456789") == inside.npos) out.insert("text:digits");
}

class FeatureFinder {
 public:
  FeatureFinder(const Tokens& tokens, const KnownTables& tables) : tokens_(tokens), tables_(tables) {}

  Features find() {
    if (tokens_.empty()) return {};
    out_.insert("verb:" + to_upper(tokens_.front().text));
    for (at_ = 0; at_ < tokens_.size(); ++at_) see_token();
    see_insert();
    see_definition();
    return std::move(out_);
  }

 private:
  const Token* token(std::size_t at) const { return at < tokens_.size() ? &tokens_[at] : nullptr; }

  void see_token() {
    const Token& here = tokens_[at_];
    if (here.kind == Kind::word) return see_word();
    if (here.kind == Kind::quoted_identifier && here.text.starts_with('"')) {
      // Something in double quotes that is no column is what SQLite takes for text.
      const bool known = !tables_.type_of(name_of(here)).empty() || tables_.knows(name_of(here));
      out_.insert(known ? "literal:quoted name" : "literal:double-quoted text");
    }
    const std::string kind = literal_kind(here);
    if (!kind.empty()) out_.insert("literal:" + kind);
    add_text_features(here, out_);
    if (here.kind == Kind::symbol) see_operator(here.text);
  }

  void see_word() {
    const std::string word = to_upper(tokens_[at_].text);
    const Token* next = token(at_ + 1);
    if (const std::string kind = literal_kind(tokens_[at_]); !kind.empty()) out_.insert("literal:" + kind);
    if ((word == "GROUP" || word == "ORDER") && next != nullptr && is_word(*next, "BY")) {
      out_.insert("clause:" + word + " BY");
    } else if ((word == "PRIMARY" || word == "FOREIGN") && next != nullptr && is_word(*next, "KEY")) {
      out_.insert("clause:" + word + " KEY");
    } else if (word == "LEFT" || word == "RIGHT") {
      out_.insert(next != nullptr && is_symbol(*next, "(") ? "function:" + word : "clause:" + word + " JOIN");
    } else if (one_of(word, kWords)) {
      out_.insert("clause:" + word);
      if (word == "LIKE" || word == "IN" || word == "BETWEEN" || word == "ILIKE") see_comparison(word);
    } else if (next != nullptr && is_symbol(*next, "(") && !is_table_name()) {
      out_.insert("function:" + word);
      if (const Token* argument = token(at_ + 2)) add_operand("argument of " + word, *argument);
    } else if (const std::string type = tables_.type_of(to_lower(word)); !type.empty()) {
      out_.insert("column:" + type);
    }
    if (word == "IS") see_comparison(word);
  }

  // `INSERT INTO t (a)` calls nothing.
  bool is_table_name() const {
    const Token* before = at_ == 0 ? nullptr : &tokens_[at_ - 1];
    static constexpr std::array<std::string_view, 10> kBefore = {"INTO",  "TABLE",  "ON",  "EXISTS", "KEY",
                                                                 "INDEX", "VALUES", "AND", "OR",     "WHERE"};
    const std::string word = to_upper(tokens_[at_].text);
    if (word == "VALUES" || word == "AND" || word == "OR" || word == "WHERE" || word == "SELECT" || word == "FROM" ||
        word == "NOT" || word == "ON" || word == "AS" || word == "KEY")
      return true;
    return (before != nullptr && before->kind == Kind::word && one_of(to_upper(before->text), kBefore) &&
            before->text.size() > 2 && !is_word(*before, "AND") && !is_word(*before, "WHERE")) ||
           tables_.knows(to_lower(word)) || is_type_name(word);
  }
  static bool is_type_name(const std::string& word) {
    static constexpr std::array<std::string_view, 8> kTypes = {"VARCHAR", "CHAR",    "DECIMAL",   "NUMERIC",
                                                               "INT",     "TINYINT", "TIMESTAMP", "DATETIME"};
    return one_of(word, kTypes);
  }

  void see_operator(const std::string& symbol) {
    if (one_of(symbol, kComparisons) || one_of(symbol, kInequalities)) {
      out_.insert("operator:" + symbol);
      return see_comparison(symbol == "=" || one_of(symbol, kInequalities) ? "=" : "<");
    }
    if (symbol == "*" && !(at_ > 0 && (tokens_[at_ - 1].kind != Kind::word || !is_word(tokens_[at_ - 1], "SELECT")) &&
                           !is_symbol(tokens_[at_ - 1], "(")))
      return;
    if (symbol == "-" && at_ > 0 && tokens_[at_ - 1].kind == Kind::symbol && !is_symbol(tokens_[at_ - 1], ")")) return;
    if (!one_of(symbol, kArithmetic) && symbol.size() < 2) return;
    out_.insert("operator:" + symbol);
    if (at_ == 0) return;
    const std::string left = operand(tokens_[at_ - 1]);
    const Token* next = token(at_ + 1);
    const std::string right = next == nullptr ? "" : operand(*next);
    if (!left.empty() && !right.empty()) out_.insert(fmt::format("operands:{} {} {}", left, symbol, right));
  }

  // A column's type, or the kind of a literal.
  std::string operand(const Token& one) const {
    if (std::string kind = literal_kind(one); !kind.empty()) return kind;
    const std::string name = name_of(one);
    if (name.empty()) return {};
    std::string type = tables_.type_of(name);
    if (type.empty() && one.kind == Kind::quoted_identifier && one.text.starts_with('"') && !tables_.knows(name))
      return "double-quoted text";
    // An integer column and an integer literal are divided alike.
    return type == "INTEGER" ? "integer" : type;
  }

  void add_operand(const std::string& role, const Token& one) {
    if (const std::string what = operand(one); !what.empty())
      out_.insert(fmt::format("{}:{}", "argument", role + " " + what));
  }

  void see_comparison(std::string_view how) {
    if (at_ == 0) return;
    std::size_t right_at = at_ + 1;
    while (right_at < tokens_.size() && (is_symbol(tokens_[right_at], "(") || is_symbol(tokens_[right_at], "-") ||
                                         is_word(tokens_[right_at], "NOT")))
      ++right_at;
    std::size_t left_at = at_ - 1;
    if (is_word(tokens_[left_at], "NOT") && left_at > 0) --left_at;
    const std::string left = operand(tokens_[left_at]);
    const std::string right = right_at < tokens_.size() ? operand(tokens_[right_at]) : "";
    if (left.empty() || right.empty()) return;
    out_.insert(fmt::format("compares:{} {} {}", left, how == "=" ? "with" : how, right));
  }

  // What goes into which kind of column, and what the table demands.
  void see_insert() {
    const std::string table = written_table(tokens_);
    if (table.empty() || is_word(tokens_[0], "ALTER") || is_word(tokens_[0], "DROP")) return;
    for (const std::string& constraint : tables_.constraints(table)) out_.insert("table:" + constraint);
    const auto insert = insert_outline(tokens_);
    if (!insert) return;
    std::vector<std::string> names;
    for (const TokenRange& column : insert->columns)
      names.push_back(column.empty() ? "" : name_of(tokens_[column.begin]));
    if (names.empty()) names = tables_.columns(table);
    for (const auto& row : insert->values) {
      for (std::size_t i = 0; i < row.size() && i < names.size(); ++i) {
        if (row[i].empty()) continue;
        const std::string kind = literal_kind(tokens_[row[i].end - 1]);
        const std::string type = tables_.type_of(names[i]);
        if (!kind.empty() && !type.empty() && row[i].size() <= 2)
          out_.insert(fmt::format("stores:{} in {}", kind, type));
      }
    }
    if (names.size() < tables_.columns(table).size()) out_.insert("stores:not all columns");
  }

  void see_definition() {
    const auto table = table_outline(tokens_);
    if (!table) return;
    for (const auto& column : table->columns) {
      if (!column) continue;
      if (column->type.empty()) {
        out_.insert("declares:no type");
        continue;
      }
      out_.insert("declares:" + canonical_type(to_upper(tokens_[column->type.begin].text)));
    }
  }

  const Tokens& tokens_;
  const KnownTables& tables_;
  Features out_;
  std::size_t at_ = 0;
};

}  // namespace

void KnownTables::see(const Tokens& tokens) {
  const auto table = table_outline(tokens);
  if (!table) {
    // CREATE UNIQUE INDEX i ON t (a)
    if (is_word_at(tokens, 0, "CREATE") && is_word_at(tokens, 1, "UNIQUE")) {
      for (std::size_t i = 2; i + 1 < tokens.size(); ++i) {
        if (is_word(tokens[i], "ON")) tables_[name_of(tokens[i + 1])].constraints.insert("UNIQUE");
      }
    }
    return;
  }
  Table known;
  for (std::size_t i = 0; i < table->items.size(); ++i) {
    if (table->columns[i]) {
      const ColumnOutline& column = *table->columns[i];
      known.columns.push_back(column.name);
      types_[column.name] = column.type.empty() ? "no type" : canonical_type(to_upper(tokens[column.type.begin].text));
    }
    for (std::size_t at = table->items[i].begin; at < table->items[i].end; ++at) {
      for (const std::string_view word :
           {"UNIQUE", "REFERENCES", "CHECK", "AUTOINCREMENT", "AUTO_INCREMENT", "IDENTITY", "SERIAL", "DEFAULT"}) {
        if (is_word(tokens[at], word))
          known.constraints.insert(
              std::string(word == "AUTOINCREMENT" || word == "AUTO_INCREMENT" || word == "SERIAL" ? "IDENTITY" : word));
      }
      if (is_word(tokens[at], "PRIMARY")) known.constraints.insert("PRIMARY KEY");
      if (is_word(tokens[at], "NOT") && is_word_at(tokens, at + 1, "NULL")) known.constraints.insert("NOT NULL");
    }
  }
  tables_[table->table] = std::move(known);
}

std::string KnownTables::type_of(const std::string& column) const {
  const auto at = types_.find(column);
  return at == types_.end() ? std::string() : at->second;
}

const std::vector<std::string>& KnownTables::columns(const std::string& table) const {
  static const std::vector<std::string> kNone;
  const auto at = tables_.find(table);
  return at == tables_.end() ? kNone : at->second.columns;
}

const std::set<std::string>& KnownTables::constraints(const std::string& table) const {
  static const std::set<std::string> kNone;
  const auto at = tables_.find(table);
  return at == tables_.end() ? kNone : at->second.constraints;
}

Features features_of(const Tokens& tokens, const KnownTables& tables) { return FeatureFinder(tokens, tables).find(); }

std::string describe_feature(std::string_view feature) {
  const std::size_t colon = feature.find(':');
  const std::string_view kind = feature.substr(0, colon), what = feature.substr(colon + 1);
  if (kind == "function") return fmt::format("{}()", what);
  if (kind == "operator") return fmt::format("operator {}", what);
  if (kind == "compares") return fmt::format("compares {}", what);
  if (kind == "stores") return what == "not all columns" ? "a column left out" : fmt::format("stores {}", what);
  if (kind == "operands" || kind == "clause" || kind == "verb" || kind == "argument") return std::string(what);
  if (kind == "column") return fmt::format("a column of type {}", what);
  if (kind == "declares") return fmt::format("declares {}", what);
  if (kind == "table") return fmt::format("a table with {}", what);
  if (kind == "text") return fmt::format("text: {}", what);
  return std::string(what);
}

}  // namespace enginediff
