#include "harness/engines/mysql/message_reason.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "harness/base/ascii.hpp"

namespace enginediff::mysql {

namespace {

using Told = std::optional<ErrorClass>;

// What stands between `before` and the next `after`; empty where the message does not have both.
std::string_view between(std::string_view message, std::string_view before, std::string_view after) {
  const std::size_t from = message.find(before);
  if (from == message.npos) return {};
  const std::string_view rest = message.substr(from + before.size());
  const std::size_t to = rest.find(after);
  return to == rest.npos ? std::string_view() : rest.substr(0, to);
}

// The number that follows the last `before` in the message; 0 where there is none.
unsigned number_behind(std::string_view before, std::string_view message) {
  const std::size_t at = message.rfind(before);
  if (at == message.npos) return 0;
  const std::string_view rest = message.substr(at + before.size());
  unsigned number = 0;
  std::from_chars(rest.data(), rest.data() + rest.size(), number);
  return number;
}

struct ValueKind {
  std::string_view word;  // as the message has it before `value:`, in lower case; what has a length begins with it
  ErrorClass as_error;
};
constexpr ValueKind kValueKinds[] = {
    {"binary(", ErrorClass::string_data_right_truncation}, {"boolean", ErrorClass::invalid_text_representation},
    {"char(", ErrorClass::string_data_right_truncation},   {"date", ErrorClass::invalid_datetime_format},
    {"datetime", ErrorClass::invalid_datetime_format},     {"decimal", ErrorClass::invalid_text_representation},
    {"double", ErrorClass::invalid_text_representation},   {"float", ErrorClass::invalid_text_representation},
    {"inet4", ErrorClass::invalid_text_representation},    {"inet6", ErrorClass::invalid_text_representation},
    {"integer", ErrorClass::invalid_text_representation},  {"string", ErrorClass::character_not_in_repertoire},
    {"time", ErrorClass::invalid_datetime_format},         {"timestamp", ErrorClass::invalid_datetime_format},
    {"uuid", ErrorClass::invalid_text_representation},
};

// Errors that say what was wanted of a value: 1292 a moment most of the time, which the table therefore says, and
// anything else in arithmetic and comparisons; 1366 what fits a column; 1525 what a literal or the other side of a
// comparison is. `Truncated incorrect DOUBLE value: 'x'`, `Incorrect date value: 'x'`.
Told class_of_value_kind(std::string_view message) {
  constexpr std::string_view kBefore = "incorrect ";
  const std::string text = to_lower(message.substr(0, message.find(" value:")));
  const std::size_t at = text.find(kBefore);
  if (at == text.npos) return std::nullopt;
  const std::string_view kind = std::string_view(text).substr(at + kBefore.size());
  for (const ValueKind& one : kValueKinds) {
    if (one.word.ends_with('(') ? kind.starts_with(one.word) : kind == one.word) return one.as_error;
  }
  return std::nullopt;
}

// 1411, `Incorrect string value: 'x' for function uuid_to_bin`: a text that the function cannot read. In a column the
// same words speak of its bytes.
Told class_of_function_value(std::string_view message) {
  if (message.starts_with("Incorrect string value:")) return ErrorClass::invalid_text_representation;
  return class_of_value_kind(message);
}

// 1367, `Illegal set 'a,b' value found during parsing`
Told class_of_literal(std::string_view message) {
  if (message.starts_with("Illegal set ")) return ErrorClass::invalid_column_definition;
  if (message.starts_with("Illegal non geometric ")) return ErrorClass::datatype_mismatch;
  return std::nullopt;
}

// 1210, `Incorrect arguments to ntile`
Told class_of_wrong_arguments(std::string_view message) {
  if (message.ends_with(" to ntile")) return ErrorClass::invalid_argument_for_ntile_function;
  if (message.ends_with(" to nth_value")) return ErrorClass::invalid_argument_for_nth_value_function;
  if (message.ends_with(" to ESCAPE")) return ErrorClass::invalid_escape_sequence;
  if (message.ends_with(" to SPATIAL INDEX")) return ErrorClass::invalid_table_definition;
  return std::nullopt;
}

// 1054, `Unknown column '5' in 'order clause'`. MariaDB names the clause by its keywords.
Told class_of_unknown_column(std::string_view message) {
  static constexpr std::array<std::string_view, 4> kClauses = {"group statement", "order clause", "GROUP BY",
                                                               "ORDER BY"};
  const std::string_view name = between(message, "Unknown column '", "'");
  const std::string_view clause = between(message, "' in '", "'");
  const bool position = !name.empty() && std::all_of(name.begin(), name.end(), is_digit);
  if (position && std::find(kClauses.begin(), kClauses.end(), clause) != kClauses.end())
    return ErrorClass::invalid_column_reference;
  return std::nullopt;
}

// 1102 and 1103, `Incorrect table name 'a…'`, which MariaDB says of names too long as well.
Told class_of_wrong_name(std::string_view message) {
  constexpr std::ptrdiff_t kLongest = 64;  // characters
  const std::string_view name = between(message, " name '", "'");
  const auto characters = std::count_if(name.begin(), name.end(), [](char c) { return (c & 0xc0) != 0x80; });
  if (characters > kLongest) return ErrorClass::identifier_too_long;
  return std::nullopt;
}

// The storage engine's number, which the last `before` precedes; the names of tables stand before it as well.
struct StorageReason {
  unsigned reason;
  ErrorClass as_error;
};
constexpr StorageReason kCannotCreate[] = {
    {121, ErrorClass::duplicate_object},        // HA_ERR_FOUND_DUPP_KEY, of a constraint's name
    {131, ErrorClass::feature_not_supported},   // HA_ERR_WRONG_COMMAND
    {138, ErrorClass::feature_not_supported},   // HA_ERR_UNSUPPORTED
    {139, ErrorClass::program_limit_exceeded},  // HA_ERR_TO_BIG_ROW
    {140, ErrorClass::feature_not_supported},   // HA_WRONG_CREATE_OPTION
    {150, ErrorClass::invalid_foreign_key},     // HA_ERR_CANNOT_ADD_FOREIGN
    {185, ErrorClass::too_many_columns},        // HA_ERR_TOO_MANY_FIELDS
};

// 1005, `Can't create table `d`.`t` (errno: 150 "Foreign key constraint is incorrectly formed")`
Told class_of_creation(std::string_view message) {
  const unsigned reason = number_behind("(errno: ", message);
  for (const StorageReason& one : kCannotCreate) {
    if (one.reason == reason) return one.as_error;
  }
  return std::nullopt;
}

// 1296, `Got error 193 '…' from InnoDB`
Told class_of_storage_error(std::string_view message) {
  constexpr unsigned kCascadesTooDeep = 193;  // HA_ERR_FK_DEPTH_EXCEEDED
  if (number_behind("Got error ", message) == kCascadesTooDeep) return ErrorClass::program_limit_exceeded;
  return std::nullopt;
}

// 1091. MariaDB's message has the word of what is not there; MySQL's has not.
Told class_of_missing_part(std::string_view message) {
  if (message.starts_with("Can't DROP COLUMN ")) return ErrorClass::undefined_column;
  return std::nullopt;
}

// 1901, `Function or expression 'count(distinct )' cannot be used in the CHECK clause of `c``: the server's own names,
// whatever the statement calls the function.
Told class_of_disallowed_function(std::string_view message) {
  static constexpr std::array<std::string_view, 15> kAggregates = {
      "avg", "bit_and", "bit_or", "bit_xor",     "count", "group_concat", "json_arrayagg", "json_objectagg",
      "max", "min",     "std",    "stddev_samp", "sum",   "var_samp",     "variance"};
  static constexpr std::array<std::string_view, 13> kWindowFunctions = {
      "cume_dist",    "dense_rank",      "first_value",     "lag",  "last_value", "lead", "nth_value", "ntile",
      "percent_rank", "percentile_cont", "percentile_disc", "rank", "row_number"};
  const std::string_view expression = between(message, "Function or expression '", "'");
  if (expression.starts_with("select ")) return ErrorClass::feature_not_supported;
  const std::string_view name = expression.substr(0, expression.find('('));
  if (std::find(kAggregates.begin(), kAggregates.end(), name) != kAggregates.end()) return ErrorClass::grouping_error;
  if (std::find(kWindowFunctions.begin(), kWindowFunctions.end(), name) != kWindowFunctions.end())
    return ErrorClass::windowing_error;
  return std::nullopt;
}

enum class Servers { both, only_mariadb };

struct Reading {
  unsigned code;
  Servers servers;
  Told (*tell)(std::string_view message);
};
constexpr Reading kReadings[] = {
    {1005, Servers::both, class_of_creation},
    {1054, Servers::both, class_of_unknown_column},
    {1091, Servers::only_mariadb, class_of_missing_part},
    {1102, Servers::both, class_of_wrong_name},
    {1103, Servers::both, class_of_wrong_name},
    {1210, Servers::both, class_of_wrong_arguments},
    {1292, Servers::both, class_of_value_kind},
    {1296, Servers::only_mariadb, class_of_storage_error},
    {1366, Servers::both, class_of_value_kind},
    {1367, Servers::both, class_of_literal},
    {1411, Servers::both, class_of_function_value},
    {1525, Servers::both, class_of_value_kind},
    {1901, Servers::only_mariadb, class_of_disallowed_function},
};

}  // namespace

std::optional<ErrorClass> class_by_message(Flavor flavor, unsigned code, std::string_view message) {
  for (const Reading& one : kReadings) {
    if (one.code == code && (one.servers == Servers::both || flavor == Flavor::mariadb)) return one.tell(message);
  }
  return std::nullopt;
}

}  // namespace enginediff::mysql
