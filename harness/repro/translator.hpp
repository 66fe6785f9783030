// Rewrites a statement into another engine's spelling by named rewrites, each of which is told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/engine/spellings.hpp"
#include "harness/model/outcome.hpp"
#include "harness/repro/declared_columns.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

struct Translation {
  std::string sql;
  std::vector<std::string> rewrites;  // names, in the order of first use; empty: nothing to rewrite
  std::vector<std::string> remarks;   // what could not be rewritten, or not quite; for people, not escaped
};

// `script_rules` are those that the statement is written in, `target_rules` the engine's own.
Translation translate(std::string_view sql, const LexicalRules& script_rules, const LexicalRules& target_rules,
                      const DialectSpellings& spellings, const DeclaredColumns& declared);

// Whether a warning is about how a rewrite of the names spells something.
bool is_about_rewrite(const Diagnostic& warning, const std::vector<std::string>& rewrites,
                      const DialectSpellings& spellings);

// Whether an engine that answers this may have refused the statement's spelling and not what it says.
bool may_be_spelling(const Outcome& outcome);

}  // namespace enginediff
