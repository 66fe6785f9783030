#include "harness/engines/sqlite/error_map.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>

#include "harness/sql/unknown_qualifier.hpp"

namespace enginediff::sqlite {

namespace {

using enum ErrorClass;

struct CodeRow {
  int code;
  ErrorClass error_class;
};

// Extended codes first; one that is not listed is looked up again by its low byte.
constexpr CodeRow kCodes[] = {
    {SQLITE_CONSTRAINT_UNIQUE, unique_violation},
    {SQLITE_CONSTRAINT_PRIMARYKEY, unique_violation},
    {SQLITE_CONSTRAINT_ROWID, unique_violation},
    {SQLITE_CONSTRAINT_NOTNULL, not_null_violation},
    {SQLITE_CONSTRAINT_FOREIGNKEY, foreign_key_violation},
    {SQLITE_CONSTRAINT_CHECK, check_violation},
    {SQLITE_CONSTRAINT_TRIGGER, raise_exception},     // RAISE(ABORT, …)
    {SQLITE_CONSTRAINT_DATATYPE, datatype_mismatch},  // STRICT tables
    {SQLITE_BUSY_SNAPSHOT, busy_snapshot},
    {SQLITE_LOCKED_SHAREDCACHE, locked_shared_cache},
    {SQLITE_ERROR_MISSING_COLLSEQ, unknown_collation},
    {SQLITE_ABORT_ROLLBACK, transaction_rollback},
    {SQLITE_IOERR_NOMEM, out_of_memory},
    {SQLITE_INTERNAL, internal_error},
    {SQLITE_PERM, insufficient_privilege},
    {SQLITE_ABORT, query_canceled},
    {SQLITE_BUSY, busy},
    {SQLITE_LOCKED, object_in_use},
    {SQLITE_NOMEM, out_of_memory},
    {SQLITE_READONLY, read_only_sql_transaction},
    {SQLITE_INTERRUPT, query_canceled},
    {SQLITE_IOERR, io_error},
    {SQLITE_CORRUPT, data_corrupted},
    {SQLITE_FULL, disk_full},
    {SQLITE_CANTOPEN, undefined_file},
    {SQLITE_PROTOCOL, busy},
    {SQLITE_SCHEMA, table_definition_changed},
    {SQLITE_TOOBIG, result_too_large},
    {SQLITE_CONSTRAINT, integrity_constraint_violation},
    {SQLITE_MISMATCH, datatype_mismatch},  // text into an INTEGER PRIMARY KEY, a LIMIT that is no number
    {SQLITE_MISUSE, internal_error},
    {SQLITE_AUTH, not_authorized},
    {SQLITE_RANGE, undefined_parameter},
    {SQLITE_NOTADB, data_corrupted},
};

// A message of code 1: it begins with `start` and holds `rest` after that; either may be empty. The first row that fits
// counts. Wordings differ from version to version; all of them stand here, and the contract suite asks each build for
// them.
struct MessageRow {
  std::string_view start, rest;
  ErrorClass error_class;
};

constexpr MessageRow kMessages[] = {
    // Syntax
    {"near \"", "syntax error", syntax_error},
    {"syntax error near \"", "", syntax_error},  // DELETE and UPDATE with a LIMIT, where they were left out
    {"incomplete input", "", syntax_error},
    {"unrecognized token: ", "", syntax_error},
    {"unknown or unsupported join type: ", "", syntax_error},
    {"unknown join type: ", "", syntax_error},
    {"row value misused", "", syntax_error},
    {"sub-select returns ", "columns", syntax_error},
    {"SELECTs to the left and right of ", "do not have the same number of result columns", syntax_error},
    {"all VALUES must have the same number of terms", "", syntax_error},
    {"ORDER BY clause should come after ", "", syntax_error},
    {"LIMIT clause should come after ", "", syntax_error},
    {"table ", "values were supplied", syntax_error},
    {"table ", "values for ", invalid_column_reference},      // the names of a common table expression
    {"expected ", "columns for ", invalid_column_reference},  // those of a view
    {"", "values for ", syntax_error},
    {"", "columns assigned ", syntax_error},
    {"ORDER BY without LIMIT on ", "", syntax_error},
    {"a NATURAL join may not have an ON or USING clause", "", syntax_error},
    {"a JOIN clause is required before ", "", syntax_error},
    {"no tables specified", "", syntax_error},
    {"IN(...) element has ", "", syntax_error},
    {"RAISE() may only be used within a trigger-program", "", syntax_error},
    {"syntax error after column name ", "", syntax_error},
    {"bad JSON path: ", "", syntax_error},
    {"JSON path error near ", "", syntax_error},
    {"temporary table name must be unqualified", "", syntax_error},
    {"temporary trigger may not have qualified name", "", syntax_error},
    {"cannot use DEFAULT on a generated column", "", syntax_error},
    {"fts5: syntax error near ", "", syntax_error},
    {"malformed MATCH expression: ", "", syntax_error},  // of FTS3 and FTS4
    {"unterminated string", "", syntax_error},           // in a full-text query
    {"invalid Unicode escape", "", syntax_error},        // of unistr()
    // Names that are not there
    {"no such table: ", "", undefined_table},
    {"no such view: ", "", undefined_table},
    {"no such column: ", "", undefined_column},
    {"no such index: ", "", undefined_object},
    {"no such trigger: ", "", undefined_object},
    {"no such window: ", "", undefined_object},
    {"no such module: ", "", undefined_object},
    {"no such tokenizer: ", "", undefined_object},
    {"unknown tokenizer: ", "", undefined_object},
    {"no such constraint: ", "", undefined_object},
    {"unable to use function MATCH in the requested context", "", undefined_object},  // what it needs is an index
    {"no such savepoint: ", "", unknown_savepoint},
    {"no such database: ", "", no_such_database},
    {"unknown database ", "", no_such_database},
    {"no such collation sequence: ", "", unknown_collation},
    {"no such function: ", "", undefined_function},
    {"unknown function: ", "", undefined_function},
    {"'", "is not a function", undefined_function},  // a table that is called
    {"wrong number of arguments to function ", "", undefined_function},
    {"unable to identify the object to be reindexed", "", undefined_object},
    {"unknown column \"", "in foreign key definition", undefined_column},
    {"cannot join using column ", "", undefined_column},
    {"table ", "has no column named ", undefined_column},
    {"unknown datatype for ", "", undefined_object},
    {"missing datatype for ", "", invalid_table_definition},
    // Names that are there already, or twice
    {"duplicate column name: ", "", duplicate_column},
    {"there is already a table named ", "", duplicate_table},
    {"there is already an index named ", "", duplicate_table},
    {"there is already another table or index with this name", "", duplicate_table},
    {"table ", "already exists", duplicate_table},
    {"view ", "already exists", duplicate_table},
    {"index ", "already exists", duplicate_table},
    {"trigger ", "already exists", duplicate_object},
    {"database ", "is already in use", duplicate_database},
    {"duplicate WITH table name: ", "", duplicate_alias},
    {"target object/alias may not appear in FROM clause: ", "", duplicate_alias},
    {"ambiguous column name: ", "", ambiguous_column},
    {"object name reserved for internal use: ", "", reserved_name},
    {"reserved fts5 ", "name: ", reserved_name},
    // Aggregates, windows, recursion
    {"misuse of aggregate", "", grouping_error},
    {"a GROUP BY clause is required before HAVING", "", grouping_error},
    {"HAVING clause on a non-aggregate query", "", grouping_error},
    {"aggregate functions are not allowed in the GROUP BY clause", "", grouping_error},
    {"DISTINCT aggregates must have exactly one argument", "", undefined_function},
    {"misuse of window function ", "", windowing_error},
    {"misuse of aliased aggregate ", "", grouping_error},
    {"misuse of aliased window function ", "", windowing_error},
    {"RANGE with offset PRECEDING/FOLLOWING requires one ORDER BY expression", "", windowing_error},
    {"unsupported frame specification", "", windowing_error},
    {"cannot override ", "of window: ", windowing_error},
    {"FILTER clause may only be used with aggregate window functions", "", feature_not_supported},
    {"FILTER may not be used with non-aggregate ", "", wrong_object_type},
    {"DISTINCT is not supported for window functions", "", feature_not_supported},
    {"", "may not be used as a window function", windowing_error},
    {"frame starting offset must be ", "", invalid_preceding_or_following_size},
    {"frame ending offset must be ", "", invalid_preceding_or_following_size},
    {"argument of ntile must be a positive integer", "", invalid_argument_for_ntile_function},
    {"second argument to nth_value must be a positive integer", "", invalid_argument_for_nth_value_function},
    {"circular reference: ", "", invalid_recursion},
    {"multiple references to recursive table: ", "", invalid_recursion},
    {"multiple recursive references: ", "", invalid_recursion},
    {"recursive reference in a subquery: ", "", invalid_recursion},
    {"recursive aggregate queries not supported", "", invalid_recursion},
    {"cannot use window functions in recursive queries", "", invalid_recursion},
    {"view ", "is circularly defined", invalid_recursion},
    // Places of a result that are not there
    {"", "ORDER BY term out of range", invalid_column_reference},
    {"", "GROUP BY term out of range", invalid_column_reference},
    {"", "ORDER BY term does not match any column in the result set", invalid_column_reference},
    {"ON clause references tables to its right", "", invalid_column_reference},
    {"ON CONFLICT clause does not match any PRIMARY KEY or UNIQUE constraint", "", invalid_column_reference},
    // Transactions
    {"cannot start a transaction within a transaction", "", active_sql_transaction},
    {"cannot commit - no transaction is active", "", no_active_sql_transaction},
    {"cannot rollback - no transaction is active", "", no_active_sql_transaction},
    {"cannot VACUUM from within a transaction", "", active_sql_transaction},
    {"cannot VACUUM - SQL statements in progress", "", active_sql_transaction},
    {"cannot change into wal mode from within a transaction", "", active_sql_transaction},
    {"cannot change out of wal mode from within a transaction", "", active_sql_transaction},
    {"cannot ATTACH database within transaction", "", active_sql_transaction},
    {"cannot DETACH database within transaction", "", active_sql_transaction},
    {"Safety level may not be changed inside a transaction", "", active_sql_transaction},
    {"temporary storage cannot be changed from within a transaction", "", active_sql_transaction},
    {"database ", "is locked", object_in_use},
    {"cannot commit transaction - SQL statements in progress", "", object_in_use},
    // Values
    {"integer overflow", "", numeric_value_out_of_range},
    {"hex literal too big: ", "", numeric_value_out_of_range},
    {"oversized integer: ", "", numeric_value_out_of_range},
    {"malformed JSON", "", invalid_json_text},
    {"JSON cannot hold BLOB values", "", invalid_json_text},
    {"json_object() requires an even number of arguments", "", undefined_function},
    {"json_object() labels must be TEXT", "", invalid_parameter_value},
    {"json", "needs an odd number of arguments", undefined_function},  // json_set(), jsonb_insert()
    {"FLAGS parameter to json_valid() must be between ", "", invalid_parameter_value},
    {"second argument to likelihood() must be a constant between ", "", invalid_parameter_value},
    {"input to ", "is not numeric", datatype_mismatch},  // of median() and percentile()
    {"the fraction argument to ", "is not between ", numeric_value_out_of_range},
    {"the fraction argument to ", "is not the same for all input rows", invalid_parameter_value},
    {"Inf input to ", "", numeric_value_out_of_range},
    {"ESCAPE expression must be a single character", "", invalid_escape_sequence},
    {"LIKE or GLOB pattern too complex", "", statement_too_complex},
    {"cannot UPDATE generated column ", "", generated_always},
    {"cannot INSERT into generated column ", "", generated_always},
    // Limits
    {"too many columns ", "", too_many_columns},
    {"too many terms in compound SELECT", "", program_limit_exceeded},
    {"too many terms in ", "", too_many_columns},  // of ORDER BY and GROUP BY
    {"too many result columns", "", too_many_columns},
    {"too many arguments on function ", "", too_many_arguments},
    {"too many arguments on ", "", too_many_arguments},
    {"too many SQL variables", "", too_many_arguments},
    {"variable number must be between ", "", too_many_arguments},
    {"Expression tree is too large", "", statement_too_complex},
    {"parser stack overflow", "", statement_too_complex},
    {"Recursion limit", "", statement_too_complex},
    {"too many attached databases", "", program_limit_exceeded},
    {"at most ", "tables in a join", program_limit_exceeded},
    {"too many references to ", "", statement_too_complex},
    {"too many levels of trigger recursion", "", statement_too_complex},
    {"too many FROM clause terms", "", program_limit_exceeded},
    {"string or blob too big", "", result_too_large},
    {"JSON path too deep", "", statement_too_complex},
    {"fts5: parser stack overflow", "", statement_too_complex},
    {"fts5 expression tree is too large", "", statement_too_complex},
    {"Too many columns for an rtree table", "", too_many_columns},
    // What may not be done with an object, or in a definition
    {"cannot modify ", "because it is a view", object_not_in_prerequisite_state},
    {"use DROP VIEW to delete view ", "", wrong_object_type},
    {"use DROP TABLE to delete table ", "", wrong_object_type},
    {"view ", "may not be altered", wrong_object_type},
    {"cannot rename columns of ", "", wrong_object_type},
    {"cannot drop column from ", "", wrong_object_type},
    {"views may not be indexed", "", wrong_object_type},
    {"virtual tables may not be ", "", wrong_object_type},
    {"table ", "may not be indexed", insufficient_privilege},
    {"table ", "may not be dropped", insufficient_privilege},
    {"table ", "may not be modified", insufficient_privilege},
    {"table ", "may not be altered", insufficient_privilege},
    {"cannot create trigger on system table", "", insufficient_privilege},
    {"cannot create INSTEAD OF trigger on table: ", "", wrong_object_type},
    {"cannot create ", "trigger on view: ", wrong_object_type},
    {"cannot create triggers on virtual tables", "", wrong_object_type},
    {"index associated with UNIQUE or PRIMARY KEY constraint cannot be dropped", "", dependent_objects_still_exist},
    {"foreign key mismatch - ", "", invalid_foreign_key},
    {"foreign key on ", "", invalid_foreign_key},
    {"number of columns in foreign key ", "", invalid_foreign_key},
    {"table ", "has more than one primary key", invalid_table_definition},
    {"AUTOINCREMENT is only allowed on an INTEGER PRIMARY KEY", "", invalid_table_definition},
    {"AUTOINCREMENT not allowed on WITHOUT ROWID tables", "", invalid_table_definition},
    {"PRIMARY KEY missing on table ", "", invalid_table_definition},
    {"vtable constructor failed: ", "", invalid_table_definition},
    {"unrecognized option: ", "", invalid_parameter_value},         // of fts5
    {"unrecognized column option: ", "", invalid_parameter_value},  // of fts5
    {"unrecognized parameter: ", "", invalid_parameter_value},      // of FTS4
    {"malformed ", "directive", invalid_parameter_value},           // of fts5: `detail=x`
    {"Too few columns for an rtree table", "", invalid_table_definition},
    {"Wrong number of columns for an rtree table", "", invalid_table_definition},
    {"Auxiliary rtree columns must be last", "", invalid_table_definition},
    {"must have at least one non-generated column", "", invalid_table_definition},
    {"generated columns cannot be part of the PRIMARY KEY", "", invalid_table_definition},
    {"generated column loop on ", "", invalid_object_definition},
    {"cannot create a TEMP index on non-TEMP table ", "", invalid_object_definition},
    {"", "cannot reference objects in database ", invalid_object_definition},  // a view or trigger of another one
    {"cannot use RETURNING in a trigger", "", invalid_object_definition},
    {"error in generated column ", "", invalid_table_definition},
    {"unknown table option: ", "", syntax_error},
    {"default value of column ", "is not constant", invalid_table_definition},
    {"expressions prohibited in PRIMARY KEY and UNIQUE constraints", "", feature_not_supported},
    {"unsupported use of NULLS ", "", feature_not_supported},
    {"non-deterministic functions prohibited in ", "", invalid_object_definition},
    {"non-deterministic use of ", "", invalid_object_definition},
    {"subqueries prohibited in ", "", feature_not_supported},
    {"parameters prohibited in ", "", feature_not_supported},
    {"window functions prohibited in ", "", feature_not_supported},
    {"aggregate functions prohibited in ", "", feature_not_supported},
    {"the \".\" operator prohibited in ", "", feature_not_supported},
    {"parameters are not allowed in views", "", feature_not_supported},
    {"RIGHT and FULL OUTER JOINs are not currently supported", "", feature_not_supported},
    {"RETURNING may not use ", "", feature_not_supported},
    {"fts5: ", "queries are not supported", feature_not_supported},  // with detail=none
    {"qualified table names are not allowed on ", "within triggers", feature_not_supported},
    {"the ", "INDEXED clause is not allowed on ", feature_not_supported},  // NOT INDEXED within triggers
    {"the INDEXED BY clause is not allowed on ", "", feature_not_supported},
    {"ORDER BY may not be used with non-aggregate ", "", wrong_object_type},
    {"Cannot add a column to a view", "", wrong_object_type},
    {"Cannot add a NOT NULL column with default value NULL", "", not_null_violation},
    {"Cannot add a ", "", feature_not_supported},
    {"cannot add a ", "", feature_not_supported},
    {"cannot drop column ", ": no other columns exist", invalid_table_definition},
    {"cannot drop ", "column", feature_not_supported},
    {"constraint may not be dropped: ", "", feature_not_supported},
    {"error in ", "after rename: duplicate column name: ", duplicate_column},
    {"error in ", "after ", dependent_objects_still_exist},  // ALTER TABLE … RENAME, … DROP COLUMN
    {"error in ", "no such table: ", undefined_table},       // ALTER TABLE beside a view whose table is missing
    {"error in ", "no such column: ", undefined_column},
    {"unsafe use of ", "", insufficient_privilege},
    {"not authorized", "", not_authorized},
    {"access to ", "is prohibited", not_authorized},
    {"unable to open database: ", "", undefined_file},
    {"cannot detach database ", "", object_in_use},
};

}  // namespace

ErrorClass error_class_of(int extended_code, std::string_view message) {
  // SQLite carries ON DELETE RESTRICT out by a trigger of its own.
  if (extended_code == SQLITE_CONSTRAINT_TRIGGER && message == "FOREIGN KEY constraint failed")
    return foreign_key_violation;
  for (const int code : {extended_code, extended_code & 0xff}) {
    const auto row =
        std::find_if(std::begin(kCodes), std::end(kCodes), [&](const CodeRow& one) { return one.code == code; });
    if (row != std::end(kCodes)) return row->error_class;
  }
  if ((extended_code & 0xff) != SQLITE_ERROR) return other;
  for (const MessageRow& row : kMessages) {
    if (message.starts_with(row.start) && message.find(row.rest, row.start.size()) != std::string_view::npos)
      return row.error_class;
  }
  return other;
}

ErrorClass error_class_of(int extended_code, std::string_view message, std::string_view sql,
                          const LexicalRules& rules) {
  constexpr std::string_view kNoColumn = "no such column: ";
  const ErrorClass told = error_class_of(extended_code, message);
  const bool column = told == undefined_column && message.starts_with(kNoColumn);
  return column && qualifier_is_unknown(message.substr(kNoColumn.size()), sql, rules) ? undefined_table : told;
}

}  // namespace enginediff::sqlite
