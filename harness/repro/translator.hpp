// Rewrites a statement into another engine's spelling by named rewrites, each of which is told.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "harness/engine/spellings.hpp"
#include "harness/model/outcome.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

struct Translation {
  std::string sql;
  std::vector<std::string> rewrites;  // names, in the order of first use; empty: nothing to rewrite
  std::vector<std::string> remarks;   // what could not be rewritten, or not quite; for people, not escaped
};

// What a script declares, as far as rewriting needs it.
class DeclaredColumns {
 public:
  // Takes note of the columns and unique keys of a CREATE TABLE, and of a CREATE UNIQUE INDEX.
  void see(const Tokens& tokens);
  bool is_boolean(const std::string& table, const std::string& column) const {
    return booleans_.contains(table + "." + column);
  }
  bool is_boolean_somewhere(const std::string& column) const { return boolean_names_.contains(column); }
  // The columns of a table in their order; empty when unknown.
  const std::vector<std::string>& columns(const std::string& table) const;
  // The columns of each of its unique keys as they are written, the primary key first.
  const std::vector<Tokens>& keys(const std::string& table) const;
  // The columns that a row may be given a value for, as they are written.
  Tokens settable(const std::string& table) const;

 private:
  void see_table(const Tokens& tokens);
  void see_index(const Tokens& tokens);

  std::map<std::string, std::vector<Tokens>> keys_;
  std::map<std::string, Tokens> settable_;
  std::set<std::string> booleans_, boolean_names_;
  std::vector<std::pair<std::string, std::vector<std::string>>> tables_;
};

// `script_rules` are those that the statement is written in, `target_rules` the engine's own.
Translation translate(std::string_view sql, const LexicalRules& script_rules, const LexicalRules& target_rules,
                      const DialectSpellings& spellings, const DeclaredColumns& declared);

// Whether an engine that answers this may have refused the statement's spelling and not what it says.
bool may_be_spelling(const Outcome& outcome);

}  // namespace enginediff
