#include "harness/casefile/changing_names.hpp"

#include <algorithm>
#include <string_view>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

using Kind = ChangingValue::Kind;
using Arguments = std::vector<std::span<const SqlToken>>;

enum class Form {
  word,              // `CURRENT_DATE`; with or without parentheses
  bare,              // `ctid`; without parentheses
  call,              // `NOW(6)`; a word that is not called is a name
  without_argument,  // `RAND()`, and not `RAND(7)`
  one_argument,      // `STRFTIME('%s')`: of the time at which it is called
  of_now,            // `DATE('now')`, `STRFTIME('%Y', 'now')`
  of_server,         // `CURRENT_SETTING('port')`
  of_zone,           // `CURRENT_SETTING('TimeZone')`
};
struct Name {
  std::string_view name;
  Form form;
  Kind kind;
};
constexpr Name kNames[] = {
    {"AGE", Form::one_argument, Kind::clock},
    {"CLOCK_TIMESTAMP", Form::call, Kind::clock},
    {"CONNECTION_ID", Form::call, Kind::machine},
    {"CTID", Form::bare, Kind::machine},
    {"CURDATE", Form::call, Kind::clock},
    {"CURRENT_CATALOG", Form::bare, Kind::machine},
    {"CURRENT_DATABASE", Form::call, Kind::machine},
    {"CURRENT_DATE", Form::word, Kind::clock},
    {"CURRENT_ROLE", Form::bare, Kind::machine},
    {"CURRENT_SETTING", Form::of_server, Kind::machine},
    {"CURRENT_SETTING", Form::of_zone, Kind::zone},
    {"CURRENT_TIME", Form::word, Kind::clock},
    {"CURRENT_TIMESTAMP", Form::word, Kind::clock},
    {"CURRENT_USER", Form::word, Kind::machine},
    {"CURTIME", Form::call, Kind::clock},
    {"DATE", Form::of_now, Kind::clock},
    {"DATE", Form::without_argument, Kind::clock},
    {"DATETIME", Form::of_now, Kind::clock},
    {"DATETIME", Form::without_argument, Kind::clock},
    {"GEN_RANDOM_BYTES", Form::call, Kind::chance},
    {"GEN_RANDOM_UUID", Form::call, Kind::chance},
    {"GETDATE", Form::call, Kind::clock},
    {"INET_CLIENT_ADDR", Form::call, Kind::machine},
    {"INET_CLIENT_PORT", Form::call, Kind::machine},
    {"INET_SERVER_ADDR", Form::call, Kind::machine},
    {"INET_SERVER_PORT", Form::call, Kind::machine},
    {"JULIANDAY", Form::of_now, Kind::clock},
    {"JULIANDAY", Form::without_argument, Kind::clock},
    {"LOCALTIME", Form::word, Kind::clock},
    {"LOCALTIMESTAMP", Form::word, Kind::clock},
    {"NEWID", Form::call, Kind::chance},
    {"NOW", Form::call, Kind::clock},
    {"PG_BACKEND_PID", Form::call, Kind::machine},
    {"PG_CONF_LOAD_TIME", Form::call, Kind::machine},
    {"PG_CURRENT_SNAPSHOT", Form::call, Kind::machine},
    {"PG_CURRENT_WAL_INSERT_LSN", Form::call, Kind::machine},
    {"PG_CURRENT_WAL_LSN", Form::call, Kind::machine},
    {"PG_CURRENT_XACT_ID", Form::call, Kind::machine},
    {"PG_EXPORT_SNAPSHOT", Form::call, Kind::machine},
    {"PG_POSTMASTER_START_TIME", Form::call, Kind::machine},
    {"PG_RELATION_FILENODE", Form::call, Kind::machine},
    {"PG_RELATION_FILEPATH", Form::call, Kind::machine},
    {"PS_CURRENT_THREAD_ID", Form::call, Kind::machine},
    {"RAND", Form::without_argument, Kind::random},
    {"RANDOM", Form::call, Kind::random},
    {"RANDOMBLOB", Form::call, Kind::chance},
    {"RANDOM_BYTES", Form::call, Kind::chance},
    {"RANDOM_NORMAL", Form::call, Kind::random},
    {"SESSION_USER", Form::word, Kind::machine},
    {"SQLITE_SOURCE_ID", Form::call, Kind::machine},
    {"SQLITE_VERSION", Form::call, Kind::machine},
    {"STATEMENT_TIMESTAMP", Form::call, Kind::clock},
    {"STRFTIME", Form::of_now, Kind::clock},
    {"STRFTIME", Form::one_argument, Kind::clock},
    {"SYSDATE", Form::call, Kind::clock},
    {"SYSTEM_USER", Form::word, Kind::machine},
    {"SYS_GUID", Form::call, Kind::chance},
    {"TIME", Form::of_now, Kind::clock},
    {"TIME", Form::without_argument, Kind::clock},
    {"TIMEDIFF", Form::of_now, Kind::clock},
    {"TIMEOFDAY", Form::call, Kind::clock},
    {"TRANSACTION_TIMESTAMP", Form::call, Kind::clock},
    {"TXID_CURRENT", Form::call, Kind::machine},
    {"TXID_CURRENT_SNAPSHOT", Form::call, Kind::machine},
    {"UNIXEPOCH", Form::of_now, Kind::clock},
    {"UNIXEPOCH", Form::without_argument, Kind::clock},
    {"UNIX_TIMESTAMP", Form::without_argument, Kind::clock},
    {"USER", Form::without_argument, Kind::machine},
    {"UTC_DATE", Form::word, Kind::clock},
    {"UTC_TIME", Form::word, Kind::clock},
    {"UTC_TIMESTAMP", Form::word, Kind::clock},
    {"UUID", Form::call, Kind::chance},
    {"UUIDV4", Form::call, Kind::chance},
    {"UUIDV7", Form::call, Kind::chance},
    {"UUID_GENERATE_V1", Form::call, Kind::chance},
    {"UUID_GENERATE_V4", Form::call, Kind::chance},
    {"UUID_SHORT", Form::call, Kind::chance},
    {"UUID_V4", Form::call, Kind::chance},
    {"UUID_V7", Form::call, Kind::chance},
    {"VERSION", Form::without_argument, Kind::machine},
    {"XMAX", Form::bare, Kind::machine},
    {"XMIN", Form::bare, Kind::machine},
};

