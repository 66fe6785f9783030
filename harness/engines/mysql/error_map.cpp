#include "harness/engines/mysql/error_map.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "harness/base/ascii.hpp"

namespace enginediff::mysql {

namespace {

// Numbers of the client library; the same in both.
constexpr CodeRow kClientCodes[] = {
    {2006, ErrorClass::connection_failure},     // CR_SERVER_GONE_ERROR
    {2008, ErrorClass::out_of_memory},          // CR_OUT_OF_MEMORY
    {2013, ErrorClass::connection_failure},     // CR_SERVER_LOST
    {2014, ErrorClass::protocol_violation},     // CR_COMMANDS_OUT_OF_SYNC
    {2020, ErrorClass::result_too_large},       // CR_NET_PACKET_TOO_LARGE
    {2027, ErrorClass::protocol_violation},     // CR_MALFORMED_PACKET
    {2031, ErrorClass::protocol_violation},     // CR_PARAMS_NOT_BOUND
    {2036, ErrorClass::feature_not_supported},  // CR_UNSUPPORTED_PARAM_TYPE
    {2055, ErrorClass::connection_failure},     // CR_SERVER_LOST_EXTENDED
    {2068, ErrorClass::not_authorized},         // CR_LOAD_DATA_LOCAL_INFILE_REJECTED
};

const CodeRow* find_in(std::span<const CodeRow> rows, unsigned code) {
  const auto row = std::lower_bound(rows.begin(), rows.end(), code,
                                    [](const CodeRow& candidate, unsigned wanted) { return candidate.code < wanted; });
  return row != rows.end() && row->code == code ? &*row : nullptr;
}

const CodeRow* find_code(Flavor flavor, unsigned code) {
  if (const CodeRow* row = find_in(flavor == Flavor::mariadb ? mariadb_codes() : mysql_codes(), code)) return row;
  if (code >= 2000 && code < 3000) return find_in(kClientCodes, code);
  return find_in(code < 1300 ? codes_from_1000() : codes_from_1300(), code);
}

// SQLSTATEs that both servers hand out for want of a better one say nothing.
bool says_something(std::string_view sqlstate) {
  return sqlstate.size() == 5 && sqlstate != "HY000" && sqlstate != "42000" && sqlstate != "01000" &&
         sqlstate != "00000";
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

// Errors that say what was wanted of a value: 1292 a moment most of the time, which the table therefore says, and
// anything else in arithmetic and comparisons; 1366 what fits a column; 1525 what a literal or the other side of a
// comparison is. `Truncated incorrect DOUBLE value: 'x'`, `Incorrect date value: 'x'`.
constexpr std::array<unsigned, 3> kWrongValues = {1292, 1366, 1525};

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

// nullopt where the message names none of these kinds: it is what the table says.
std::optional<ErrorClass> class_of_value_kind(std::string_view message) {
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

// MariaDB's general errors, and what the number of the storage engine's that their message holds makes of them.
struct StorageReason {
  unsigned code;
  std::string_view before;  // stands before the storage engine's number; the names of tables stand before it as well
  unsigned reason;
  ErrorClass as_error;
};
constexpr StorageReason kStorageReasons[] = {
    {1005, "(errno: ", 121, ErrorClass::duplicate_object},          // HA_ERR_FOUND_DUPP_KEY, of a constraint's name
    {1005, "(errno: ", 185, ErrorClass::too_many_columns},          // HA_ERR_TOO_MANY_FIELDS
    {1296, "Got error ", 193, ErrorClass::program_limit_exceeded},  // HA_ERR_FK_DEPTH_EXCEEDED
};

// What only MariaDB's messages tell.
std::optional<ErrorClass> class_of_mariadb_message(unsigned code, std::string_view message) {
  constexpr unsigned kCannotDrop = 1091;
  // Its message has the word of what is not there; MySQL's has not.
  if (code == kCannotDrop && message.starts_with("Can't DROP COLUMN ")) return ErrorClass::undefined_column;
  for (const StorageReason& one : kStorageReasons) {
    if (one.code == code && number_behind(one.before, message) == one.reason) return one.as_error;
  }
  return std::nullopt;
}

// 1210, `Incorrect arguments to ntile`.
std::optional<ErrorClass> class_of_wrong_arguments(std::string_view message) {
  if (message.ends_with(" to ntile")) return ErrorClass::invalid_argument_for_ntile_function;
  if (message.ends_with(" to nth_value")) return ErrorClass::invalid_argument_for_nth_value_function;
  return std::nullopt;
}

std::optional<ErrorClass> class_of_message(Flavor flavor, unsigned code, std::string_view message) {
  constexpr unsigned kWrongArguments = 1210;
  if (std::find(kWrongValues.begin(), kWrongValues.end(), code) != kWrongValues.end())
    return class_of_value_kind(message);
  if (code == kWrongArguments) return class_of_wrong_arguments(message);
  return flavor == Flavor::mariadb ? class_of_mariadb_message(code, message) : std::nullopt;
}

}  // namespace

ErrorClass classify_error(Flavor flavor, unsigned code, std::string_view sqlstate, std::string_view verb,
                          std::string_view message) {
  constexpr unsigned kRoutineOrSavepointMissing = 1305;
  if (const auto told = class_of_message(flavor, code, message)) return *told;
  constexpr unsigned kSignal = 1644;
  if (code == kRoutineOrSavepointMissing && (verb == "ROLLBACK" || verb == "RELEASE"))
    return ErrorClass::unknown_savepoint;
  // SIGNAL SQLSTATE carries the state that the case's author chose.
  if (code == kSignal) return error_class_of_sqlstate(sqlstate).value_or(ErrorClass::raise_exception);
  if (const CodeRow* row = find_code(flavor, code)) return row->as_error;
  if (says_something(sqlstate)) return error_class_of_sqlstate(sqlstate).value_or(ErrorClass::other);
  return ErrorClass::other;
}

ErrorClass classify_warning(Flavor flavor, unsigned code) {
  const CodeRow* row = find_code(flavor, code);
  return row != nullptr ? row->as_warning : ErrorClass::warning_other;
}

bool ends_connection(Flavor flavor, unsigned code) {
  switch (code) {
    case 1053:  // ER_SERVER_SHUTDOWN
    case 2006:  // CR_SERVER_GONE_ERROR
    case 2013:  // CR_SERVER_LOST
    case 2055:  // CR_SERVER_LOST_EXTENDED
      return true;
    case 1927:  // ER_CONNECTION_KILLED
      return flavor == Flavor::mariadb;
    case 3169:  // ER_SESSION_WAS_KILLED
    case 4031:  // ER_CLIENT_INTERACTION_TIMEOUT
      return flavor == Flavor::mysql;
    default: return false;
  }
}

bool is_interruption(unsigned code) {
  return code == 1317      // ER_QUERY_INTERRUPTED
         || code == 1028;  // ER_FILSORT_ABORT: a sort noticed first
}

}  // namespace enginediff::mysql
