// What an error is about where the server's number stands for several conditions, and its message tells which.
#pragma once

#include <optional>
#include <string_view>

#include "harness/engines/mysql/error_map.hpp"

namespace enginediff::mysql {

// The class that `message` tells of an error of this number; nullopt where it tells no more than the number does.
// - 1054, an unknown column: whether it is a position of GROUP BY or ORDER BY.
// - 1102 and 1103, a wrong name: whether it is too long.
// - 1210, wrong arguments: the function or clause.
// - 1292, 1366, 1411 and 1525, a value that does not read: the kind that was wanted; 1367 the kind of literal.
// - 1005, a table that cannot be created, and MariaDB's 1296: the storage engine's reason.
// - MariaDB's 1091, what is to be dropped is not there: whether it is a column.
// - MariaDB's 1901, what an expression must not hold: whether it is an aggregate, a window function or a subquery.
std::optional<ErrorClass> class_by_message(Flavor flavor, unsigned code, std::string_view message);

}  // namespace enginediff::mysql
