// The fake engine's SQL: text to commands. The language is described in driver.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "harness/engine/statement.hpp"
#include "harness/model/outcome.hpp"

namespace enginediff::fake {

struct AnswerRows {
  std::vector<Column> columns;
  std::vector<std::vector<OwnedValue>> rows;
};
struct AnswerOk {
  std::optional<std::int64_t> affected_rows;
};
struct AnswerError {
  ErrorClass error_class;
  std::string message;
};
struct AnswerDiagnostic {
  Diagnostic diagnostic;
};
struct CountRows {
  std::int64_t rows;
};
struct Ask {
  std::string name;
};
struct Begin {};
struct Commit {};
struct Rollback {};
struct Put {
  std::string key;
  OwnedValue value;
};
struct Get {
  std::string key;
};
struct Lock {
  std::string key;
};
struct Unlock {
  std::string key;
};
struct Forever {};
struct Lose {
  bool server;
};

using Command = std::variant<AnswerRows, AnswerOk, AnswerError, AnswerDiagnostic, CountRows, Ask, Begin, Commit,
                             Rollback, Put, Get, Lock, Unlock, Forever, Lose>;

// What is not understood is an AnswerError of class syntax_error, as an engine would give it.
Command parse_command(const Statement& statement);

// Reads an answer as a setting gives it; a bare literal becomes one row with a column `name`.
Command parse_answer(std::string_view text, const std::string& name);

}  // namespace enginediff::fake
