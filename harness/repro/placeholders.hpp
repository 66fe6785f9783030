// Statements with the placeholders of any driver, made positional, and the values that go with them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/repro/bound_values.hpp"

namespace enginediff {

// A statement whose placeholders are `?`, and the values in their order.
struct BoundStatement {
  std::string sql;
  std::vector<Parameter> parameters;
};
// Takes `?`, `$1`, `?1`, `:1`, `:name`, `@p1`, `%s` and `%(name)s`. Nothing when placeholders and values do not go
// together; a statement without any placeholder takes no values, whatever was given: some logs write them into the text
// as well.
std::optional<BoundStatement> bind_values(std::string_view sql, const std::vector<BoundValue>& values);

// Whether values have to be bound.
bool has_placeholders(std::string_view sql);

}  // namespace enginediff
