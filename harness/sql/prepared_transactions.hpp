// Statements about transactions that are prepared for a commit in two phases: such a one outlives its session, and
// whoever may ends it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// How a dialect begins such a statement; the transaction's identifier follows.
struct PreparedTransactionWords {
  std::string_view words;  // in upper case, one blank between: `COMMIT PREPARED`
  bool ends = false;       // the transaction, rather than preparing it
};

struct PreparedTransactionStatement {
  std::string identifier;  // the same however the statement quotes it: `id`, `id,branch,1`
  bool ends = false;
  bool operator==(const PreparedTransactionStatement&) const = default;
};

// What `sql` does about a prepared transaction. Nothing where it is another statement, or names none.
std::optional<PreparedTransactionStatement> prepared_transaction_in(std::string_view sql, const LexicalRules& rules,
                                                                    std::span<const PreparedTransactionWords> words);

}  // namespace enginediff
