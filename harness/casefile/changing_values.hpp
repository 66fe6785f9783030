// Whether an expression shows a value that another run, or another machine, has otherwise.
#pragma once

#include <optional>
#include <span>

#include "harness/casefile/changing_names.hpp"
#include "harness/model/case.hpp"

namespace enginediff {

// Looks for such values in what a case's statements show. REQUIRES: the case outlives this.
class ChangingValues {
 public:
  explicit ChangingValues(const Case& parsed);

  // The first value in the expression that what it shows changes with: arithmetic, functions, branches of CASE and
  // queries in parentheses hand it on; comparisons, conditions, functions that ask for a type or a length, and the
  // difference of two times end it. The alias may stand behind the expression. Values of axes count as if they stood
  // where `${name}` does.
  std::optional<ChangingValue> in(std::span<const SqlToken> expression) const;

 private:
  // A part of an expression that operators join: how many tokens it is, and what is in it.
  struct Piece {
    std::size_t length = 1;
    std::optional<ChangingValue> found;
  };
  using Tokens = std::span<const SqlToken>;

  Piece piece_at(Tokens tokens, std::size_t at) const;
  Piece choice(Tokens tokens) const;
  Piece axis(Tokens tokens) const;
  std::optional<ChangingValue> query(Tokens tokens) const;
  std::optional<ChangingValue> call(const SqlToken& function, Tokens inside) const;
  std::optional<ChangingValue> first_in(std::span<const Tokens> expressions) const;
  std::optional<ChangingValue> unless_fixed(std::optional<ChangingValue> value) const;

  const Case& case_;
  bool fixed_clock_ = false, fixed_zone_ = false, fixed_seed_ = false;  // by a statement of the case
};

}  // namespace enginediff
