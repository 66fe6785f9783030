// Result<T>: a value, or the reason why the harness itself could not go on.
//
// What SQL answered is data (model/outcome.hpp); an Error here means that the harness, a file or a connection failed.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace enginediff {

// What kind of failure stopped the work; decides the exit status (see cli/exit_status.hpp).
enum class Fault {
  usage,            // the command line or a setting is wrong
  malformed,        // an input file is malformed; the message names file and line
  target_unusable,  // a target cannot be reached, refuses us, or lacks what the harness itself needs
  connection_lost,  // a connection that worked has gone; the target may or may not be alive
  io,               // reading or writing a local file failed
  internal,         // a driver broke its contract; always a defect of ours
};

// Why the harness could not go on. `message` says what happened and where, `hint` what to do (may be empty).
// Neither ever holds a password.
struct Error {
  Fault fault = Fault::internal;
  std::string message;
  std::string hint;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Fault fault, std::string message, std::string hint = {}) {
  return tl::unexpected<Error>(Error{fault, std::move(message), std::move(hint)});
}

}  // namespace enginediff

#define ENGINEDIFF_CONCAT_INNER(a, b) a##b
#define ENGINEDIFF_CONCAT(a, b) ENGINEDIFF_CONCAT_INNER(a, b)

// Evaluates a Result expression; returns its error from the enclosing function, or goes on.
#define TRY(expression)                                                                           \
  do {                                                                                            \
    auto try_result = (expression);                                                               \
    if (!try_result) return ::tl::unexpected<::enginediff::Error>(std::move(try_result).error()); \
  } while (false)

// As TRY, and puts the value into `declaration` (for example `auto rows` or `rows`).
#define TRY_ASSIGN(declaration, expression) \
  TRY_ASSIGN_NAMED(ENGINEDIFF_CONCAT(try_result_, __LINE__), declaration, expression)
#define TRY_ASSIGN_NAMED(name, declaration, expression)                             \
  auto name = (expression);                                                         \
  if (!name) return ::tl::unexpected<::enginediff::Error>(std::move(name).error()); \
  declaration = std::move(*name)
