#include "harness/sql/query_parts.hpp"

#include <algorithm>
#include <array>

#include "harness/sql/select_items.hpp"

namespace enginediff {

namespace {

using Tokens = std::span<const SqlToken>;

constexpr std::array kSetOperators = {"UNION", "INTERSECT", "EXCEPT", "MINUS"};
// What ends FROM.
constexpr std::array kClauses = {"WHERE", "GROUP",  "HAVING", "ORDER", "LIMIT", "UNION", "INTERSECT", "EXCEPT",
                                 "INTO",  "WINDOW", "OFFSET", "FETCH", "FOR",   "MINUS", "PROCEDURE", "RETURNING"};
// What may stand behind a table and is not its alias.
constexpr std::array kNoAlias = {"JOIN", "INNER", "LEFT",  "RIGHT", "FULL",        "CROSS",         "NATURAL",
                                 "ON",   "USING", "OUTER", "USE",   "FORCE",       "IGNORE",        "PARTITION",
                                 "WITH", "NOT",   "SET",   "AS",    "TABLESAMPLE", "STRAIGHT_JOIN", "INDEXED"};

template <std::size_t size>
bool is_one_of(const SqlToken& token, const std::array<const char*, size>& words) {
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return is_sql_word(token, word); });
}

// Walks over tokens, one after the other.
class Walk {
 public:
  explicit Walk(Tokens tokens) : tokens_(tokens) {}

  bool done() const { return at_ >= tokens_.size(); }
  const SqlToken& token() const { return tokens_[at_]; }
  bool at(std::string_view symbol) const { return !done() && is_sql_symbol(token(), symbol); }
  bool take_word(std::string_view word) {
    const bool there = !done() && is_sql_word(token(), word);
    at_ += there ? 1 : 0;
    return there;
  }
  bool take(std::string_view symbol) {
    const bool there = at(symbol);
    at_ += there ? 1 : 0;
    return there;
  }
  void skip() { ++at_; }
  Tokens rest() const { return tokens_.subspan(std::min(at_, tokens_.size())); }
  // What stands in the parentheses here, which are passed. REQUIRES: one is opened here.
  Tokens take_parentheses() {
    const std::size_t close = closing(tokens_, at_), begin = at_ + 1;
    at_ = std::min(close + 1, tokens_.size());
    return tokens_.subspan(begin, std::min(close, tokens_.size()) - begin);
  }
  // Past this token, and past what stands in parentheses that it opens.
  void skip_all() {
    if (depth_change(token()) > 0) {
      take_parentheses();
    } else {
      ++at_;
    }
  }

 private:
  const Tokens tokens_;
  std::size_t at_ = 0;
};

// `(a, b)`, `(a int, b text)`: the first word of each.
std::vector<std::string> column_names(Tokens list) {
  std::vector<std::string> out;
  for (const Tokens one : split_at_commas(list)) out.push_back(one.empty() ? std::string() : unquoted_name(one[0]));
  return out;
}

// `TABLE t`, which is `SELECT * FROM t`; TABLE(…) is a function.
bool names_table(Tokens tokens) {
  return tokens.size() > 1 && is_sql_word(tokens[0], "TABLE") && is_sql_name(tokens[1]);
}

