#include "harness/repro/features.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"
#include "harness/repro/assignments.hpp"
#include "harness/repro/literal_features.hpp"
#include "harness/repro/operand_kinds.hpp"
#include "harness/repro/statement_outline.hpp"
#include "harness/repro/written_features.hpp"

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

class FeatureFinder {
 public:
  FeatureFinder(const Tokens& tokens, const KnownTables& tables)
      : tokens_(tokens), tables_(tables), operands_(tokens, tables) {}

  Features find() {
    if (tokens_.empty()) return {};
    out_.insert("verb:" + to_upper(tokens_.front().text));
    for (at_ = 0; at_ < tokens_.size(); ++at_) see_token();
    out_.merge(written_features(tokens_, tables_));
    see_derived_tables();
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
    out_.merge(text_literal_features(here));
    out_.merge(number_literal_features(here, at_ > 0 && is_symbol(tokens_[at_ - 1], "-")));
    if (here.kind == Kind::symbol) see_operator(here.text);
  }

  void see_word() {
    const std::string word = to_upper(tokens_[at_].text);
    const Token* next = token(at_ + 1);
    see_combination(word);
    if (const std::string kind = literal_kind(tokens_[at_]); !kind.empty()) out_.insert("literal:" + kind);
    if ((word == "GROUP" || word == "ORDER") && next != nullptr && is_word(*next, "BY")) {
      out_.insert("clause:" + word + " BY");
      if (word == "ORDER" && is_expression(at_ + 2)) out_.insert("clause:ORDER BY an expression");
      if (word == "GROUP" && groups_by_alias(at_ + 2)) out_.insert("clause:GROUP BY an alias");
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
      see_arguments(word);
    } else if (const std::string type = tables_.type_of(to_lower(word)); !type.empty()) {
      out_.insert("column:" + type);
    }
    if (word == "IS") see_comparison(word);
  }

  // Whether something is computed before the next comma or clause.
  bool is_expression(std::size_t at) const {
    static constexpr std::array<std::string_view, 4> kEnds = {"LIMIT", "FOR", "OFFSET", "FETCH"};
    for (; at < tokens_.size() && !is_symbol(tokens_[at], ")") && !is_symbol(tokens_[at], ","); ++at) {
      if (tokens_[at].kind == Kind::word && one_of(to_upper(tokens_[at].text), kEnds)) return false;
      if (is_symbol(tokens_[at], "(") || (tokens_[at].kind == Kind::symbol && one_of(tokens_[at].text, kArithmetic)))
        return true;
    }
    return false;
  }

  // Whether a name that the select list gives to something stands before the next clause.
  bool groups_by_alias(std::size_t at) const {
    static constexpr std::array<std::string_view, 5> kEnds = {"HAVING", "ORDER", "LIMIT", "UNION", "WINDOW"};
    std::set<std::string> aliases;
    for (std::size_t i = 1; i < at; ++i) {
      if (is_word(tokens_[i - 1], "AS")) aliases.insert(name_of(tokens_[i]));
    }
    for (; at < tokens_.size(); ++at) {
      if (tokens_[at].kind == Kind::word && one_of(to_upper(tokens_[at].text), kEnds)) return false;
      if (!is_symbol(tokens_[at - 1], ".") && aliases.contains(name_of(tokens_[at]))) return true;
    }
    return false;
  }

  // Words that say something only together.
  void see_combination(const std::string& word) {
    const Token* next = token(at_ + 1);
    if (next == nullptr) return;
    const bool changes = is_word(tokens_[0], "UPDATE") || is_word(tokens_[0], "DELETE");
    if (changes && (word == "LIMIT" || word == "ORDER" || word == "JOIN" || word == "USING"))
      out_.insert(fmt::format("clause:{} in {}", word, to_upper(tokens_[0].text)));
    if (word == "OR" && at_ == 1) out_.insert("clause:INSERT OR " + to_upper(next->text));
    if (word == "ON" && next->kind == Kind::word && (is_word(*next, "CONFLICT") || is_word(*next, "DUPLICATE")))
      out_.insert("clause:ON " + to_upper(next->text));
    if (word == "LIMIT" && at_ + 2 < tokens_.size() && is_symbol(tokens_[at_ + 2], ","))
      out_.insert("clause:LIMIT with a comma");
    if (word == "CAST" && is_symbol(*next, "(")) see_cast();
    if (word == "WHERE" || word == "HAVING") see_condition();
    if (word == "SET" && is_word(tokens_[0], "UPDATE") && at_ + 2 < tokens_.size() && is_symbol(tokens_[at_ + 2], "."))
      out_.insert("clause:SET of a qualified name");
  }

