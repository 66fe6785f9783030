#include "harness/engines/mysql/statement_reason.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_words.hpp"
#include "harness/sql/unknown_qualifier.hpp"

namespace enginediff::mysql {

namespace {

// `Can't DROP 'a'; check that column/key exists`
std::string_view dropped_name(std::string_view message) {
  constexpr std::string_view kBefore = "DROP '", kAfter = "'; check";
  const std::size_t from = message.find(kBefore), to = message.rfind(kAfter);
  if (from == message.npos || to == message.npos || to < from + kBefore.size()) return {};
  return message.substr(from + kBefore.size(), to - from - kBefore.size());
}

// Whether a part of ALTER TABLE is `DROP a` or `DROP COLUMN a`. What else can be dropped has its word before the name.
bool drops_column(const std::vector<SqlToken>& tokens, std::string_view name) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!is_sql_word(tokens[i], "DROP")) continue;
    const std::size_t at = is_sql_word(tokens[i + 1], "COLUMN") ? i + 2 : i + 1;
    // DROP PRIMARY KEY; a column of that name is quoted.
    if (at < tokens.size() && !is_sql_word(tokens[at], "PRIMARY") &&
        equal_ignoring_case(unquoted_name(tokens[at]), name))
      return true;
  }
  return false;
}

// `BETWEEN 1 FOLLOWING AND 1 PRECEDING`, `BETWEEN CURRENT ROW AND 1 PRECEDING`
bool has_frame_in_wrong_order(const std::vector<SqlToken>& tokens) {
  static constexpr std::array<std::string_view, 3> kBounds = {"PRECEDING", "FOLLOWING", "ROW"};
  const auto is_bound = [](const SqlToken& token) {
    return std::any_of(kBounds.begin(), kBounds.end(), [&](std::string_view word) { return is_sql_word(token, word); });
  };
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (!is_sql_word(tokens[i], "AND")) continue;
    if (!is_sql_word(tokens[i - 1], "FOLLOWING") && !is_sql_word(tokens[i - 1], "ROW")) continue;
    const auto end = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(i), tokens.end(), is_bound);
    if (end != tokens.end() && is_sql_word(*end, "PRECEDING")) return true;
  }
  return false;
}

// `SUM(a) OVER (`
bool has_window(const std::vector<SqlToken>& tokens) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (is_sql_symbol(tokens[i - 1], ")") && is_sql_word(tokens[i], "OVER")) return true;
  }
  return false;
}

// `(SELECT`
bool has_subquery(const std::vector<SqlToken>& tokens) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (is_sql_symbol(tokens[i - 1], "(") && is_sql_word(tokens[i], "SELECT")) return true;
  }
  return false;
}

// What follows the first quote in the message, up to the next one.
std::string_view quoted_in(std::string_view message) {
  const std::size_t from = message.find('\'');
  const std::size_t to = from == message.npos ? from : message.find('\'', from + 1);
  return to == message.npos ? std::string_view() : message.substr(from + 1, to - from - 1);
}

// Whether `cut` is the beginning of a name that is too long. The messages cut names by bytes.
bool begins_long_name(const std::vector<SqlToken>& tokens, std::string_view cut) {
  constexpr std::ptrdiff_t kLongest = 64;  // characters
  return !cut.empty() && std::any_of(tokens.begin(), tokens.end(), [&](const SqlToken& token) {
    const std::string name = unquoted_name(token);
    return starts_with_ignoring_case(name, cut) &&
           std::count_if(name.begin(), name.end(), [](char c) { return (c & 0xc0) != 0x80; }) > kLongest;
  });
}

bool says_disallowed_function(std::int64_t code) { return code == 3102 || code == 3769 || code == 3815; }

}  // namespace

ErrorClass class_by_statement(const SqlError& error, std::string_view sql, const LexicalRules& rules) {
  constexpr std::int64_t kUnknownColumn = 1054, kCannotDrop = 1091, kWrongTableName = 1103, kDisallowed = 1901,
                         kFrameIllegal = 3586;
  const ErrorClass told = error.error_class;
  if (told == ErrorClass::undefined_column && error.native_code == kUnknownColumn &&
      qualifier_is_unknown(quoted_in(error.message), sql, rules))
    return ErrorClass::undefined_table;
  if (told == ErrorClass::undefined_object && error.native_code == kCannotDrop) {
    const std::string_view name = dropped_name(error.message);
    if (!name.empty() && drops_column(significant_tokens(sql, rules), name)) return ErrorClass::undefined_column;
  }
  if (told == ErrorClass::invalid_name && error.native_code == kWrongTableName &&
      begins_long_name(significant_tokens(sql, rules), quoted_in(error.message)))
    return ErrorClass::identifier_too_long;
  if (told == ErrorClass::grouping_error && error.native_code == kDisallowed &&
      has_window(significant_tokens(sql, rules)))
    return ErrorClass::windowing_error;
  if (told == ErrorClass::invalid_object_definition && says_disallowed_function(error.native_code) &&
      has_subquery(significant_tokens(sql, rules)))
    return ErrorClass::feature_not_supported;
  if (told == ErrorClass::invalid_preceding_or_following_size && error.native_code == kFrameIllegal &&
      has_frame_in_wrong_order(significant_tokens(sql, rules)))
    return ErrorClass::windowing_error;
  return told;
}

}  // namespace enginediff::mysql
