#include "harness/sql/assigned_values.hpp"

#include <algorithm>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

std::vector<SqlToken> tokens_of(std::string_view sql) {
  LexicalRules rules;
  // Every way of quoting a name: an engine that does not know one has refused the statement.
  rules.backtick_identifiers = rules.bracket_identifiers = true;
  return significant_tokens(sql, rules);
}

std::string name_of(const SqlToken& token) { return to_lower(unquoted_name(token)); }

// The value of an expression that is one literal.
std::optional<std::string> literal_of(const std::vector<SqlToken>& expression) {
  if (expression.size() == 2 && expression[0].text == "-" && expression[1].kind == Kind::number)
    return "-" + std::string(expression[1].text);
  if (expression.size() != 1) return std::nullopt;
  const SqlToken& only = expression.front();
  if (only.kind == Kind::number) return std::string(only.text);
  if (only.kind == Kind::text && only.text.size() >= 2 && only.text.front() == '\'') return unquoted_name(only);
  return is_sql_word(only, "null") ? std::optional<std::string>("NULL") : std::nullopt;
}

class Reader {
 public:
  explicit Reader(std::string_view sql) : tokens_(tokens_of(sql)) {}

  void add_created(CreatedTables& tables) {
    for (; !done(); next_statement()) {
      if (!take("create")) continue;
      while (!done() && !at(";") && !at("(") && !at_word("table") && !at_word("view")) ++at_;
      const bool table = at_word("table");
      if (!table && !at_word("view")) continue;
      ++at_;
      if (take("if")) at_ += at_word("not") ? 2 : 1;
      const std::string name = take_name();
      if (!name.empty()) tables[name] = table && at("(") ? first_names() : std::vector<std::string>();
    }
  }

  std::vector<AssignedValue> assigned(const CreatedTables& tables) {
    for (; !done(); next_statement()) {
      if (at_word("insert") || at_word("replace")) {
        read_insert(tables);
      } else if (take("update")) {
        read_update();
      }
    }
    return std::move(assigned_);
  }

  std::optional<PlainQuery> plain(const CreatedTables& tables) {
    const auto selects =
        std::count_if(tokens_.begin(), tokens_.end(), [](const SqlToken& one) { return is_sql_word(one, "select"); });
    while (!done() && !at_word("select")) next_statement();
    if (done() || selects != 1) return std::nullopt;
    ++at_;
    if (!take("distinct")) take("all");
    PlainQuery query;
    do {
      std::string column = take("*", "*");
      if (column.empty()) column = take_name();
      if (column.empty()) return std::nullopt;
      query.columns.push_back(std::move(column));
    } while (!take(",", ",").empty());
    if (!take("from")) return std::nullopt;
    query.table = take_name();
    return !query.table.empty() && is_alone(query.table, tables) ? std::optional(query) : std::nullopt;
  }

 private:
  bool done() const { return at_ >= tokens_.size(); }
  bool at(std::string_view symbol) const { return !done() && tokens_[at_].text == symbol; }
  bool at_word(std::string_view word) const { return !done() && is_sql_word(tokens_[at_], word); }
  bool take(std::string_view word) {
    const bool is_there = at_word(word);
    at_ += is_there ? 1 : 0;
    return is_there;
  }
  // The result for the symbol that stands there; nothing where another does.
  std::string take(std::string_view symbol, std::string result) {
    if (!at(symbol)) return {};
    ++at_;
    return result;
  }

  // `schema.name` is `name`; of `t.*` it is the asterisk.
  std::string take_name() {
    if (done() || !is_sql_name(tokens_[at_])) return {};
    std::string name = name_of(tokens_[at_++]);
    while (at(".")) {
      ++at_;
      if (done()) return {};
      name = at("*") ? "*" : name_of(tokens_[at_]);
      ++at_;
    }
    return name;
  }

  void next_statement() {
    while (!done() && !at(";")) ++at_;
    ++at_;
  }

  // What stands until a comma or parenthesis on this level, or until one of the words that end a list.
  std::vector<SqlToken> expression() {
    std::vector<SqlToken> out;
    int depth = 0;
    for (; !done() && !at(";"); ++at_) {
      const bool ends = at(",") || at(")") || at_word("where") || at_word("from") || at_word("returning") ||
                        at_word("order") || at_word("limit");
      if (depth == 0 && ends) break;
      depth += at("(") ? 1 : at(")") ? -1 : 0;
      out.push_back(tokens_[at_]);
    }
    return out;
  }

  std::vector<std::vector<SqlToken>> list() {
    std::vector<std::vector<SqlToken>> out;
    do {
      ++at_;  // the parenthesis or comma
      out.push_back(expression());
    } while (at(","));
    if (at(")")) ++at_;
    return out;
  }

  // Of each item of a list: its first word.
  std::vector<std::string> first_names() {
    std::vector<std::string> out;
    for (const auto& item : list()) out.push_back(item.empty() ? std::string() : name_of(item.front()));
    return out;
  }

  void read_insert(const CreatedTables& tables) {
    while (!done() && !at(";") && !at("(") && !at_word("into")) ++at_;
    if (!take("into")) return;
    const std::string table = take_name();
    std::vector<std::string> columns;
    if (at("(")) {
      columns = first_names();
    } else if (const auto created = tables.find(table); created != tables.end()) {
      columns = created->second;
    }
    while (!done() && !at(";") && !at_word("values") && !at_word("select")) ++at_;
    if (!take("values")) return;
    while (at("(")) {
      const auto row = list();
      for (std::size_t i = 0; i < row.size(); ++i)
        assigned_.push_back({table, i < columns.size() ? columns[i] : std::string(), literal_of(row[i])});
      if (at(",")) ++at_;
    }
  }

  void read_update() {
    const std::string table = take_name();
    while (!done() && !at(";") && !at_word("set")) ++at_;
    while (at_word("set") || at(",")) {
      ++at_;
      const std::string column = take_name();
      if (!at("=")) return;
      ++at_;
      assigned_.push_back({table, column, literal_of(expression())});
    }
  }

  // Whether what is left of the query names no other table, and renames no column.
  bool is_alone(const std::string& table, const CreatedTables& tables) const {
    for (std::size_t i = at_; i < tokens_.size(); ++i) {
      if (is_sql_word(tokens_[i], "join") || is_sql_word(tokens_[i], "union")) return false;
      const std::string name = is_sql_name(tokens_[i]) ? name_of(tokens_[i]) : std::string();
      if (name != table && tables.contains(name)) return false;
    }
    // `FROM f(…)`, `FROM t, f(…)`, `FROM t AS x (a, b)`.
    std::size_t end = at_;
    const auto condition = [&] { return is_sql_word(tokens_[end], "where") || is_sql_word(tokens_[end], "order"); };
    while (end < tokens_.size() && !condition()) {
      if (tokens_[end].text == "(" || tokens_[end].text == ",") return false;
      ++end;
    }
    return true;
  }

  const std::vector<SqlToken> tokens_;
  std::size_t at_ = 0;
  std::vector<AssignedValue> assigned_;
};

}  // namespace

void add_created_tables(std::string_view sql, CreatedTables& tables) { Reader(sql).add_created(tables); }

std::vector<AssignedValue> assigned_values(std::string_view sql, const CreatedTables& tables) {
  return Reader(sql).assigned(tables);
}

std::optional<PlainQuery> plain_query(std::string_view sql, const CreatedTables& tables) {
  return Reader(sql).plain(tables);
}

}  // namespace enginediff
