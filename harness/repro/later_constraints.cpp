#include "harness/repro/later_constraints.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

std::string text_in(const Token& token) {
  return token.kind == Kind::text && token.text.size() >= 2 ? token.text.substr(1, token.text.size() - 2) : "";
}

// The last part of `public.author_id_seq`.
std::string last_part(const std::string& name) {
  std::string out = to_lower(name.substr(name.rfind('.') + 1));
  std::erase(out, '"');
  return out;
}

// One table of the script, and what comes to it later.
struct LaterTable {
  std::size_t statement = 0;
  Tokens tokens;
  TableOutline outline;
  std::vector<std::pair<std::size_t, std::string>> constraints;  // statement, clause
  std::string key;                                               // the only column of its later primary key
  // Columns that are numbered: statement, column, sequence.
  struct Numbering {
    std::size_t statement;
    std::string column, sequence;
  };
  std::vector<Numbering> numberings;
};

class ConstraintMover {
 public:
  explicit ConstraintMover(const Script& script) : script_(script) {}

  MovedConstraints run() {
    for (std::size_t i = 0; i < script_.statements.size(); ++i) see(i);
    for (auto& [name, table] : tables_) move(table);
    move_sequences();
    return std::move(out_);
  }

 private:
  void see(std::size_t index) {
    const std::string& sql = script_.statements[index].sql;
    constexpr std::size_t kLongest = 100'000;
    if (sql.empty() || sql.size() > kLongest) return;
    if (script_.statements[index].carried || script_.statements[index].added) return;
    const char first = to_lower(sql.front());
    if (first != 'c' && first != 'a' && first != 's') return;  // rows, mostly
    const Tokens tokens = tokens_of(sql, *script_.rules);
    if (auto outline = table_outline(tokens)) {
      tables_[outline->table] = {index, tokens, *outline, {}, {}, {}};
    } else if (is_word_at(tokens, 0, "ALTER") && is_word_at(tokens, 1, "TABLE")) {
      see_alteration(index, tokens);
    } else if (is_word_at(tokens, 1, "SEQUENCE") && tokens.size() > 2) {
      if (const auto name = qualified_name(tokens, 2)) sequences_[name->name].push_back(index);
    } else if (is_word_at(tokens, 0, "SELECT")) {
      // SELECT pg_catalog.setval('author_id_seq', 3, true)
      for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
        if (is_word(tokens[at], "SETVAL") && is_symbol(tokens[at + 1], "("))
          sequences_[last_part(text_in(tokens[at + 2]))].push_back(index);
      }
    }
  }

  void see_alteration(std::size_t index, const Tokens& tokens) {
    const auto name = qualified_name(tokens, is_word_at(tokens, 2, "ONLY") ? 3 : 2);
    const auto known = name ? tables_.find(name->name) : tables_.end();
    if (known == tables_.end()) return;
    LaterTable& table = known->second;
    const std::size_t at = name->tokens.end;
    if (is_word_at(tokens, at, "ADD")) {
      see_constraint(index, tokens, at + 1, table);
    } else if (is_word_at(tokens, at, "ALTER")) {
      see_numbering(index, tokens, is_word_at(tokens, at + 1, "COLUMN") ? at + 2 : at + 1, table);
    }
  }

  static void see_constraint(std::size_t index, const Tokens& tokens, std::size_t begin, LaterTable& table) {
    const std::size_t at = is_word_at(tokens, begin, "CONSTRAINT") ? begin + 2 : begin;
    const bool primary = is_word_at(tokens, at, "PRIMARY");
    if (!primary && !is_word_at(tokens, at, "UNIQUE") && !is_word_at(tokens, at, "FOREIGN")) return;
    const std::size_t open = is_word_at(tokens, at, "UNIQUE") ? at + 1 : at + 2;
    if (!is_symbol_at(tokens, open, "(")) return;
    const std::size_t close = behind_parenthesis(tokens, open);
    // Several things at once, or what follows keys only in their own dialect.
    const bool reference = is_word_at(tokens, at, "FOREIGN");
    if (!reference && close != tokens.size()) return;
    Tokens clause(tokens.begin() + static_cast<std::ptrdiff_t>(begin), tokens.end());
    for (std::size_t i = close; i < tokens.size(); ++i) {
      if (is_symbol(tokens[i], ",") && is_word_at(tokens, i + 1, "ADD")) return;
    }
    if (clause.size() > 2 && is_word(clause[clause.size() - 2], "NOT") && is_word(clause.back(), "VALID"))
      clause.resize(clause.size() - 2);
    table.constraints.emplace_back(index, to_sql(clause));
    if (primary && close == open + 3) table.key = name_of(tokens[open + 1]);
  }

  static void see_numbering(std::size_t index, const Tokens& tokens, std::size_t at, LaterTable& table) {
    if (at >= tokens.size()) return;
    const std::string column = name_of(tokens[at]);
    std::string sequence;
    bool numbers = false;
    for (std::size_t i = at + 1; i < tokens.size(); ++i) {
      if (is_word(tokens[i], "IDENTITY")) numbers = true;
      if (is_word(tokens[i], "NEXTVAL") && i + 2 < tokens.size()) {
        numbers = true;
        sequence = last_part(text_in(tokens[i + 2]));
      }
      if (is_word(tokens[i], "NAME")) {
        if (const auto name = qualified_name(tokens, i + 1)) sequence = name->name;
      }
    }
    if (numbers) table.numberings.push_back({index, column, sequence});
  }

  void move(LaterTable& table) {
    Tokens definition = table.tokens;
    std::string added;
    for (const auto& [statement, clause] : table.constraints) {
      added += ", " + clause;
      out_.moved[statement] = table.statement;
    }
    for (const auto& [statement, column, sequence] : table.numberings) {
      if (column != table.key || !make_integer(definition, table.outline, column)) continue;
      out_.moved[statement] = table.statement;
      if (!sequence.empty()) moved_sequences_[sequence] = table.statement;
    }
    if (added.empty()) return;
    const std::size_t close = table.outline.body.end;
    const Tokens head(definition.begin(), definition.begin() + static_cast<std::ptrdiff_t>(close)),
        tail(definition.begin() + static_cast<std::ptrdiff_t>(close), definition.end());
    out_.tables[table.statement] = to_sql(head) + added + to_sql(tail);
  }

  // Where the type has to be exactly this one for the key to number its rows; false for what is no whole number.
  static bool make_integer(Tokens& tokens, const TableOutline& outline, const std::string& column) {
    static const std::set<std::string> kWhole = {"INTEGER", "INT", "BIGINT", "SMALLINT", "INT4", "INT8", "INT2"};
    for (const auto& one : outline.columns) {
      if (!one || one->name != column || one->type.size() != 1) continue;
      Token& type = tokens[one->type.begin];
      if (!kWhole.contains(to_upper(type.text))) return false;
      type.text = "INTEGER";
      return true;
    }
    return false;
  }

  void move_sequences() {
    for (const auto& [sequence, table] : moved_sequences_) {
      const auto known = sequences_.find(sequence);
      if (known == sequences_.end()) continue;
      for (const std::size_t statement : known->second) out_.moved[statement] = table;
    }
  }

  const Script& script_;
  std::map<std::string, LaterTable> tables_;
  std::map<std::string, std::vector<std::size_t>> sequences_;  // by name: the statements that are about it
  std::map<std::string, std::size_t> moved_sequences_;         // and the CREATE TABLE of those that are gone
  MovedConstraints out_;
};

}  // namespace

MovedConstraints move_constraints(const Script& script, const DialectSpellings& spellings) {
  return spellings.adds_constraints ? MovedConstraints{} : ConstraintMover(script).run();
}

}  // namespace enginediff
