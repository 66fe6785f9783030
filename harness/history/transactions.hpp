// Which transactions the records of one schedule hold, and how each of them ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

// What an error means for concurrency: somebody else's transaction, and not the statement, is why it was refused.
bool is_concurrency_error(ErrorClass error_class);

// Consecutive steps of one session that are one transaction; a statement outside of BEGIN … COMMIT is one by itself.
struct TransactionSpan {
  enum class End {
    committed,
    rolled_back,  // because the case asks for it
    aborted,      // by an error, or the engine answered COMMIT by rolling back
    unfinished,   // still open, or prepared, when the case ended
  };
  std::string session;
  std::string name;                  // the session's, and from the second transaction on `A/2`
  std::vector<std::size_t> records;  // positions among the records, in order, BEGIN and COMMIT included
  End end = End::unfinished;
  std::optional<ErrorClass> error;  // of what ended it when it is aborted
  std::string identifier;           // by which statements name it; empty where none does
  // Of one that was prepared for a commit in two phases: the record that did so, and the one that ended it. Whose that
  // is does not matter; where it is no session's it is not among `records`.
  std::optional<std::size_t> prepared_by, ended_by;
};

// How many of the step's so many statements were done: those before the one that failed.
std::size_t statements_done(const StepRecord& record, std::size_t statements);

// In the order in which they began. A statement that commits what is open (Outcome::implied_commit) belongs to what it
// ended. Steps that were not run, pseudo-steps, COMMIT and the like outside of a
// transaction, and what the case does without a session (setup, the final state) belong to none. Says what each
// session's transaction states say; a savepoint is nothing to it. One that is prepared is unfinished until a statement
// ends it that names it, of whatever session, or of none.
std::vector<TransactionSpan> transactions_of(const Case& parsed, const std::vector<StepRecord>& records);

}  // namespace enginediff
