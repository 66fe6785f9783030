// Rewrites a statement into another engine's spelling by named rewrites, each of which is told.
#pragma once

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
};

// What a script declares, as far as rewriting needs it.
class DeclaredColumns {
 public:
  // Takes note of the columns of a CREATE TABLE.
  void see(const Tokens& tokens);
  bool is_boolean(const std::string& table, const std::string& column) const {
    return booleans_.contains(table + "." + column);
  }
  bool is_boolean_somewhere(const std::string& column) const { return boolean_names_.contains(column); }
  // The columns of a table in their order; empty when unknown.
  const std::vector<std::string>& columns(const std::string& table) const;

 private:
  std::set<std::string> booleans_, boolean_names_;
  std::vector<std::pair<std::string, std::vector<std::string>>> tables_;
};

// `script_rules` are those that the statement is written in, `target_rules` the engine's own.
Translation translate(std::string_view sql, const LexicalRules& script_rules, const LexicalRules& target_rules,
                      const DialectSpellings& spellings, const DeclaredColumns& declared);

// Whether an engine that answers this may have refused the statement's spelling and not what it says.
bool may_be_spelling(const Outcome& outcome);

}  // namespace enginediff
