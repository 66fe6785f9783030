#include "harness/sql/effects.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;
using Words = std::set<std::string_view>;

std::string name_of(const SqlToken& token) { return to_lower(unquoted_name(token)); }

// What keeps a state, or tells one that an earlier statement of the session left: sequences, user locks, identifiers of
// the last row, counts, settings, random seeds, large objects, functions that run SQL from a text.
bool keeps_or_tells_state(const std::string& word) {
  static const Words kNames = {"nextval",
                               "setval",
                               "currval",
                               "lastval",
                               "last_insert_id",
                               "last_insert_rowid",
                               "row_count",
                               "found_rows",
                               "changes",
                               "total_changes",
                               "get_lock",
                               "release_lock",
                               "is_used_lock",
                               "is_free_lock",
                               "set_config",
                               "setseed",
                               "set_limit",
                               "load_extension",
                               "sys",
                               "temp",
                               "pg_temp",
                               "release_all_locks",
                               "benchmark",
                               "sql_calc_found_rows",
                               "master_pos_wait",
                               "writefile",
                               "ts_stat",
                               "identity_insert",
                               "previous",
                               "next",
                               "crosstab",
                               "cursor_to_xml",
                               "procedure",
                               "dblink",
                               "ts_rewrite",
                               "service_get_write_locks"};
  if (kNames.contains(word)) return true;
  if (word == "pg_typeof" || word == "pg_catalog") return false;
  static constexpr std::array<std::string_view, 9> kPrefixes = {
      "pg_", "lo_", "txid_", "dblink_", "pragma_", "wait_for_", "query_to_", "schema_to_", "database_to_"};
  return std::any_of(kPrefixes.begin(), kPrefixes.end(),
                     [&](std::string_view prefix) { return word.starts_with(prefix); });
}

// A variable's `@`, an assignment, a second statement, or code in a comment.
bool is_doubtful_symbol(const std::vector<SqlToken>& tokens, std::size_t at) {
  const std::string_view symbol = tokens[at].text;
  if (symbol == ";" || symbol == ":=" || symbol.starts_with("/*")) return true;
  return symbol.ends_with('@') && at + 1 < tokens.size() && tokens[at + 1].kind != Kind::space;
}

// Nothing where a token leaves doubt; the names are in lower case.
std::optional<std::vector<std::string>> plain_words(const std::vector<SqlToken>& tokens) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const SqlToken& token = tokens[i];
    if (!token.terminated) return std::nullopt;
    if (token.kind == Kind::symbol && is_doubtful_symbol(tokens, i)) return std::nullopt;
    if (!is_sql_name(token)) continue;
    words.push_back(name_of(token));
    if (keeps_or_tells_state(words.back())) return std::nullopt;
  }
  return words;
}

bool is_query(const std::vector<std::string>& words) {
  static const Words kQueries = {"select", "values", "with"};
  // Locks, writes in WITH, and results that go into a table or a file.
  static const Words kMore = {"into", "insert", "update", "delete", "merge", "share", "lock", "handler"};
  return kQueries.contains(words.front()) &&
         std::none_of(words.begin(), words.end(), [](const std::string& word) { return kMore.contains(word); });
}

// CREATE TABLE, CREATE UNIQUE INDEX, ALTER TABLE, … of what is not temporary.
bool changes_tables(const std::vector<std::string>& words) {
  static const Words kVerbs = {"create", "alter", "drop"};
  static const Words kKinds = {"table", "view", "index"};
  if (!kVerbs.contains(words.front()) || words.size() < 3) return false;
  return kKinds.contains(words[words[1] == "unique" ? 2 : 1]);
}

}  // namespace

Effects effects_of(std::string_view sql, const LexicalRules& rules) {
  static const Words kWrites = {"insert", "update", "delete", "replace"};
  const auto words = plain_words(tokenize(sql, rules));
  if (!words || words->empty()) return Effects::unknown;
  if (is_query(*words)) return Effects::reads;
  if (kWrites.contains(words->front())) return Effects::rows;
  return changes_tables(*words) ? Effects::tables : Effects::unknown;
}

std::string created_table(std::string_view sql, const LexicalRules& rules) {
  const std::vector<SqlToken> tokens = significant_tokens(sql, rules);
  const auto is = [&](std::size_t at, std::string_view word) {
    return at < tokens.size() && is_sql_word(tokens[at], word);
  };
  if (!is(0, "create") || !is(1, "table")) return {};
  const std::size_t at = is(2, "if") && is(3, "not") && is(4, "exists") ? 5 : 2;
  if (at >= tokens.size() || !is_sql_name(tokens[at])) return {};
  const bool qualified = at + 1 < tokens.size() && tokens[at + 1].text == ".";
  return qualified ? std::string() : name_of(tokens[at]);
}

std::set<std::string> names_in(std::string_view sql, const LexicalRules& rules) {
  std::set<std::string> names;
  for (const SqlToken& token : tokenize(sql, rules)) {
    if (is_sql_name(token)) names.insert(name_of(token));
  }
  return names;
}

}  // namespace enginediff
