#include "harness/repro/carried_spelling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"
#include "harness/repro/carried_index.hpp"
#include "harness/repro/carried_literals.hpp"
#include "harness/repro/reference_outline.hpp"
#include "harness/repro/statement_outline.hpp"
#include "harness/repro/text_joins.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

std::size_t behind_conflict_clause(const Tokens& tokens, std::size_t at) {
  return is_word_at(tokens, at, "ON") && is_word_at(tokens, at + 1, "CONFLICT") ? at + 3 : at;
}

bool is_about_when_checked(const Tokens& tokens, std::size_t at) {
  return is_word_at(tokens, at, "DEFERRABLE") || is_word_at(tokens, at, "INITIALLY") ||
         (is_word_at(tokens, at, "NOT") && is_word_at(tokens, at + 1, "DEFERRABLE"));
}

// FOREIGN KEY (columns) REFERENCES …, with what the engine wants to be told. `columns` without parentheses.
std::string spell_reference(const Tokens& tokens, const std::string& columns, TokenRange reference,
                            const CarriedTypes& types, const CarriedSchema& schema, const CarriedLiterals& literals,
                            std::vector<CarriedChange>& changes, const std::string& own_table) {
  const auto text = [&](TokenRange range) { return to_sql(literals.expression(tokens, range)); };
  if (!types.deferred_checks) {
    std::size_t end = reference.begin;
    while (end < reference.end && !is_about_when_checked(tokens, end)) ++end;
    if (end < reference.end)
      changes.push_back({text({end, reference.end}) + " is left out: a foreign key is checked at once", own_table});
    reference.end = end;
  }
  const auto name = qualified_name(tokens, reference.begin + 1);
  const StoredTable* table = name ? schema.table(name->name) : nullptr;
  std::string clause = text(reference);
  if (types.references_need_columns && table != nullptr && !is_symbol_at(tokens, name->tokens.end, "(")) {
    std::string keys;
    for (const StoredColumn& column : table->columns) {
      if (column.primary_key > 0)
        keys += (keys.empty() ? "" : ", ") + to_sql({literals.name({Kind::word, column.name, false})});
    }
    const std::string actions = text({name->tokens.end, reference.end});
    clause = text({reference.begin, name->tokens.end}) + " (" + keys + ")" + (actions.empty() ? "" : " ") + actions;
  }
  return fmt::format("FOREIGN KEY ({}) {}", columns, clause);
}

// One CREATE TABLE.
class TableSpelling {
 public:
  TableSpelling(const Tokens& tokens, const TableOutline& outline, const CarriedTypes& types,
                const CarriedSchema& schema, const CarriedLiterals& literals, const std::string& target)
      : tokens_(tokens), outline_(outline), types_(types), schema_(schema), literals_(literals), target_(target) {}

  CarriedSpelling spell() {
    find_sole_key();
    for (std::size_t i = 0; i < outline_.items.size(); ++i) {
      if (outline_.items[i].empty()) continue;
      if (outline_.columns[i]) {
        add_column(outline_.items[i], *outline_.columns[i]);
      } else {
        add_constraint(outline_.items[i]);
      }
    }
    out_.sql = "CREATE TABLE " + to_sql(literals_.expression(tokens_, outline_.name)) + " (";
    items_.insert(items_.end(), references_.begin(), references_.end());
    for (std::size_t i = 0; i < items_.size(); ++i) out_.sql += (i > 0 ? ", " : "") + items_[i];
    out_.sql += ")";
    return std::move(out_);
  }

 private:
  std::string text(TokenRange range) const { return to_sql(literals_.expression(tokens_, range)); }

  void changed(std::string what, const std::string& column) {
    out_.changes.push_back({std::move(what), column.empty() ? outline_.table : outline_.table + "." + column});
  }

  // False where the target refused the clause before.
  bool may_stay(const std::string& clause) {
    if (schema_.is_dropped(target_, outline_.table, clause)) return false;
    out_.optional.push_back(clause);
    return true;
  }

  // PRIMARY KEY (id) of one column numbers its rows as PRIMARY KEY behind the column does.
  void find_sole_key() {
    for (std::size_t i = 0; i < outline_.items.size(); ++i) {
      const TokenRange item = outline_.items[i];
      if (outline_.columns[i] || item.empty()) continue;
      std::size_t at = item.begin;
      if (is_word_at(tokens_, at, "CONSTRAINT")) at += 2;
      if (!is_word_at(tokens_, at, "PRIMARY") || !is_symbol_at(tokens_, at + 2, "(")) continue;
      const auto columns = split_at_commas(tokens_, {at + 3, behind_parenthesis(tokens_, at + 2) - 1});
      if (columns.size() == 1) sole_key_ = name_of(tokens_[columns.front().begin]);
    }
  }

