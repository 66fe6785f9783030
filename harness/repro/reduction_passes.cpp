#include "harness/repro/reduction_passes.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "harness/base/ascii.hpp"
#include "harness/repro/bound_tokens.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

// What opens a clause of a query; a clause goes up to the next one on its level.
constexpr std::array<std::string_view, 22> kClauses = {
    "WHERE", "GROUP",   "HAVING",    "ORDER", "LIMIT",  "OFFSET", "FETCH",  "UNION",     "JOIN",   "LEFT", "INNER",
    "CROSS", "NATURAL", "RETURNING", "ON",    "WINDOW", "SET",    "VALUES", "INTERSECT", "EXCEPT", "FOR",  "USING"};

bool opens_clause(const Token& token) {
  return std::any_of(kClauses.begin(), kClauses.end(), [&](std::string_view word) { return is_word(token, word); });
}

Tokens without(const Tokens& tokens, TokenRange range) {
  Tokens out = tokens;
  erase(out, range);
  return out;
}

// Positions where something on the parenthesis level that begins at `from` starts with one of the words.
template <class Predicate>
std::vector<std::size_t> on_level(const Tokens& tokens, std::size_t from, Predicate matches, std::size_t& end) {
  std::vector<std::size_t> found;
  int depth = 0;
  for (end = from; end < tokens.size(); ++end) {
    if (is_symbol(tokens[end], "(")) ++depth;
    if (is_symbol(tokens[end], ")") && --depth < 0) break;
    if (depth == 0 && matches(tokens[end])) found.push_back(end);
  }
  return found;
}

class ClauseCuts {
 public:
  explicit ClauseCuts(const Tokens& tokens) : tokens_(tokens) {}

  std::vector<Tokens> cuts() {
    see_level(0);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!is_symbol(tokens_[i], "(")) continue;
      see_level(i + 1);
      unwrap(i);
    }
    see_definition();
    const auto length = [](const Tokens& tokens) { return to_sql(tokens).size(); };
    std::stable_sort(out_.begin(), out_.end(), [&](const Tokens& a, const Tokens& b) { return length(a) < length(b); });
    out_.erase(std::unique(out_.begin(), out_.end()), out_.end());
    return std::move(out_);
  }

 private:
  void cut(TokenRange range) {
    if (!range.empty() && range.size() < tokens_.size()) out_.push_back(without(tokens_, range));
  }

  void see_level(std::size_t from) {
    std::size_t end = 0;
    const auto clauses = on_level(tokens_, from, opens_clause, end);
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      cut({clauses[i], i + 1 < clauses.size() ? clauses[i + 1] : end});
      if (i + 2 < clauses.size()) cut({clauses[i], clauses[i + 2]});  // JOIN with its ON
    }
    const auto commas = on_level(tokens_, from, [](const Token& token) { return is_symbol(token, ","); }, end);
    for (std::size_t i = 0; i < commas.size(); ++i) {
      // The item before the comma, and the one behind it; a list's first item may stand behind a word such as SELECT.
      cut({commas[i], i + 1 < commas.size() ? commas[i + 1] : end_of_item(commas[i] + 1, end)});
      const std::size_t begin = i == 0 ? begin_of_item(commas[0], from) : commas[i - 1] + 1;
      cut({begin, commas[i] + 1});
    }
    const auto is_joint = [](const Token& token) { return is_word(token, "AND") || is_word(token, "OR"); };
    for (const std::size_t at : on_level(tokens_, from, is_joint, end)) {
      cut({at, end_of_item(at + 1, end)});
      cut({begin_of_item(at, from), at + 1});
    }
  }

  // An item of a list ends where a clause begins.
  std::size_t end_of_item(std::size_t at, std::size_t end) const {
    int depth = 0;
    for (; at < end; ++at) {
      if (is_symbol(tokens_[at], "(")) ++depth;
      if (is_symbol(tokens_[at], ")")) --depth;
      if (depth == 0 && (opens_clause(tokens_[at]) || is_word(tokens_[at], "FROM") || is_word(tokens_[at], "AND") ||
                         is_word(tokens_[at], "OR")))
        break;
    }
    return at;
  }
  std::size_t begin_of_item(std::size_t at, std::size_t from) const {
    static constexpr std::array<std::string_view, 9> kBefore = {"SELECT", "DISTINCT", "BY", "SET",   "WHERE",
                                                                "ON",     "AND",      "OR", "HAVING"};
    int depth = 0;
    while (at > from) {
      const Token& before = tokens_[at - 1];
      if (is_symbol(before, ")")) ++depth;
      if (is_symbol(before, "(")) --depth;
      if (depth == 0 &&
          std::any_of(kBefore.begin(), kBefore.end(), [&](std::string_view word) { return is_word(before, word); }))
        break;
      --at;
    }
    return at;
  }

  // (x) and f(x) as x.
  void unwrap(std::size_t open) {
    const std::size_t close = behind_parenthesis(tokens_, open);
    if (close == tokens_.size() && !is_symbol(tokens_.back(), ")")) return;
    for (const bool called : {false, true}) {
      if (called && (open == 0 || tokens_[open - 1].kind != Kind::word)) continue;
      Tokens out = tokens_;
      erase(out, {close - 1, close});
      erase(out, {called ? open - 1 : open, open + 1});
      out_.push_back(std::move(out));
    }
  }

  // Constraints behind a column's type, all of them and without the first.
  void see_definition() {
    const auto table = table_outline(tokens_);
    if (!table) return;
    for (std::size_t i = 0; i < table->items.size(); ++i) {
      if (!table->columns[i]) continue;
      cut({table->columns[i]->type.end, table->items[i].end});
      cut(table->columns[i]->type);
    }
    cut({table->body.end + 1, tokens_.size()});
  }

  const Tokens& tokens_;
  std::vector<Tokens> out_;
};

}  // namespace

