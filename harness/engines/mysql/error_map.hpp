// What the servers' error numbers mean in the portable vocabulary: one table for each line of numbers.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "harness/model/error_class.hpp"

namespace enginediff::mysql {

// The two servers that this driver talks to. Both inherited the numbers below 1900; above, the same number means
// different things.
enum class Flavor { mysql, mariadb };

struct CodeRow {
  unsigned code;
  ErrorClass as_error;
  ErrorClass as_warning;  // where the same condition only warns

  constexpr CodeRow(unsigned number, ErrorClass error) : code(number), as_error(error), as_warning(error) {}
  constexpr CodeRow(unsigned number, ErrorClass error, ErrorClass warning)
      : code(number), as_error(error), as_warning(warning) {}
};

// The tables, each sorted by number.
std::span<const CodeRow> codes_from_1000();
std::span<const CodeRow> codes_from_1300();
std::span<const CodeRow> mysql_codes();
std::span<const CodeRow> mariadb_codes();

// The class of an error. `verb` is the statement's first word: 1305 says that a routine or a savepoint is missing, and
// only the statement tells which. `message` is asked where a number says too little, and only for what it is about, as
// class_by_message() lists. class_by_statement() knows what only the statement tells.
ErrorClass classify_error(Flavor flavor, unsigned code, std::string_view sqlstate, std::string_view verb,
                          std::string_view message = {});

// The class of a warning; warning_other where no table knows it.
ErrorClass classify_warning(Flavor flavor, unsigned code);

// True for errors after which the server closes the connection, or which the client library reports when it has.
bool ends_connection(Flavor flavor, unsigned code);

// True for what a statement ends with when it was killed.
bool is_interruption(unsigned code);

}  // namespace enginediff::mysql
