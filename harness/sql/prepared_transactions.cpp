#include "harness/sql/prepared_transactions.hpp"

#include <algorithm>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

// No identifier is longer than some hundred bytes, and so no such statement is; what is long is not cut for this.
constexpr std::size_t kLongest = 4096;

int number_of_words(std::string_view words) {
  return static_cast<int>(std::count(words.begin(), words.end(), ' ')) + 1;
}

// Most statements are told by their first letter.
bool may_begin_with(std::string_view sql, std::span<const PreparedTransactionWords> words) {
  const auto at = sql.find_first_not_of(" \t\r\n");
  if (at == std::string_view::npos || !is_letter(sql[at])) return true;
  return std::any_of(words.begin(), words.end(), [&](const PreparedTransactionWords& one) {
    return to_lower(one.words.front()) == to_lower(sql[at]);
  });
}

// `'it''s'` and `E'it''s'` are `it's`; what has another prefix (`x'61'`) stays as it is written.
std::string unquoted(const SqlToken& token) {
  std::string_view text = token.text;
  if (text.starts_with("E'") || text.starts_with("e'")) text.remove_prefix(1);
  const bool quoted = token.kind == SqlToken::Kind::text || token.kind == SqlToken::Kind::quoted_identifier;
  if (!quoted || text.size() < 2 || (text.front() != '\'' && text.front() != '"')) return std::string(text);
  std::string out;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    out += text[i];
    if (text[i] == text.front()) ++i;
  }
  return out;
}

// What stands behind so many words, up to the next one.
std::string identifier_behind(int words, std::string_view sql, const LexicalRules& rules) {
  std::string out;
  int passed = 0;
  for (const SqlToken& token : tokenize(sql, rules)) {
    if (token.kind == SqlToken::Kind::word && ++passed > words) break;
    if (passed < words || !is_significant(token) || token.kind == SqlToken::Kind::word || token.text == ";") continue;
    out += unquoted(token);
  }
  return out;
}

}  // namespace

std::optional<PreparedTransactionStatement> prepared_transaction_in(std::string_view sql, const LexicalRules& rules,
                                                                    std::span<const PreparedTransactionWords> words) {
  if (sql.size() > kLongest || !may_begin_with(sql, words)) return std::nullopt;
  for (const PreparedTransactionWords& one : words) {
    const int count = number_of_words(one.words);
    if (leading_words(sql, rules, count) != one.words) continue;
    std::string identifier = identifier_behind(count, sql, rules);
    if (identifier.empty()) return std::nullopt;
    return PreparedTransactionStatement{std::move(identifier), one.ends};
  }
  return std::nullopt;
}

}  // namespace enginediff