  // A function may mean another thing with more than one argument.
  void see_arguments(const std::string& function) {
    const std::size_t close = behind_parenthesis(tokens_, at_ + 1);
    const auto arguments = split_at_commas(tokens_, {at_ + 2, close - 1});
    if (!arguments.empty())
      out_.insert(fmt::format("arguments:{} of {}", arguments.size() == 1 ? "one" : "several", function));
  }

  // `WHERE active`: a value that is compared with nothing.
  void see_condition() {
    const Token* value = token(at_ + 1);
    const bool call = value != nullptr && value->kind == Kind::word && is_symbol_at(tokens_, at_ + 2, "(");
    const Token* behind = token(call ? behind_parenthesis(tokens_, at_ + 2) : at_ + 2);
    static constexpr std::array<std::string_view, 6> kEnds = {"AND", "OR", "ORDER", "GROUP", "LIMIT", "UNION"};
    const bool alone = behind == nullptr || is_symbol(*behind, ")") || is_symbol(*behind, ";") ||
                       (behind->kind == Kind::word && one_of(to_upper(behind->text), kEnds));
    const std::string what = value == nullptr || !alone ? "" : operands_.beginning_at(at_ + 1);
    if (!what.empty()) out_.insert("condition:" + general_kind(what));
  }

  // `CAST(a AS INTEGER)`: from what to what.
  void see_cast() {
    const std::size_t end = behind_parenthesis(tokens_, at_ + 1);
    for (std::size_t at = end; at-- > at_ + 2;) {
      if (!is_word(tokens_[at], "AS") || at + 1 >= tokens_.size()) continue;
      const std::string target = canonical_type(to_upper(tokens_[at + 1].text));
      out_.insert("casts:to " + target);
      const std::string from = at == at_ + 3 ? operands_.of(tokens_[at_ + 2]) : "";
      if (!from.empty()) out_.insert(fmt::format("casts:{} to {}", general_kind(from), target));
      return;
    }
  }

  // `FROM (SELECT …)`, with and without a name behind it.
  void see_derived_tables() {
    for (std::size_t at = 0; at + 2 < tokens_.size(); ++at) {
      if (!is_word(tokens_[at], "FROM") && !is_word(tokens_[at], "JOIN") && !is_symbol(tokens_[at], ",")) continue;
      if (!is_symbol(tokens_[at + 1], "(") || !is_word(tokens_[at + 2], "SELECT")) continue;
      const std::size_t behind = behind_parenthesis(tokens_, at + 1);
      const Token* name = token(behind);
      static constexpr std::array<std::string_view, 12> kClauses = {
          "WHERE", "GROUP", "ORDER", "LIMIT", "JOIN", "ON", "UNION", "LEFT", "INNER", "CROSS", "HAVING", "EXCEPT"};
      const bool named = name != nullptr && !name_of(*name).empty() &&
                         (name->kind != Kind::word || !one_of(to_upper(name->text), kClauses));
      out_.insert(named ? "clause:a derived table" : "clause:a derived table without alias");
    }
  }

  // `INSERT INTO t (a)` calls nothing.
  bool is_table_name() const {
    const Token* before = at_ == 0 ? nullptr : &tokens_[at_ - 1];
    static constexpr std::array<std::string_view, 11> kBefore = {
        "INTO", "TABLE", "ON", "EXISTS", "KEY", "INDEX", "VALUES", "AND", "OR", "WHERE", "REFERENCES"};
    static constexpr std::array<std::string_view, 24> kKeywords = {
        "VALUES", "AND",  "OR",  "WHERE", "SELECT",    "FROM", "NOT", "ON",  "AS",     "KEY",   "WHEN",    "THEN",
        "ELSE",   "JOIN", "SET", "BY",    "RETURNING", "ALL",  "END", "ANY", "COLUMN", "TABLE", "FOREIGN", "PRIMARY"};
    const std::string word = to_upper(tokens_[at_].text);
    if (one_of(word, kKeywords)) return true;
    return (before != nullptr && before->kind == Kind::word && one_of(to_upper(before->text), kBefore) &&
            before->text.size() > 2 && !is_word(*before, "AND") && !is_word(*before, "WHERE")) ||
           tables_.knows(to_lower(word)) || is_type_name(word);
  }
  bool is_type_name(const std::string& word) const {
    // Elsewhere these are functions.
    static constexpr std::array<std::string_view, 6> kInDefinitions = {"TIME", "YEAR", "BIT", "ENUM", "SET", "DATE"};
    if (is_word(tokens_[0], "CREATE") && one_of(word, kInDefinitions)) return true;
    static constexpr std::array<std::string_view, 16> kTypes = {
        "VARCHAR",  "CHAR",      "DECIMAL", "NUMERIC", "INT",    "TINYINT",  "TIMESTAMP", "DATETIME",
        "SMALLINT", "MEDIUMINT", "BIGINT",  "INTEGER", "BINARY", "NVARCHAR", "CHARACTER", "VARBINARY"};
    return one_of(word, kTypes);
  }