  void add_column(TokenRange item, const ColumnOutline& column) {
    const StoredColumn* facts = schema_.column(outline_.table, column.name);
    const std::string name = to_sql({literals_.name(tokens_[item.begin])});
    TokenRange named = column.type;
    while (named.end > named.begin && is_symbol(tokens_[named.end - 1], ")")) {
      std::size_t open = named.begin;
      while (open < named.end && !is_symbol(tokens_[open], "(")) ++open;
      named.end = open;
    }
    const std::string declared = to_sql(Tokens(tokens_.begin() + static_cast<std::ptrdiff_t>(named.begin),
                                               tokens_.begin() + static_cast<std::ptrdiff_t>(named.end)));
    const std::string parentheses = text({named.end, column.type.end});
    const ColumnChoice choice = choose_type(facts == nullptr ? StoredColumn() : *facts, declared, parentheses, types_);
    std::string definition = name + " " + choice.type;
    const std::size_t before = items_.size();
    const bool stays = add_clauses(column, item, choice, definition);
    if (!stays) return items_.resize(before);
    const std::string was = declared + parentheses;
    if (!choice.reason.empty() || to_upper(was) != choice.type) {
      changed(fmt::format("{} becomes {}{}", was.empty() ? "no type" : was, choice.type,
                          choice.reason.empty() ? "" : ", since " + choice.reason),
              column.name);
    }
    items_.push_back(std::move(definition));
  }

  // Constraints behind a column's type; false where the column itself cannot be had.
  bool add_clauses(const ColumnOutline& column, TokenRange item, const ColumnChoice& choice, std::string& definition) {
    std::string key, others;
    bool stays = true;
    for (std::size_t at = column.type.end; at < item.end;) {
      const std::size_t begin = at;
      if (is_word_at(tokens_, at, "CONSTRAINT")) {
        at += 2;
      } else if (is_word_at(tokens_, at, "PRIMARY")) {
        at += 2;
        while (is_word_at(tokens_, at, "ASC") || is_word_at(tokens_, at, "DESC")) ++at;
        at = behind_conflict_clause(tokens_, at);
        if (is_word_at(tokens_, at, "AUTOINCREMENT")) ++at;
        key = " PRIMARY KEY";
      } else if (is_word_at(tokens_, at, "NOT") || is_word_at(tokens_, at, "NULL")) {
        at += is_word_at(tokens_, at, "NOT") ? 2 : 1;
        others += " " + text({begin, at});
      } else if (is_word_at(tokens_, at, "UNIQUE")) {
        ++at;
        if (may_stay(fmt::format("{} UNIQUE", column.name))) others += " UNIQUE";
      } else if (is_word_at(tokens_, at, "CHECK")) {
        at = behind_parenthesis(tokens_, at + 1);
        if (may_stay(text({begin, at}))) others += " " + text({begin, at});
      } else if (is_word_at(tokens_, at, "DEFAULT")) {
        at = add_default(column, at, choice, others);
      } else if (is_word_at(tokens_, at, "COLLATE")) {
        at += 2;
        changed(text({begin, at}) + " is left out", column.name);
      } else if (is_word_at(tokens_, at, "REFERENCES")) {
        at = behind_reference(tokens_, at + 1, item.end);
        add_reference(to_sql({literals_.name(tokens_[item.begin])}), {begin, at});
      } else if (is_word_at(tokens_, at, "GENERATED") || is_word_at(tokens_, at, "AS")) {
        at = add_generated(column, at, others, stays);
      } else if (is_word_at(tokens_, at, "ON")) {
        at = behind_conflict_clause(tokens_, at);
        changed(text({begin, at}) + " is left out", column.name);
      }
      if (at == begin) ++at;
    }
    const bool numbers = to_upper(text(column.type)) == "INTEGER" && (!key.empty() || sole_key_ == column.name);
    if (numbers) definition += " " + identity();
    definition += key + others;
    return stays;
  }

  std::string identity() {
    const StoredTable* table = schema_.table(outline_.table);
    const std::int64_t next = table == nullptr ? 1 : std::max<std::int64_t>(table->last_number, 0) + 1;
    return fmt::format(fmt::runtime(types_.identity), next);
  }

