// Statements with the placeholders of any driver, made positional, and the values that go with them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/repro/bound_values.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// A statement whose placeholders are `?`, and the values in their order.
struct BoundStatement {
  std::string sql;
  std::vector<Parameter> parameters;
};
// Takes `?`, `$1`, `?1`, `:1`, `:name`, `@p1`, `%s` and `%(name)s` outside of what are quotes and comments under
// `rules`. Where values are bound to `%s` or `%(name)s`, `%%` is `%` everywhere, as it is for the drivers that have
// them; beside `$1`, `?` is an operator and becomes `??`. Nothing when placeholders and values do not go together; a
// statement without any placeholder takes no values, whatever was given (some logs write them into the text as well):
// then it comes back as it was, without parameters, and who has no reason to expect that should say so.
std::optional<BoundStatement> bind_values(std::string_view sql, const std::vector<BoundValue>& values,
                                          const LexicalRules& rules);

// Whether values have to be bound.
bool has_placeholders(std::string_view sql, const LexicalRules& rules);

}  // namespace enginediff
