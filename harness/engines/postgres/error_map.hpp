// Maps what PostgreSQL reports to the portable vocabulary of errors.
#pragma once

#include <optional>

#include "harness/engine/statement.hpp"
#include "harness/engines/postgres/handles.hpp"
#include "harness/model/error_class.hpp"
#include "harness/model/outcome.hpp"

namespace enginediff::postgres {

// The class of an SQL state. `source_function` is the server function that raised it (PG_DIAG_SOURCE_FUNCTION; may be
// empty): the one field besides the state that is not prose, and it tells apart what shares a state. `message` is asked
// only where one function raises a state for several reasons: OVER where it does not belong, or where it is missing,
// and a view with more names than columns.
ErrorClass classify(std::string_view sqlstate, std::string_view source_function, std::string_view message = {});

// The error, warning or notice that `result` holds. Only the primary message is kept: details name process and
// transaction ids, which differ from run to run.
SqlError sql_error_of(const PGresult* result);

// A warning or notice.
Diagnostic diagnostic_of(const PGresult* result);

// What libpq cannot send at all is refused in the server's words for it.
std::optional<SqlError> refusal_by_client(const Statement& statement);

}  // namespace enginediff::postgres
