// What one engine answered to one statement, and in which state it left the session.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "harness/model/error_class.hpp"
#include "harness/model/result_set.hpp"

namespace enginediff {

// An error as the engine reported it. Only the class is compared; code and message are evidence.
struct SqlError {
  std::string sqlstate;          // five characters, or empty where the engine has none (SQLite)
  std::int64_t native_code = 0;  // MySQL error number, SQLite extended result code; 0 for PostgreSQL
  ErrorClass error_class = ErrorClass::other;
  std::string message;

  bool operator==(const SqlError&) const = default;
};

// The statement succeeded and returned no result set.
struct Completion {
  std::string tag;  // the engine's own word, such as `INSERT`; evidence
  bool operator==(const Completion&) const = default;
};

// The statement did not end by itself: we cancelled it.
struct Interrupted {
  enum class Reason {
    deadline,   // it ran past its deadline
    cancelled,  // a pseudo-step or the user cancelled it
    stuck,      // it waited for a lock that nothing left could free
  };
  Reason reason = Reason::deadline;
  std::string message;  // what the engine said when it was cancelled

  bool operator==(const Interrupted&) const = default;
};

// A warning or notice. Warnings are compared by class; notices and notes are recorded only.
struct Diagnostic {
  enum class Level { warning, notice };
  Level level = Level::warning;
  SqlError condition;

  bool operator==(const Diagnostic&) const = default;
};

enum class TransactionState {
  none,     // no transaction: the next statement commits by itself
  open,     // a transaction is open and usable
  aborted,  // a transaction is open and refuses everything but its end
};

std::string_view transaction_state_name(TransactionState state);
std::optional<TransactionState> parse_transaction_state(std::string_view name);

using Answer = std::variant<ResultSet, Completion, SqlError, Interrupted>;

struct Outcome {
  Answer answer;
  std::optional<std::int64_t> affected_rows;  // of DML only; empty where the engine does not count (RETURNING on some)
  std::vector<Diagnostic> diagnostics;        // in the order given
  TransactionState transaction = TransactionState::none;
  // Before all that it is for, the statement committed the transaction that was open; another one may be open now.
  bool implied_commit = false;

  const ResultSet* rows() const { return std::get_if<ResultSet>(&answer); }
  const SqlError* error() const { return std::get_if<SqlError>(&answer); }
  const Interrupted* interrupted() const { return std::get_if<Interrupted>(&answer); }
  bool succeeded() const {
    return std::holds_alternative<ResultSet>(answer) || std::holds_alternative<Completion>(answer);
  }

  bool operator==(const Outcome&) const = default;
};

}  // namespace enginediff
