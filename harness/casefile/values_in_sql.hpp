// A statement with placeholders as it reads with the values that are bound to them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// `?` as the literal that is bound there.
std::string with_values(std::string_view sql, const std::vector<Parameter>& parameters, const LexicalRules& rules);

}  // namespace enginediff