  // `SET a = 1` puts into a column what an INSERT might.
  void see_assignment() {
    const std::string column = name_of(tokens_[at_ - 1]);
    if (column == tables_.primary_key(written_table(tokens_))) out_.insert("assigns:the primary key");
    const std::string kind = at_ + 1 < tokens_.size() ? literal_kind(tokens_[at_ + 1]) : "";
    const Token* behind = token(at_ + 2);
    const bool alone = behind == nullptr || is_symbol(*behind, ",") || is_word(*behind, "WHERE");
    const std::string type = tables_.type_of(column);
    if (alone && !kind.empty() && !type.empty()) out_.insert(fmt::format("stores:{} in {}", kind, type));
  }

  void see_operator(const std::string& symbol) {
    if (symbol == "=" && assigned_.contains(at_)) return see_assignment();
    if (one_of(symbol, kComparisons) || one_of(symbol, kInequalities)) {
      out_.insert("operator:" + symbol);
      return see_comparison(symbol == "=" || one_of(symbol, kInequalities) ? "=" : "<");
    }
    if (symbol == "*" && !(at_ > 0 && (tokens_[at_ - 1].kind != Kind::word || !is_word(tokens_[at_ - 1], "SELECT")) &&
                           !is_symbol(tokens_[at_ - 1], "(")))
      return;
    if (symbol == "-" && at_ > 0 && tokens_[at_ - 1].kind == Kind::symbol && !is_symbol(tokens_[at_ - 1], ")")) {
      out_.insert("literal:negative number");
      return;
    }
    if (!one_of(symbol, kArithmetic) && symbol.size() < 2) return;
    out_.insert("operator:" + symbol);
    if (at_ == 0) return;
    const std::string left = operands_.ending_at(at_ - 1), right = operands_.beginning_at(at_ + 1);
    if (left.empty() || right.empty()) return;
    out_.insert(fmt::format("operands:{} {} {}", left, symbol, right));
    out_.insert(fmt::format("operands:{} {} {}", general_kind(left), symbol, general_kind(right)));
  }

  void add_operand(const std::string& role, const Token& one) {
    const std::string what = operands_.of(one);
    if (what.empty()) return;
    out_.insert(fmt::format("argument:{} {}", role, what));
    out_.insert(fmt::format("argument:{} {}", role, general_kind(what)));
  }

  void see_comparison(std::string_view how) {
    if (at_ == 0) return;
    std::size_t left_at = at_ - 1;
    if (is_word(tokens_[left_at], "NOT") && left_at > 0) --left_at;
    for (const Token* side : {token(left_at), token(at_ + 1)}) {
      if (side != nullptr && tables_.has_collation(name_of(*side)))
        out_.insert("compares:a column declared with a collation");
    }
    const std::string left = operands_.ending_at(left_at), right = operands_.beginning_at(at_ + 1);
    if (left.empty() || right.empty()) return;
    out_.insert(fmt::format("compares:{} {} {}", left, how == "=" ? "with" : how, right));
    out_.insert(fmt::format("compares:{} with {}", general_kind(left), general_kind(right)));
  }

  const Tokens& tokens_;
  const KnownTables& tables_;
  const OperandKinds operands_;
  const std::set<std::size_t> assigned_ = assignment_signs(tokens_);
  Features out_;
  std::size_t at_ = 0;
};

}  // namespace

Features features_of(const Tokens& tokens, const KnownTables& tables) { return FeatureFinder(tokens, tables).find(); }

}  // namespace enginediff
