// Names and values of carried statements as another engine writes them.
#pragma once

#include <string>

#include "harness/repro/carried_schema.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

class CarriedLiterals {
 public:
  CarriedLiterals(const LexicalRules& to, const CarriedTypes& types, const CarriedSchema& schema)
      : to_(to), types_(types), schema_(schema) {}

  // A token where a name must be: in quotes where the engine would take it for a keyword.
  Token name(const Token& token) const;
  // Everything else: identifiers in quotes, words that are names of the file and keywords here, literals.
  Tokens expression(const Tokens& tokens, TokenRange range) const;
  // A value of a row or a default, for a column of that kind.
  std::string value(const Tokens& tokens, TokenRange range, CarriedKind kind) const;

 private:
  bool is_reserved(const std::string& word) const;
  Token literal(const Token& token) const;
  std::string quoted(const std::string& name) const;

  const LexicalRules& to_;
  const CarriedTypes& types_;
  const CarriedSchema& schema_;
};

}  // namespace enginediff
