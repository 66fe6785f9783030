// The texts of a case, before and after its variant's values stand in them: for those who look for words in SQL.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/target.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// Whether that holds of any text of which SQL is made: statements of all spellings, values of the variant, bound texts,
// repeated texts. Where it holds of none, it is not worth while to make what is sent.
bool any_piece_of(const Case& parsed, const Variant& variant, const std::function<bool(std::string_view)>& holds);

// Calls `visit` with every statement that the case sends to the target, as each execution reads, but for the name of
// its scratch.
void visit_sent_sql(const Case& parsed, const Variant& variant, const TargetInfo& target, const LexicalRules& rules,
                    const std::function<void(const Step&, const std::string&)>& visit);

}  // namespace enginediff