std::vector<std::size_t> related_statements(const Script& script, std::size_t target) {
  // Names that some statement creates or writes; every other word is a keyword or a column.
  std::vector<std::set<std::string>> names(target + 1);
  std::vector<std::string> about(target + 1);
  std::set<std::string> objects;
  std::vector<bool> always(target + 1, false);
  for (std::size_t i = 0; i <= target; ++i) {
    const Tokens tokens = tokens_of(script.statements[i].sql, *script.rules);
    names[i] = names_in(tokens);
    about[i] = created_name(tokens);
    if (about[i].empty()) about[i] = written_table(tokens);
    const StatementKind kind = statement_kind(tokens);
    always[i] = kind == StatementKind::transaction || kind == StatementKind::setting;
    if (!about[i].empty()) objects.insert(about[i]);
  }
  std::set<std::size_t> kept = {target};
  std::set<std::string> wanted;
  const auto want = [&](std::size_t statement) {
    for (const std::string& name : names[statement]) {
      if (objects.contains(name)) wanted.insert(name);
    }
  };
  want(target);
  for (bool grown = true; grown;) {
    grown = false;
    for (std::size_t i = 0; i < target; ++i) {
      if (kept.contains(i) || about[i].empty()) continue;
      // An index or trigger has a name of its own and is about a table that is wanted.
      const bool is_about =
          wanted.contains(about[i]) || std::any_of(names[i].begin(), names[i].end(), [&](const std::string& name) {
            return wanted.contains(name) && about[i] != name &&
                   is_word_at(tokens_of(script.statements[i].sql, *script.rules), 0, "CREATE");
          });
      if (!is_about) continue;
      kept.insert(i);
      want(i);
      grown = true;
    }
  }
  for (std::size_t i = 0; i < target; ++i) {
    if (always[i]) kept.insert(i);
  }
  return {kept.begin(), kept.end()};
}

std::size_t row_count(const Tokens& tokens) {
  const auto insert = insert_outline(tokens);
  return insert ? insert->rows.size() : 0;
}

