#include "harness/sql/quoted_code.hpp"

#include "harness/sql/token_words.hpp"

namespace enginediff {

std::vector<std::string> quoted_code(std::string_view sql) {
  const std::vector<SqlToken> tokens = significant_tokens(sql, kIntoDollars);
  std::vector<std::string> out;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const auto begins_with = [&](std::string_view word) { return is_sql_word(tokens.front(), word); };
    const auto follows = [&](std::string_view word) { return is_sql_word(tokens[i - 1], word); };
    const bool is_code = (begins_with("PREPARE") && follows("FROM")) || (begins_with("CREATE") && follows("AS")) ||
                         follows("IMMEDIATE") || (i == 1 && follows("DO"));
    if (tokens[i].kind != SqlToken::Kind::text || !is_code) continue;
    const std::string_view text = tokens[i].text;
    std::string code(text.size() > 1 ? text.substr(1, text.size() - 2) : text);
    for (auto at = code.find("''"); at != code.npos; at = code.find("''", at + 1)) code.erase(at, 1);
    out.push_back(std::move(code));
  }
  return out;
}

}  // namespace enginediff
