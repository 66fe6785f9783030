#include "harness/engines/mysql/statement_reason.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_words.hpp"

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

}  // namespace

ErrorClass class_by_statement(const SqlError& error, std::string_view sql, const LexicalRules& rules) {
  constexpr std::int64_t kCannotDrop = 1091, kFrameIllegal = 3586;
  if (error.native_code == kCannotDrop && error.error_class == ErrorClass::undefined_object) {
    const std::string_view name = dropped_name(error.message);
    if (!name.empty() && drops_column(significant_tokens(sql, rules), name)) return ErrorClass::undefined_column;
  }
  if (error.native_code == kFrameIllegal && error.error_class == ErrorClass::invalid_preceding_or_following_size &&
      has_frame_in_wrong_order(significant_tokens(sql, rules)))
    return ErrorClass::windowing_error;
  return error.error_class;
}

}  // namespace enginediff::mysql