Tokens with_rows(const Tokens& tokens, const std::vector<std::size_t>& kept) {
  const auto insert = insert_outline(tokens);
  Tokens out(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(insert->rows.front().begin));
  for (const std::size_t row : kept) {
    if (row != kept.front()) out.push_back({Kind::symbol, ",", false});
    const std::size_t first = out.size();
    for (std::size_t i = insert->rows[row].begin; i < insert->rows[row].end; ++i) out.push_back(tokens[i]);
    out[first].spaced = true;
  }
  for (std::size_t i = insert->values_end; i < tokens.size(); ++i) out.push_back(tokens[i]);
  return out;
}

std::vector<ColumnName> columns_in(const Script& script) {
  std::vector<ColumnName> out;
  for (const ScriptStatement& statement : script.statements) {
    const auto table = table_outline(tokens_of(statement.sql, *script.rules));
    if (!table) continue;
    for (const auto& column : table->columns) {
      if (column) out.push_back({table->table, column->name});
    }
  }
  return out;
}

namespace {

// Takes item `at` out of a list, with one of the commas beside it.
void erase_item(Tokens& tokens, const std::vector<TokenRange>& items, std::size_t at) {
  if (items.size() < 2) return erase(tokens, items[at]);
  if (at + 1 < items.size()) return erase(tokens, {items[at].begin, items[at + 1].begin});
  erase(tokens, {items[at - 1].end, items[at].end});
}

void drop_from_insert(Tokens& tokens, const InsertOutline& insert, std::size_t place) {
  for (std::size_t row = insert.values.size(); row-- > 0;) {
    if (place < insert.values[row].size()) erase_item(tokens, insert.values[row], place);
  }
  if (place < insert.columns.size()) erase_item(tokens, insert.columns, place);
}

}  // namespace

Script without_column(const Script& script, const ColumnName& name) {
  Script out = script;
  std::vector<std::string> order;  // of the table's columns
  for (ScriptStatement& statement : out.statements) {
    Tokens tokens = bound_tokens(statement, *script.rules);
    if (const auto table = table_outline(tokens); table && table->table == name.table) {
      order.clear();
      std::size_t item = table->items.size();
      for (std::size_t i = 0; i < table->items.size(); ++i) {
        if (!table->columns[i]) continue;
        order.push_back(table->columns[i]->name);
        if (table->columns[i]->name == name.column) item = i;
      }
      if (item == table->items.size()) continue;
      erase_item(tokens, table->items, item);
      statement = with_tokens(std::move(statement), std::move(tokens), *script.rules);
    } else if (const auto insert = insert_outline(tokens); insert && insert->table == name.table) {
      std::vector<std::string> names = order;
      if (!insert->columns.empty()) {
        names.clear();
        for (const TokenRange& column : insert->columns)
          names.push_back(column.empty() ? "" : name_of(tokens[column.begin]));
      }
      const auto at = std::find(names.begin(), names.end(), name.column);
      if (at == names.end()) continue;
      drop_from_insert(tokens, *insert, static_cast<std::size_t>(at - names.begin()));
      statement = with_tokens(std::move(statement), std::move(tokens), *script.rules);
    }
  }
  return out;
}

std::vector<Tokens> without_clauses(const Tokens& tokens) { return ClauseCuts(tokens).cuts(); }

namespace {

// How much of a text reads as a date, which may be no day of the calendar; 0: it does not begin with one.
std::size_t date_length(std::string_view text) {
  constexpr std::array<std::pair<std::size_t, std::size_t>, 3> kDigits = {{{4, 4}, {1, 2}, {1, 2}}};
  std::size_t at = 0;
  for (std::size_t part = 0; part < kDigits.size(); ++part) {
    if (part > 0 && (at == text.size() || (text[at] != '-' && text[at] != '/'))) return 0;
    if (part > 0) ++at;
    const std::size_t begin = at;
    while (at < text.size() && at - begin < kDigits[part].second && is_digit(text[at])) ++at;
    if (at - begin < kDigits[part].first) return 0;
  }
  return at == text.size() || text[at] == ' ' || text[at] == 'T' ? at : 0;
}

// `0-0-0T0:0:0Z` for each text that is a date, with or without fractions of a second.
std::multiset<std::string> forms_of_moments(const Tokens& tokens) {
  std::multiset<std::string> out;
  for (const Token& token : tokens) {
    if (token.kind != Kind::text || token.text.size() < 3) continue;
    const std::string_view text = std::string_view(token.text).substr(1, token.text.size() - 2);
    if (date_length(text) == 0) continue;
    std::string form;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool fraction = text[at] == '.' || (is_digit(text[at]) && !form.empty() && form.back() == '0');
      if (!fraction) form += is_digit(text[at]) ? '0' : text[at];
    }
    out.insert(std::move(form));
  }
  return out;
}

