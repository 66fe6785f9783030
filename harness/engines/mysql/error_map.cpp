#include "harness/engines/mysql/error_map.hpp"

#include <algorithm>

#include "harness/engines/mysql/message_reason.hpp"

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

}  // namespace

ErrorClass classify_error(Flavor flavor, unsigned code, std::string_view sqlstate, std::string_view verb,
                          std::string_view message) {
  constexpr unsigned kRoutineOrSavepointMissing = 1305;
  if (const auto told = class_by_message(flavor, code, message)) return *told;
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
    case 2026:  // CR_SSL_CONNECTION_ERROR: what the loss of one that is open is called where it has TLS
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