constexpr std::string_view kServerVariables[] = {"BASEDIR",
                                                 "BIND_ADDRESS",
                                                 "CHARACTER_SETS_DIR",
                                                 "DATADIR",
                                                 "GENERAL_LOG_FILE",
                                                 "HOSTNAME",
                                                 "INNODB_VERSION",
                                                 "LC_MESSAGES_DIR",
                                                 "LOG_ERROR",
                                                 "PID_FILE",
                                                 "PLUGIN_DIR",
                                                 "PORT",
                                                 "PSEUDO_THREAD_ID",
                                                 "REPORT_HOST",
                                                 "SECURE_FILE_PRIV",
                                                 "SERVER_ID",
                                                 "SERVER_UID",
                                                 "SERVER_UUID",
                                                 "SOCKET",
                                                 "SYSTEM_TIME_ZONE",
                                                 "TMPDIR",
                                                 "VERSION",
                                                 "VERSION_COMMENT",
                                                 "VERSION_COMPILE_MACHINE",
                                                 "VERSION_COMPILE_OS",
                                                 "VERSION_SSL_LIBRARY",
                                                 "VERSION_SOURCE_REVISION"};
constexpr std::string_view kServerSettings[] = {
    "cluster_name",     "config_file", "data_directory", "hba_file",           "ident_file",
    "listen_addresses", "port",        "server_version", "server_version_num", "unix_socket_directories"};

constexpr std::string_view kQuestionFunctions[] = {"ARRAY_LENGTH",
                                                   "ARRAY_LOWER",
                                                   "ARRAY_NDIMS",
                                                   "ARRAY_UPPER",
                                                   "BIT_LENGTH",
                                                   "BOOL_AND",
                                                   "BOOL_OR",
                                                   "CARDINALITY",
                                                   "CHARACTER_LENGTH",
                                                   "CHARSET",
                                                   "CHAR_LENGTH",
                                                   "COERCIBILITY",
                                                   "COLLATION",
                                                   "COUNT",
                                                   "EVERY",
                                                   "EXISTS",
                                                   "FIND_IN_SET",
                                                   "GET_LOCK",
                                                   "GLOB",
                                                   "INSTR",
                                                   "ISFINITE",
                                                   "IS_FREE_LOCK",
                                                   "IS_UUID",
                                                   "JSONB_ARRAY_LENGTH",
                                                   "JSONB_TYPEOF",
                                                   "JSON_ARRAY_LENGTH",
                                                   "JSON_DEPTH",
                                                   "JSON_LENGTH",
                                                   "JSON_TYPE",
                                                   "JSON_TYPEOF",
                                                   "JSON_VALID",
                                                   "LENGTH",
                                                   "LIKE",
                                                   "LOCATE",
                                                   "NUM_NONNULLS",
                                                   "NUM_NULLS",
                                                   "OCTET_LENGTH",
                                                   "PG_BLOCKING_PIDS",
                                                   "PG_COLLATION_FOR",
                                                   "PG_COLUMN_SIZE",
                                                   "PG_HAS_ROLE",
                                                   "PG_TYPEOF",
                                                   "PG_XACT_STATUS",
                                                   "POSITION",
                                                   "REGEXP_LIKE",
                                                   "RELEASE_LOCK",
                                                   "SIGN",
                                                   "SLEEP",
                                                   "STARTS_WITH",
                                                   "STRCMP",
                                                   "STRPOS",
                                                   "TXID_STATUS",
                                                   "TYPEOF",
                                                   "UUID_EXTRACT_VERSION"};

template <class Words>
bool is_one_of(const Words& words, std::string_view text) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return equal_ignoring_case(word, text); });
}

// First arguments that leave the time out, which is the present one then.
constexpr std::string_view kFormsOfNow[] = {"subsec", "subsecond"};

