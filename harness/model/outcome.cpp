#include "harness/model/outcome.hpp"

namespace enginediff {

std::string_view transaction_state_name(TransactionState state) {
  switch (state) {
    case TransactionState::none: return "none";
    case TransactionState::open: return "open";
    case TransactionState::aborted: return "aborted";
  }
  return {};
}

std::optional<TransactionState> parse_transaction_state(std::string_view name) {
  for (const auto state : {TransactionState::none, TransactionState::open, TransactionState::aborted}) {
    if (transaction_state_name(state) == name) return state;
  }
  return std::nullopt;
}

}  // namespace enginediff
