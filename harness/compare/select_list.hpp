// Which columns of a result the statement names, and which the engine had to invent a name for.
#pragma once

#include <string_view>
#include <vector>

#include "harness/model/result_set.hpp"

namespace enginediff {

// For each column, whether its name is the engine's own: `sql` selects an expression there without an alias (`a / b`,
// `count(*)`, a literal), or the row comes from VALUES. A column of a table, what `*` stands for, anything with an
// alias, and whatever cannot be read with certainty is not. Of several statements the last counts.
std::vector<bool> names_made_by_engine(std::string_view sql, const std::vector<Column>& columns);

}  // namespace enginediff