// From `TABLE t` on, where the query begins with it, behind WITH if there is one; otherwise nothing.
Tokens from_table(Tokens query) {
  Walk walk(query);
  while (walk.take("(")) continue;
  if (walk.take_word("WITH")) {
    constexpr std::array kVerbs = {"SELECT", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE"};
    while (!walk.done() && !is_one_of(walk.token(), kVerbs)) walk.skip_all();
  }
  return names_table(walk.rest()) ? walk.rest() : Tokens();
}

bool begins_set_operator(Tokens tokens) { return !tokens.empty() && is_one_of(tokens[0], kSetOperators); }

// Whether what stands in parentheses is a query, and not a join.
bool is_query(Tokens inside) {
  if (inside.empty() || !is_sql_symbol(inside[0], "(")) return begins_query(inside);
  const std::size_t close = closing(inside, 0);
  const Tokens behind = inside.subspan(std::min(close + 1, inside.size()));
  return (behind.empty() || begins_set_operator(behind) || is_one_of(behind[0], kClauses)) &&
         is_query(inside.subspan(1, close - 1));
}

class SourceReader {
 public:
  explicit SourceReader(std::vector<QuerySource>& out) : out_(out) {}

  void read(Tokens from) {
    Walk walk(from);
    while (!walk.done()) {
      read_source(walk);
      while (!walk.done() && !walk.take(",")) {
        const bool joins = is_sql_word(walk.token(), "JOIN") || is_sql_word(walk.token(), "STRAIGHT_JOIN");
        walk.skip_all();
        if (joins) break;
      }
    }
  }

 private:
  void read_source(Walk& walk) {
    while (walk.take_word("LATERAL") || walk.take_word("ONLY")) continue;
    QuerySource source;
    if (walk.at("(")) {
      const Tokens inside = walk.take_parentheses();
      if (!is_query(inside)) return read(inside);
      source.query = inside;
    } else if (!walk.done() && is_sql_name(walk.token())) {
      read_table(walk, source);
    }
    read_alias(walk, source);
    out_.push_back(std::move(source));
  }

  static void read_table(Walk& walk, QuerySource& source) {
    Tokens rest = walk.rest();
    source.table = source.name = unquoted_name(walk.token());
    walk.skip();
    while (walk.take(".") && !walk.done()) {
      rest = walk.rest();
      source.table.clear();
      source.name = unquoted_name(walk.token());
      walk.skip();
    }
    if (!walk.at("(")) return;
    source.table.clear();
    const Tokens inside = walk.take_parentheses();
    source.call = rest.first(std::min(inside.size() + 3, rest.size()));
  }

  static void read_alias(Walk& walk, QuerySource& source) {
    if (walk.take_word("WITH")) walk.take_word("ORDINALITY");
    const bool as = walk.take_word("AS");
    if (!walk.done() && is_sql_name(walk.token()) && (as || !is_one_of(walk.token(), kNoAlias))) {
      source.name = unquoted_name(walk.token());
      walk.skip();
      if (walk.at("(")) source.columns = column_names(walk.take_parentheses());
    } else if (as && walk.at("(")) {
      source.columns = column_names(walk.take_parentheses());
    }
  }

  std::vector<QuerySource>& out_;
};

// `WITH RECURSIVE q(a) AS MATERIALIZED (…), …`
void read_named(Tokens query, std::vector<NamedQuery>& out) {
  Walk walk(query);
  while (walk.take("(")) continue;
  if (!walk.take_word("WITH")) return;
  walk.take_word("RECURSIVE");
  while (!walk.done() && is_sql_name(walk.token())) {
    NamedQuery named{unquoted_name(walk.token()), {}, {}};
    walk.skip();
    if (walk.at("(")) named.columns = column_names(walk.take_parentheses());
    if (!walk.take_word("AS")) return;
    walk.take_word("NOT");
    walk.take_word("MATERIALIZED");
    if (!walk.at("(")) return;
    named.query = walk.take_parentheses();
    out.push_back(std::move(named));
    if (!walk.take(",")) return;  // SEARCH and CYCLE are of no interest, since what is named behind them is rare
  }
}

// Up to the clause that ends FROM, or the parenthesis that it stands in.
Tokens up_to_clause(Tokens tokens) {
  std::size_t end = 0;
  for (; end < tokens.size() && depth_change(tokens[end]) >= 0 && !is_one_of(tokens[end], kClauses); ++end) {
    if (depth_change(tokens[end]) > 0) end = std::min(closing(tokens, end), tokens.size() - 1);
  }
  return tokens.first(end);
}

Tokens from_clause(Tokens behind_list) {
  const bool there = !behind_list.empty() && is_sql_word(behind_list[0], "FROM");
  return there ? up_to_clause(behind_list.subspan(1)) : Tokens();
}

// Behind the operator that joins the query of a list with another one; nothing where none does.
Tokens next_branch(Tokens behind_list) {
  int depth = 0;  // below 0 behind the parenthesis that the query stands in
  for (std::size_t i = 0; i < behind_list.size(); ++i) {
    depth += depth_change(behind_list[i]);
    if (depth > 0 || !is_one_of(behind_list[i], kSetOperators)) continue;
    const bool quantified = i + 1 < behind_list.size() &&
                            (is_sql_word(behind_list[i + 1], "ALL") || is_sql_word(behind_list[i + 1], "DISTINCT"));
    return behind_list.subspan(i + (quantified ? 2 : 1));
  }
  return {};
}

// The values of `(1, 2), ROW(3, 4)`.
void add_rows(QueryBranch& branch, Tokens rows) {
  for (Tokens row : split_at_commas(rows)) {
    if (!row.empty() && is_sql_word(row.front(), "ROW")) {
      branch.row_words = true;
      row = row.subspan(1);
    }
    if (row.size() >= 2) branch.rows.push_back(split_at_commas(row.subspan(1, row.size() - 2)));
  }
}

}  // namespace

bool begins_query(Tokens tokens) {
  constexpr std::array kVerbs = {"SELECT", "WITH", "VALUES"};
  return !tokens.empty() && (is_one_of(tokens[0], kVerbs) || names_table(tokens));
}

std::size_t closing(Tokens tokens, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < tokens.size(); ++i) {
    depth += depth_change(tokens[i]);
    if (depth == 0) return i;
  }
  return tokens.size();
}

QueryParts query_parts(Tokens query) {
  QueryParts out;
  while (!query.empty()) {
    QueryBranch branch;
    if (const Tokens table = from_table(query); !table.empty()) {
      read_named(query, out.named);
      const Tokens name = up_to_clause(table.subspan(1));
      branch.all = true;
      SourceReader(branch.sources).read(name);
      out.branches.push_back(std::move(branch));
      query = next_branch(table.subspan(1 + name.size()));
      continue;
    }
    const auto list = find_select_list(query);
    if (!list) break;
    read_named(query, out.named);
    branch.values = list->values;
    branch.returning = list->returning;
    const SqlToken* const end = list->tokens.data() + list->tokens.size();
    const Tokens behind = query.subspan(static_cast<std::size_t>(end - query.data()));
    if (branch.values) {
      add_rows(branch, list->tokens);
    } else {
      branch.rows.push_back(split_at_commas(list->tokens));
      SourceReader(branch.sources).read(from_clause(behind));
    }
    out.branches.push_back(std::move(branch));
    query = next_branch(behind);
  }
  return out;
}

}  // namespace enginediff
