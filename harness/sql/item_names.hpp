// The names that the items of a select list give their columns, as far as the text alone tells.
#pragma once

#include <span>
#include <string>

#include "harness/sql/token_words.hpp"

namespace enginediff {

struct NamedItem {
  std::span<const SqlToken> expression;  // without the alias
  // Without quotes: the alias; else the name of the column or of the function that it is. Empty where the engine makes
  // one of the text.
  std::string name;
};
// `item`: one item of a list, without space and comments.
NamedItem named_item(std::span<const SqlToken> item);

// Whether it may be an alias without AS: words that are values or end an expression are none.
bool may_be_alias(const SqlToken& token);
// Whether an operand ends with it, so that a name behind it is an alias.
bool may_stand_before_alias(const SqlToken& token);

}  // namespace enginediff