  std::size_t add_default(const ColumnOutline& column, std::size_t at, const ColumnChoice& choice,
                          std::string& others) {
    TokenRange value{at + 1, at + 2};
    if (is_symbol_at(tokens_, at + 1, "(")) {
      value.end = behind_parenthesis(tokens_, at + 1);
    } else if (is_symbol_at(tokens_, at + 1, "-") || is_symbol_at(tokens_, at + 1, "+")) {
      ++value.end;
    }
    if (value.end > tokens_.size()) return tokens_.size();
    std::string spelled;
    const Token& first = tokens_[value.begin];
    const std::string whole = to_upper(text(value));
    if (value.size() == 1 && first.kind == Kind::quoted_identifier) {
      // What stands in double quotes there is text.
      spelled = literals_.value({{Kind::text, "'" + first.text.substr(1, first.text.size() - 2) + "'", false}}, {0, 1},
                                choice.kind);
    } else if (whole == "(DATETIME('NOW'))" || whole == "CURRENT_TIMESTAMP") {
      spelled = "CURRENT_TIMESTAMP";
    } else {
      spelled = literals_.value(tokens_, value, choice.kind);
    }
    const bool number = first.kind == Kind::number || is_word(first, "NULL");
    if (types_.defaults_in_parentheses && !number && !spelled.starts_with('(')) spelled = "(" + spelled + ")";
    if (may_stay(fmt::format("{} DEFAULT {}", column.name, spelled))) others += " DEFAULT " + spelled;
    return value.end;
  }

  std::size_t add_generated(const ColumnOutline& column, std::size_t at, std::string& others, bool& stays) {
    if (is_word_at(tokens_, at, "GENERATED")) at += 2;
    const std::size_t open = at + 1;
    std::size_t end = behind_parenthesis(tokens_, open);
    const std::string expression = text({open, end});
    const bool stored = is_word_at(tokens_, end, "STORED");
    if (stored || is_word_at(tokens_, end, "VIRTUAL")) ++end;
    const std::string clause = fmt::format("{} GENERATED ALWAYS AS {} STORED", column.name, expression);
    stays = may_stay(clause);
    if (!stored && stays) changed("a virtual column becomes a stored one", column.name);
    others += fmt::format(" GENERATED ALWAYS AS {} STORED", expression);
    return end;
  }

  // As a constraint of the table: not every engine heeds one behind a column. One to a table that is not there yet
  // comes in a statement of its own. `columns` without parentheses.
  void add_reference(const std::string& columns, TokenRange reference) {
    const auto name = qualified_name(tokens_, reference.begin + 1);
    if (name && schema_.comes_later(name->name, outline_.table)) return;
    const std::string whole =
        spell_reference(tokens_, columns, reference, types_, schema_, literals_, out_.changes, outline_.table);
    if (may_stay(whole)) references_.push_back(whole);
  }

  void add_constraint(TokenRange item) {
    std::size_t at = item.begin;
    if (is_word_at(tokens_, at, "CONSTRAINT")) at += 2;
    if (is_word_at(tokens_, at, "FOREIGN") && is_symbol_at(tokens_, at + 2, "(")) {
      const std::size_t close = behind_parenthesis(tokens_, at + 2);
      if (is_word_at(tokens_, close, "REFERENCES"))
        return add_reference(text({at + 3, close - 1}), {close, behind_reference(tokens_, close + 1, item.end)});
    }
    std::string words;
    if (is_word_at(tokens_, at, "PRIMARY")) words = "PRIMARY KEY ";
    if (is_word_at(tokens_, at, "UNIQUE")) words = "UNIQUE ";
    const std::size_t open = words.starts_with('P') ? at + 2 : at + 1;
    if (!words.empty() && is_symbol_at(tokens_, open, "(")) {
      const std::string clause = words + key_columns({open + 1, behind_parenthesis(tokens_, open) - 1});
      if (words.starts_with('P') || may_stay(clause)) items_.push_back(clause);
      return;
    }
    const std::string clause = text({at, behind_parenthesis(tokens_, open)});
    if (may_stay(clause)) items_.push_back(clause);
  }

  // Without the order, collation or AUTOINCREMENT that may stand behind a name.
  std::string key_columns(TokenRange range) {
    std::string out = "(";
    for (const TokenRange& item : split_at_commas(tokens_, range)) {
      if (item.empty()) continue;
      if (out.size() > 1) out += ", ";
      out += to_sql({literals_.name(tokens_[item.begin])});
      if (is_word_at(tokens_, item.begin + 1, "COLLATE"))
        changed(text({item.begin + 1, item.end}) + " in a key is left out", "");
    }
    return out + ")";
  }

  const Tokens& tokens_;
  const TableOutline& outline_;
  const CarriedTypes& types_;
  const CarriedSchema& schema_;
  const CarriedLiterals& literals_;
  const std::string& target_;
  std::string sole_key_;
  std::vector<std::string> items_, references_;
  CarriedSpelling out_;
};

