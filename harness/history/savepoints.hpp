// Which steps a transaction undid without ending: by ROLLBACK TO a savepoint.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/history/transactions.hpp"

namespace enginediff {

struct UndoneSteps {
  std::vector<std::optional<std::size_t>> by;  // for each record: the record whose ROLLBACK TO undid what it wrote
  std::vector<std::string> problems;           // where it cannot be told; for people
};

// A step of several statements is taken to write with the last of them that is not about the transaction.
UndoneSteps undone_steps(const std::vector<StepRecord>& records, const std::vector<TransactionSpan>& spans);

}  // namespace enginediff
