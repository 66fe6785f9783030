// The XA transactions that a session has prepared. They outlive it, and hold their tables' locks until somebody ends
// them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/sql/lexical_rules.hpp"
#include "harness/sql/prepared_transactions.hpp"

namespace enginediff::mysql {

class Connection;

// As EngineInfo::prepared_transactions.
std::span<const PreparedTransactionWords> prepared_transaction_words();

class PreparedTransactions {
 public:
  // `sql`, which begins with the word `verb`, is about to run. What EXECUTE and CALL prepare is not seen.
  void note(std::string_view sql, std::string_view verb, const LexicalRules& rules);
  // Takes over what `others` knows.
  void add(PreparedTransactions others);

  // Rolls back those that `connection` may and can, and forgets them. A server that keeps a prepared transaction with
  // its session (MariaDB, MySQL before 8.0.29) rolls it back on that connection only, as long as it is open. What the
  // case has ended itself stays known.
  void roll_back(Connection& connection);
  bool empty() const { return identifiers_.empty(); }

 private:
  std::vector<std::string> identifiers_;  // as SQL writes them: `'id', 'branch', 1`
};

}  // namespace enginediff::mysql
