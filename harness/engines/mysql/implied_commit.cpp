#include "harness/engines/mysql/implied_commit.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "harness/sql/lexer.hpp"

namespace enginediff::mysql {

namespace {

bool begins_with(const std::string& words, std::string_view prefix) {
  return words == prefix || (words.starts_with(prefix) && words[prefix.size()] == ' ');
}

// After these a transaction may be open again: the next one. MariaDB's BEGIN NOT ATOMIC begins a compound statement.
bool may_leave_next_open(const std::string& words) {
  return words == "BEGIN" || words == "BEGIN WORK" || begins_with(words, "START TRANSACTION") ||
         begins_with(words, "LOCK TABLES") || begins_with(words, "LOCK TABLE");
}

// Definitions and administration. What is TEMPORARY stays within the transaction.
bool commits_and_leaves_none(const std::string& words) {
  static constexpr std::array<std::string_view, 16> kBeginnings = {
      "CREATE",           "ALTER",     "DROP",        "RENAME", "TRUNCATE", "GRANT",       "REVOKE",
      "ANALYZE TABLE",    "OPTIMIZE",  "CHECK TABLE", "REPAIR", "FLUSH",    "CACHE INDEX", "INSTALL PLUGIN",
      "UNINSTALL PLUGIN", "LOAD INDEX"};
  return words.find(" TEMPORARY") == std::string::npos &&
         std::any_of(kBeginnings.begin(), kBeginnings.end(),
                     [&](std::string_view beginning) { return begins_with(words, beginning); });
}

}  // namespace

bool committed_first(std::string_view sql, const LexicalRules& rules, const Outcome& outcome) {
  constexpr int kTellingWords = 4;  // CREATE OR REPLACE TEMPORARY
  const std::string words = leading_words(sql, rules, kTellingWords);
  // One that is refused for its grammar commits nothing: then the transaction is still open.
  if (may_leave_next_open(words)) return outcome.succeeded() || outcome.transaction == TransactionState::none;
  return outcome.transaction == TransactionState::none && commits_and_leaves_none(words);
}

}  // namespace enginediff::mysql
