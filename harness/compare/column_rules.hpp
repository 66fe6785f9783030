// The rules that rewrite what stands above the rows, and the order of the rows.
#pragma once

#include "harness/compare/rules.hpp"

namespace enginediff::rule {

bool column_type(ResultSet& rows, const RuleContext& context);
bool null_column_type(ResultSet& rows, const RuleContext& context);
bool empty_result_type(ResultSet& rows, const RuleContext& context);
bool column_name_case(ResultSet& rows, const RuleContext& context);
bool column_name(ResultSet& rows, const RuleContext& context);
bool row_order(ResultSet& rows, const RuleContext& context);

}  // namespace enginediff::rule
