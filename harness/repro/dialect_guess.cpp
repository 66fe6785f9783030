#include "harness/repro/dialect_guess.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "harness/base/ascii.hpp"
#include "harness/repro/token_text.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

// Text beyond this says nothing new about its quotes.
constexpr std::size_t kSample = std::size_t{1} << 20;

constexpr int kOpenQuote = 1000, kStrangeStatement = 20, kStrangeToken = 3;

constexpr std::array<std::string_view, 43> kStatementWords = {
    "SELECT",   "INSERT",    "UPDATE",   "DELETE", "CREATE", "ALTER",   "DROP",      "BEGIN",     "COMMIT",
    "ROLLBACK", "START",     "SET",      "WITH",   "VALUES", "TABLE",   "REPLACE",   "MERGE",     "PRAGMA",
    "SHOW",     "EXPLAIN",   "ANALYZE",  "VACUUM", "LOCK",   "UNLOCK",  "USE",       "GRANT",     "REVOKE",
    "COMMENT",  "COPY",      "TRUNCATE", "CALL",   "DO",     "EXECUTE", "PREPARE",   "SAVEPOINT", "RELEASE",
    "END",      "DELIMITER", "REINDEX",  "RENAME", "FLUSH",  "DECLARE", "DEALLOCATE"};

bool begins_a_statement(std::string_view word) {
  const std::string upper = to_upper(word);
  return std::find(kStatementWords.begin(), kStatementWords.end(), upper) != kStatementWords.end();
}

// What the rules lack and the text seems to use. `behind`: the text behind the token.
int strangeness(const SqlToken& token, std::string_view behind, const LexicalRules& rules) {
  if (token.kind != SqlToken::Kind::symbol) return 0;
  const bool numbers = rules.placeholder == LexicalRules::Placeholder::dollar_number;
  if (numbers && token.text == "$" && !behind.empty() && is_digit(behind.front())) return 0;
  return token.text == "`" || token.text == "#" || token.text == "\\" || token.text == "$" ? kStrangeToken : 0;
}

int penalty(std::string_view text, const LexicalRules& rules) {
  int total = 0;
  bool at_start = true;
  for (const SqlToken& token : tokenize(text, rules)) {
    if (!token.terminated) total += kOpenQuote;
    // A comment that another dialect takes for code.
    if (token.kind == SqlToken::Kind::comment && token.text.starts_with("/*!")) total += kStrangeToken;
    if (!is_significant(token)) continue;
    const auto end = static_cast<std::size_t>(token.text.data() - text.data()) + token.text.size();
    total += strangeness(token, text.substr(end), rules);
    if (at_start && token.kind != SqlToken::Kind::symbol && !begins_a_statement(token.text)) total += kStrangeStatement;
    at_start = token.kind == SqlToken::Kind::symbol && token.text == ";";
  }
  return total;
}

template <class Penalty>
const LexicalRules& least_strange(std::span<const LexicalRules* const> dialects, Penalty penalty) {
  const LexicalRules* best = dialects.front();
  int least = std::numeric_limits<int>::max();
  for (const LexicalRules* rules : dialects) {
    const int found = penalty(*rules);
    if (found < least) {
      least = found;
      best = rules;
    }
  }
  return *best;
}

}  // namespace

const LexicalRules& guess_dialect(std::string_view text, std::span<const LexicalRules* const> dialects) {
  // A sample must not end inside of a quote.
  if (text.size() > kSample) text = text.substr(0, text.find(";\n", kSample));
  return least_strange(dialects, [&](const LexicalRules& rules) { return penalty(text, rules); });
}

const LexicalRules& guess_dialect(std::span<const LexicalRules* const> dialects,
                                  const std::function<std::string(const LexicalRules&)>& sql_of) {
  return least_strange(dialects, [&](const LexicalRules& rules) { return penalty(sql_of(rules), rules); });
}

}  // namespace enginediff
