// The rules that rewrite cells: numbers, texts, documents, moments.
#pragma once

#include "harness/compare/rules.hpp"

namespace enginediff::rule {

bool bool_as_int(ResultSet& rows, const RuleContext& context);
bool unsigned_as_int(ResultSet& rows, const RuleContext& context);
bool numeric_scale(ResultSet& rows, const RuleContext& context);
bool double_digits(ResultSet& rows, const RuleContext& context);
bool numeric_type(ResultSet& rows, const RuleContext& context);
bool json_format(ResultSet& rows, const RuleContext& context);
bool json_as_text(ResultSet& rows, const RuleContext& context);
bool temporal_fraction(ResultSet& rows, const RuleContext& context);
bool timestamptz_as_timestamp(ResultSet& rows, const RuleContext& context);
bool temporal_as_text(ResultSet& rows, const RuleContext& context);
bool uuid_as_text(ResultSet& rows, const RuleContext& context);
bool other_as_text(ResultSet& rows, const RuleContext& context);
bool blob_as_text(ResultSet& rows, const RuleContext& context);

}  // namespace enginediff::rule
