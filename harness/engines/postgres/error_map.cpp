#include "harness/engines/postgres/error_map.hpp"

#include <algorithm>
#include <array>

#include "harness/engines/postgres/connection.hpp"

namespace enginediff::postgres {

namespace {

struct Row {
  std::string_view sqlstate, source_function;  // an empty function: any
  ErrorClass error_class;
};

// Where the SQL state's own name is not the portable class; rows with a function stand before those without.
constexpr std::array kExceptions = {
    // One state for every kind of object; a collation that does not exist has a class of its own.
    Row{"42704", "get_collation_oid", ErrorClass::unknown_collation},
    // PostgreSQL calls a database a catalog and has schemas besides; elsewhere both are one thing.
    Row{"3D000", "", ErrorClass::no_such_database},
    Row{"3F000", "", ErrorClass::no_such_database},
    Row{"3B001", "", ErrorClass::unknown_savepoint},
    Row{"42622", "", ErrorClass::identifier_too_long},
    // States that share a name with another one, which has the name's row in the vocabulary.
    Row{"22001", "", ErrorClass::string_data_right_truncation},
    Row{"38002", "", ErrorClass::modifying_sql_data_not_permitted},
    Row{"38003", "", ErrorClass::prohibited_sql_statement_attempted},
    Row{"38004", "", ErrorClass::reading_sql_data_not_permitted},
    Row{"39004", "", ErrorClass::null_value_not_allowed},
};

std::string_view field(const PGresult* result, int code) {
  const char* const text = PQresultErrorField(result, code);
  return text == nullptr ? std::string_view() : text;
}

}  // namespace

ErrorClass classify(std::string_view sqlstate, std::string_view source_function) {
  const auto row = std::find_if(kExceptions.begin(), kExceptions.end(), [&](const Row& candidate) {
    return candidate.sqlstate == sqlstate &&
           (candidate.source_function.empty() || candidate.source_function == source_function);
  });
  if (row != kExceptions.end()) return row->error_class;
  return error_class_of_sqlstate(sqlstate).value_or(ErrorClass::other);
}

SqlError sql_error_of(const PGresult* result) {
  SqlError error;
  error.sqlstate = field(result, PG_DIAG_SQLSTATE);
  error.message = field(result, PG_DIAG_MESSAGE_PRIMARY);
  if (error.message.empty()) error.message = one_line(PQresultErrorMessage(result));  // when no server spoke
  error.error_class = classify(error.sqlstate, field(result, PG_DIAG_SOURCE_FUNCTION));
  return error;
}

Diagnostic diagnostic_of(const PGresult* result) {
  Diagnostic diagnostic;
  diagnostic.condition = sql_error_of(result);
  const bool warning = field(result, PG_DIAG_SEVERITY_NONLOCALIZED) == "WARNING";
  diagnostic.level = warning ? Diagnostic::Level::warning : Diagnostic::Level::notice;
  if (diagnostic.condition.error_class == ErrorClass::other)
    diagnostic.condition.error_class = ErrorClass::warning_other;
  return diagnostic;
}

}  // namespace enginediff::postgres
