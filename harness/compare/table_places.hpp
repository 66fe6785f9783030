// The names in a statement, and which of them stand where the name of a table can stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace enginediff {

struct PlacedName {
  std::string text;     // in lower case, without quotes
  bool quoted = false;  // then it is a name whatever it spells
  bool dotted = false;  // a dot stands before it: `t` in `main.t`
  bool called = false;  // a parenthesis follows: `f` in `f(1)`
  // It stands behind FROM, JOIN, INTO, UPDATE, REFERENCES and the like, or is what the statement creates, alters or
  // drops; of `main.t` only `t` does. No column does, and no alias. In a statement of a kind that is not looked into
  // (CALL, PRAGMA, SHOW, GRANT) every name may be a table's.
  bool table = false;
};

// All words and quoted identifiers in order, keywords included, whatever dialect it is written in. The text of a
// routine is looked into, however it is quoted with dollars.
std::vector<PlacedName> placed_names(std::string_view sql);

}  // namespace enginediff