// A date without its time, and with a time of whole seconds. A text that is no date may be refused for that.
std::vector<std::string> simpler_dates(const std::string& text, std::size_t length) {
  std::vector<std::string> out;
  if (length < text.size()) out.push_back(text.substr(0, length));
  if (const std::size_t point = text.find('.'); point != text.npos) out.push_back(text.substr(0, point));
  return out;
}

}  // namespace

bool changes_a_moment(const Tokens& longer, const Tokens& shorter) {
  const std::multiset<std::string> before = forms_of_moments(longer), after = forms_of_moments(shorter);
  return !std::includes(before.begin(), before.end(), after.begin(), after.end());
}

std::vector<std::string> simpler_literals(const Token& token) {
  std::vector<std::string> out;
  const auto add = [&](std::string text) {
    if (text.size() < token.text.size() || (text.size() == token.text.size() && text < token.text))
      out.push_back(std::move(text));
  };
  if (token.kind == Kind::number) {
    for (const std::string_view simple : {"0", "1", "2"}) add(std::string(simple));
    if (token.text.size() > 2 && token.text.find('.') != std::string::npos)
      add(token.text.substr(0, token.text.find('.')));
    if (token.text.size() > 2) add(token.text.substr(0, token.text.size() / 2));
    if (token.text.size() > 1) add(token.text.substr(0, token.text.size() - 1));
  }
  if (token.kind == Kind::text && token.text.size() >= 3 && (token.text.front() == '\'' || token.text.front() == '"')) {
    const char quote = token.text.front();
    const std::string inside = token.text.substr(1, token.text.size() - 2);
    if (inside.find(quote) != std::string::npos || inside.find('\\') != std::string::npos) return out;
    const auto quoted = [&](std::string_view text) { return quote + std::string(text) + quote; };
    if (const std::size_t length = date_length(inside); length > 0) {
      for (const std::string& date : simpler_dates(inside, length)) add(quoted(date));
      return out;
    }
    add(quoted(""));
    add(quoted("a"));
    add(quoted(inside.substr(0, inside.size() / 2)));
    add(quoted(inside.substr(inside.size() / 2)));
    if (inside.size() > 1) add(quoted(inside.substr(0, inside.size() - 1)));
    if (inside.size() > 1) add(quoted(inside.substr(1)));
  }
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool splits_a_phrase(const Tokens& tokens, TokenRange range) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kPhrases = {{{"PRIMARY", "KEY"},
                                                                                              {"FOREIGN", "KEY"},
                                                                                              {"NOT", "NULL"},
                                                                                              {"GROUP", "BY"},
                                                                                              {"ORDER", "BY"},
                                                                                              {"INSERT", "INTO"},
                                                                                              {"DELETE", "FROM"},
                                                                                              {"IS", "NOT"},
                                                                                              {"DOUBLE", "PRECISION"},
                                                                                              {"ON", "CONFLICT"}}};
  const auto is_phrase = [&](std::size_t at) {
    return std::any_of(kPhrases.begin(), kPhrases.end(), [&](const auto& words) {
      return is_word_at(tokens, at, words.first) && is_word_at(tokens, at + 1, words.second);
    });
  };
  return (range.begin > 0 && is_phrase(range.begin - 1)) ||
         (range.end > 0 && range.end < tokens.size() && is_phrase(range.end - 1));
}

bool is_balanced(const Tokens& tokens, TokenRange range) {
  int depth = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (is_symbol(tokens[i], "(")) ++depth;
    if (is_symbol(tokens[i], ")") && --depth < 0) return false;
  }
  return depth == 0;
}

}  // namespace enginediff
