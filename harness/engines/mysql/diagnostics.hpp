// Reads what the server has to say about the last statement besides its answer.
#pragma once

#include <optional>
#include <vector>

#include "harness/engines/mysql/connection.hpp"
#include "harness/engines/mysql/error_map.hpp"
#include "harness/engines/mysql/reply.hpp"

namespace enginediff::mysql {

// SHOW WARNINGS. The row that repeats `error` is left out. `expected` is how many the server announced: it keeps no
// more than max_error_count, and then a notice says so. Also brings the transaction state up to date, which an error's
// reply does not carry. Empty when the statement could not be asked about any more.
std::vector<Diagnostic> read_diagnostics(Connection& connection, Flavor flavor, const std::optional<NativeError>& error,
                                         unsigned expected);

}  // namespace enginediff::mysql
