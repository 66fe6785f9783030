// What kind of value an operand is, as far as that can be told without a grammar: a column's type, a literal's kind, or
// what a function makes of its argument.
#pragma once

#include <string>
#include <string_view>

#include "harness/repro/known_tables.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

// `text`, `blob`, `integer`, `fraction`, `boolean`, `null`, `double-quoted text`; empty for what is no literal.
std::string literal_kind(const Token& token);

// What columns and literals of many types share: a text in a VARCHAR column is cut as a literal is.
std::string general_kind(const std::string& operand);

class OperandKinds {
 public:
  // Keeps references to both.
  OperandKinds(const Tokens& tokens, const KnownTables& tables) : tokens_(tokens), tables_(tables) {}

  // A column's type or a literal's kind, `integer` for both; empty where it is neither.
  std::string of(const Token& one) const;
  // Of what begins at `at`: `t.a`, `-1`, `('x', 'y')`, `COUNT(*)`; and of what ends there.
  std::string beginning_at(std::size_t at) const;
  std::string ending_at(std::size_t at) const;

 private:
  std::string inside(TokenRange range) const;
  std::string of_call(std::string_view function, TokenRange arguments) const;

  const Tokens& tokens_;
  const KnownTables& tables_;
};

}  // namespace enginediff
