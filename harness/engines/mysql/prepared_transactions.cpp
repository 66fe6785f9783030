#include "harness/engines/mysql/prepared_transactions.hpp"

#include <array>
#include <iterator>
#include <utility>

#include "harness/engines/mysql/connection.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff::mysql {

std::span<const PreparedTransactionWords> prepared_transaction_words() {
  static constexpr std::array<PreparedTransactionWords, 3> kWords = {
      {{"XA PREPARE"}, {"XA COMMIT", true}, {"XA ROLLBACK", true}}};
  return kWords;
}

void PreparedTransactions::note(std::string_view sql, std::string_view verb, const LexicalRules& rules) {
  if (verb != "XA" || leading_words(sql, rules, 2) != "XA PREPARE") return;
  std::string identifier;
  int words = 0;
  for (const SqlToken& token : tokenize(sql, rules)) {
    if (words == 2 && token.text != ";") identifier += token.text;
    if (token.kind == SqlToken::Kind::word && words < 2) ++words;
  }
  identifiers_.push_back(std::move(identifier));
}

void PreparedTransactions::add(PreparedTransactions others) {
  std::move(others.identifiers_.begin(), others.identifiers_.end(), std::back_inserter(identifiers_));
}

void PreparedTransactions::roll_back(Connection& connection) {
  std::erase_if(identifiers_,
                [&](const std::string& identifier) { return connection.attempt("XA ROLLBACK " + identifier) == 0; });
}

}  // namespace enginediff::mysql