// Texts that a type of times reads as a time, and those types.
constexpr std::string_view kRelativeTimes[] = {"now", "today", "tomorrow", "yesterday"};
constexpr std::string_view kTypesOfTimes[] = {"DATE", "TIME", "TIMESTAMP", "TIMESTAMPTZ", "TIMETZ"};

// `DATE`, `TIMESTAMP(3) WITH TIME ZONE`: whether the type that ends before `end` is one of times.
bool ends_type_of_times(std::span<const SqlToken> tokens, std::size_t end) {
  constexpr std::size_t kLongest = 7;  // `TIMESTAMP ( 3 ) WITH TIME ZONE`
  for (std::size_t length = 1; length <= std::min(end, kLongest); ++length) {
    const SqlToken& first = tokens[end - length];
    const bool part = first.kind == SqlToken::Kind::number || is_sql_symbol(first, "(") || is_sql_symbol(first, ")") ||
                      is_sql_word(first, "WITH") || is_sql_word(first, "WITHOUT") || is_sql_word(first, "ZONE");
    if (part) continue;
    // The TIME of WITH TIME ZONE is one as well, and stands behind another.
    return first.kind == SqlToken::Kind::word && is_one_of(kTypesOfTimes, first.text);
  }
  return false;
}

// What stands in the quotes of an argument that is a text and nothing else; empty where it is not.
std::string_view quoted(std::span<const SqlToken> argument) {
  if (argument.size() != 1 || argument[0].kind != SqlToken::Kind::text) return {};
  const std::string_view text = argument[0].text;
  return text.size() > 2 && text.front() == '\'' ? text.substr(1, text.size() - 2) : std::string_view();
}

bool is_met(Form form, const Arguments& arguments) {
  const bool none = arguments.size() == 1 && arguments[0].empty();
  switch (form) {
    case Form::word:
    case Form::call: return true;
    case Form::bare: return false;
    case Form::without_argument: return none;
    case Form::one_argument: return arguments.size() == 1 && !none;
    case Form::of_now:
      return std::any_of(arguments.begin(), arguments.end(),
                         [](const auto& argument) { return equal_ignoring_case(quoted(argument), "now"); }) ||
             is_one_of(kFormsOfNow, quoted(arguments[0]));
    case Form::of_server: return is_one_of(kServerSettings, quoted(arguments[0]));
    case Form::of_zone: return equal_ignoring_case(quoted(arguments[0]), "timezone");
  }
  return false;
}

}  // namespace

std::optional<ChangingValue> changing_word(const SqlToken& word) {
  for (const Name& one : kNames) {
    if ((one.form == Form::word || one.form == Form::bare) && is_sql_word(word, one.name))
      return ChangingValue{one.kind, std::string(word.text)};
  }
  return std::nullopt;
}

std::optional<ChangingValue> changing_call(const SqlToken& function, const Arguments& arguments) {
  for (const Name& one : kNames) {
    if (is_sql_word(function, one.name) && is_met(one.form, arguments))
      return ChangingValue{one.kind, std::string(function.text)};
  }
  return std::nullopt;
}

std::optional<ChangingValue> changing_literal(std::span<const SqlToken> tokens, std::size_t at) {
  if (!is_one_of(kRelativeTimes, quoted(tokens.subspan(at, 1)))) return std::nullopt;
  const bool cast =
      at + 2 < tokens.size() && (is_sql_symbol(tokens[at + 1], "::") || is_sql_word(tokens[at + 1], "AS"));
  const bool is_time =
      cast ? tokens[at + 2].kind == SqlToken::Kind::word && is_one_of(kTypesOfTimes, tokens[at + 2].text)
           : ends_type_of_times(tokens, at);
  return is_time ? std::optional(ChangingValue{Kind::clock, std::string(tokens[at].text)}) : std::nullopt;
}

std::optional<ChangingValue> changing_variable(std::span<const SqlToken> tokens, std::size_t& length) {
  std::size_t at = 1;
  if (at + 1 < tokens.size() && is_sql_symbol(tokens[at + 1], ".")) at += 2;
  length = std::min(at + 1, tokens.size());
  if (at >= tokens.size()) return std::nullopt;
  const std::string_view name = tokens[at].text;
  std::string written = "@@";
  for (const SqlToken& token : tokens.subspan(1, at)) written += token.text;
  if (is_one_of(kServerVariables, name)) return ChangingValue{Kind::machine, written};
  if (equal_ignoring_case(name, "time_zone")) return ChangingValue{Kind::zone, written};
  if (equal_ignoring_case(name, "timestamp")) return ChangingValue{Kind::clock, written};
  return std::nullopt;
}

bool is_question_function(const SqlToken& function, std::size_t arguments) {
  if (is_sql_word(function, "ISNULL")) return arguments == 1;
  const std::string name = to_upper(function.text);
  const bool asks_for_a_right = name.starts_with("HAS_") && name.ends_with("_PRIVILEGE");
  const bool locks = name.starts_with("PG_ADVISORY_") || name.starts_with("PG_TRY_ADVISORY_");
  return asks_for_a_right || locks || is_one_of(kQuestionFunctions, name);
}

}  // namespace enginediff
