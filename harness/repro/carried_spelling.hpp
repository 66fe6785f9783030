// How another engine is told a statement that carries a database file: definitions with its types and names, rows with
// its literals.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/repro/carried_schema.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// Something that became another thing: `TEXT becomes VARCHAR(255), since …`, `users.name`. Not escaped.
struct CarriedChange {
  std::string what, where;
};

struct CarriedSpelling {
  std::string sql;          // empty: the engine is not told this statement
  std::string not_carried;  // why not
  std::vector<CarriedChange> changes;
  std::vector<std::string> optional;  // clauses that may be left out, as their texts, for CarriedSchema::drop()
};

// `from` are the rules that `sql` is written in. `target` is the name by which the schema knows what was refused there.
CarriedSpelling spell_carried(std::string_view sql, const LexicalRules& from, const LexicalRules& to,
                              const CarriedTypes& types, const CarriedSchema& schema, const std::string& target);

}  // namespace enginediff