std::string spell_insert(const Tokens& tokens, const InsertOutline& insert, const CarriedTypes& types,
                         const CarriedSchema& schema, const CarriedLiterals& literals) {
  std::string out = "INSERT INTO " + to_sql(literals.expression(tokens, insert.name));
  std::vector<CarriedKind> kinds;
  std::string columns;
  for (const TokenRange& range : insert.columns) {
    if (range.empty()) continue;
    columns += (columns.empty() ? "" : ", ") + to_sql({literals.name(tokens[range.begin])});
    const StoredColumn* facts = schema.column(insert.table, name_of(tokens[range.begin]));
    if (facts == nullptr) {
      kinds.push_back(CarriedKind::other);
      continue;
    }
    const std::size_t open = facts->declared.find('(');
    std::string declared = facts->declared.substr(0, open);
    while (declared.ends_with(' ')) declared.pop_back();
    kinds.push_back(choose_type(*facts, declared,
                                open == std::string::npos ? "" : std::string_view(facts->declared).substr(open), types)
                        .kind);
  }
  out += " (" + columns + ") VALUES ";
  for (std::size_t row = 0; row < insert.values.size(); ++row) {
    out += row > 0 ? ", (" : "(";
    for (std::size_t i = 0; i < insert.values[row].size(); ++i) {
      if (i > 0) out += ", ";
      out += literals.value(tokens, insert.values[row][i], i < kinds.size() ? kinds[i] : CarriedKind::other);
    }
    out += ")";
  }
  return out;
}

// ALTER TABLE … ADD FOREIGN KEY (…) REFERENCES …
void spell_added_reference(const Tokens& tokens, const CarriedTypes& types, const CarriedSchema& schema,
                           const CarriedLiterals& literals, const std::string& target, CarriedSpelling& out) {
  const auto table = qualified_name(tokens, 2);
  std::size_t open = table ? table->tokens.end : tokens.size();
  while (open < tokens.size() && !is_symbol(tokens[open], "(")) ++open;
  const std::size_t close = behind_parenthesis(tokens, open);
  if (!is_word_at(tokens, close, "REFERENCES")) return;
  const std::string columns = to_sql(literals.expression(tokens, {open + 1, close - 1}));
  const std::string clause =
      spell_reference(tokens, columns, {close, behind_reference(tokens, close + 1, tokens.size())}, types, schema,
                      literals, out.changes, table->name);
  out.optional.push_back(clause);
  if (schema.is_dropped(target, table->name, clause)) {
    out.not_carried = "it was refused there";
  } else {
    out.sql = "ALTER TABLE " + to_sql(literals.expression(tokens, table->tokens)) + " ADD " + clause;
  }
}

bool creates(const Tokens& tokens, std::string_view what) {
  return is_word_at(tokens, 0, "CREATE") &&
         std::any_of(tokens.begin(),
                     tokens.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(4, tokens.size())),
                     [&](const Token& token) { return is_word(token, what); });
}

}  // namespace

CarriedSpelling spell_carried(std::string_view sql, const LexicalRules& from, const LexicalRules& to,
                              const CarriedTypes& types, const CarriedSchema& schema, const std::string& target) {
  Tokens tokens = tokens_of(sql, from);
  const CarriedLiterals literals(to, types, schema);
  CarriedSpelling out;
  if (!types.join_function.empty() && is_word_at(tokens, 0, "CREATE")) {
    Tokens other = with_joins_as_calls(tokens, types.join_function);
    if (other != tokens)
      out.changes.push_back({fmt::format("|| becomes {}()", types.join_function), created_name(tokens)});
    tokens = std::move(other);
  }
  if (const auto table = table_outline(tokens)) {
    CarriedSpelling spelled = TableSpelling(tokens, *table, types, schema, literals, target).spell();
    spelled.changes.insert(spelled.changes.end(), out.changes.begin(), out.changes.end());
    return spelled;
  }
  if (is_word_at(tokens, 0, "ALTER")) {
    spell_added_reference(tokens, types, schema, literals, target, out);
  } else if (const auto insert = insert_outline(tokens)) {
    out.sql = spell_insert(tokens, *insert, types, schema, literals);
  } else if (creates(tokens, "TRIGGER")) {
    out.not_carried = "a trigger is a program in its own engine's language";
  } else if (creates(tokens, "INDEX")) {
    const Tokens plain = plain_index(tokens, out.changes);
    out.sql = to_sql(literals.expression(plain, {0, plain.size()}));
  } else {
    out.sql = to_sql(literals.expression(tokens, {0, tokens.size()}));
  }
  return out;
}

}  // namespace enginediff
