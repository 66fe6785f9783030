// What an engine makes of the columns, values and names of another engine's database file, as data that its driver
// exports.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace enginediff {

// What a type can hold, as far as carrying rows needs it.
enum class CarriedKind { integer, real, decimal, text, blob, boolean, temporal, other };

struct CarriedType {
  std::string_view declared;  // in upper case, without parentheses
  // With a `*`: where the declaration has parentheses, what stands before it with these; otherwise what stands before
  // it with the parentheses behind it (`DECIMAL*(65,30)`), or the type behind it (`CHAR*TEXT`), or nothing more
  // (`NUMERIC*`).
  std::string_view type;
  CarriedKind kind;
  int bits = 0;  // of an integer type that says nothing about its width; 0: the declaration means what it says
  std::string_view fractions = {};  // of a moment: the type that keeps fractions of a second, where `type` does not
};

struct CarriedTypes {
  std::string_view engines;  // families that it holds for, separated by blanks
  std::span<const CarriedType> types;
  // For what has no type, another's type, or values that do not fit the type.
  std::string_view wide_integer, real, text, long_text, blob;
  std::size_t text_limit = 0;      // bytes that `text` holds; 0: any
  std::string_view key_text = {};  // text in a key, `{}` is its length in characters; empty: `text` can be a key
  std::string_view key_blob = {};
  std::size_t key_limit = 0;  // the most characters that a key may have
  char identifier_quote = '"';
  std::string_view identity;                    // of a column that numbers its rows; `{}` is the next number
  std::string_view blob_before, blob_behind;    // around hexadecimal digits
  std::string_view bytes_before, bytes_behind;  // the same for text that is no UTF-8 or holds a NUL
  std::string_view infinity = {};               // as a literal; empty: there is none, and the value is left as it is
  bool has_booleans = false;                    // a type of its own that takes no 0 and 1
  bool defaults_in_parentheses = false;         // a default that is no plain number has to be an expression
  bool references_need_columns = false;
  bool deferred_checks = true;                      // a foreign key may be checked at the end of a transaction
  std::string_view join_function = {};              // joins texts, where || does not
  bool folds_names = false;                         // names without quotes are in lower case
  std::span<const std::string_view> reserved = {};  // words, in upper case, that are names only in quotes
};

}  // namespace enginediff
