#include "harness/engines/postgres/error_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "harness/engines/postgres/connection.hpp"

namespace enginediff::postgres {

namespace {

struct Row {
  std::string_view sqlstate, source_function;  // an empty function: any
  ErrorClass error_class;
  // The message holds it; empty: any. Only where one function raises the state for several reasons: a server that
  // speaks another language than English leaves those with the state's own name.
  std::string_view words = {};
};

// Where the SQL state's own name is not the portable class; rows with a function stand before those without.
constexpr std::array kExceptions = {
    // One state for every kind of object; a collation that does not exist has a class of its own.
    Row{"42704", "get_collation_oid", ErrorClass::unknown_collation},
    // The state of every text that is none of a type's; JSON has a condition of its own. The function's name up to 15,
    // and from 16 on; paths, and what JSON holds that fits no type, come from others.
    Row{"22P02", "json_ereport_error", ErrorClass::invalid_json_text},
    Row{"22P02", "json_errsave_error", ErrorClass::invalid_json_text},
    // A column of a view that cannot be written, beside others that can.
    Row{"0A000", "rewriteTargetView", ErrorClass::object_not_in_prerequisite_state},
    // A window function without OVER, and OVER behind what is none: elsewhere the misuse of windows that it is.
    Row{"42809", "ParseFuncOrColumn", ErrorClass::windowing_error, "OVER specified, but "},
    Row{"42809", "ParseFuncOrColumn", ErrorClass::windowing_error, "requires an OVER clause"},
    Row{"42601", "DefineView", ErrorClass::invalid_column_reference, "more column names than columns"},
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

ErrorClass classify(std::string_view sqlstate, std::string_view source_function, std::string_view message) {
  const auto row = std::find_if(kExceptions.begin(), kExceptions.end(), [&](const Row& candidate) {
    return candidate.sqlstate == sqlstate &&
           (candidate.source_function.empty() || candidate.source_function == source_function) &&
           message.find(candidate.words) != message.npos;
  });
  if (row != kExceptions.end()) return row->error_class;
  return error_class_of_sqlstate(sqlstate).value_or(ErrorClass::other);
}

SqlError sql_error_of(const PGresult* result) {
  SqlError error;
  error.sqlstate = field(result, PG_DIAG_SQLSTATE);
  error.message = field(result, PG_DIAG_MESSAGE_PRIMARY);
  if (error.message.empty()) error.message = one_line(PQresultErrorMessage(result));  // when no server spoke
  error.error_class = classify(error.sqlstate, field(result, PG_DIAG_SOURCE_FUNCTION), error.message);
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

std::optional<SqlError> refusal_by_client(const Statement& statement) {
  if (statement.sql.find('\0') != std::string::npos) {
    return SqlError{"22021", 0, ErrorClass::character_not_in_repertoire,
                    "the client library cannot send SQL that holds a zero byte"};
  }
  if (statement.parameters.size() > PQ_QUERY_PARAM_MAX_LIMIT) {
    return SqlError{"54023", 0, ErrorClass::too_many_arguments,
                    fmt::format("the protocol takes at most {} parameters", PQ_QUERY_PARAM_MAX_LIMIT)};
  }
  return std::nullopt;
}

}  // namespace enginediff::postgres
